import type { Replacement, Rule } from '../speech-text/types.ts'
import { compileExpression, type Expression } from './expression.ts'
import { type DictionaryEntry, isFor, type NewEntry } from './types.ts'

export interface DictionaryRuleOptions {
  /** BCP 47 tag of the texts. */
  readonly language: string
  /** A clock in milliseconds. */
  readonly now: () => number
  /** Told once, with the entry at which the time for expressions was used up. */
  readonly onSlow?: (entry: DictionaryEntry) => void
}

/** For all expressions together, and one text, in milliseconds. Hostile patterns are cut off; honest ones need 1. */
const TIME = 100
/** Expressions look at so much of a text at a time, in UTF-16 units, and find nothing across its end. */
const WINDOW = 1000

/**
 * A listener's dictionary as a rule of speech text: to stand before the built-in ones. Of entries that overlap the
 * earlier wins, and what an entry speaks is not looked up again. An expression that is not valid finds nothing.
 */
export function dictionaryRule(
  entries: readonly DictionaryEntry[],
  options: DictionaryRuleOptions,
): Rule {
  const { now } = options
  let told = false
  const finders = entries
    .filter((entry) => isFor(entry, options.language))
    .map((entry) => (entry.kind === 'expression' ? lazyExpression(entry) : literal(entry)))

  return {
    name: 'dictionary',
    *find(text): Generator<Replacement> {
      let used = 0
      for (const finder of finders) {
        if ('pattern' in finder) {
          for (const { 0: match, index } of text.matchAll(finder.pattern))
            yield { start: index, end: index + match.length, spoken: finder.spoken }
          continue
        }
        if (used >= TIME) continue
        const began = now()
        const left = () => TIME - used - (now() - began)
        const found = findAll(finder.get(), text, left)
        used += now() - began
        if (used >= TIME && !told) {
          told = true
          options.onSlow?.(finder.entry)
        }
        yield* found
      }
    },
  }
}

/** Compiled when it is first needed: the time that it takes is counted. */
function lazyExpression(entry: DictionaryEntry) {
  let expression: Expression | null | undefined
  return {
    entry,
    get(): Expression | null {
      if (expression === undefined) {
        const compiled = compileExpression(entry.written, entry.spoken, entry.caseSensitive)
        expression = 'find' in compiled ? compiled : null
      }
      return expression
    },
  }
}

function findAll(expression: Expression | null, text: string, left: () => number): Replacement[] {
  const all: Replacement[] = []
  if (!expression) return all
  for (const { start, end } of windows(text)) {
    // the whole of a short text: "^" and "\b" must see its edges
    const part = text.slice(start, end)
    for (let at = 0; at < part.length; ) {
      if (left() <= 0) return all
      const found = expression.find(part, at)
      if (!found) break
      all.push({ start: start + found.start, end: start + found.end, spoken: found.spoken })
      at = found.end
    }
  }
  return all
}

/** Stretches of at most {@link WINDOW}, parted at white space where there is any. */
function* windows(text: string): Generator<{ start: number; end: number }> {
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + WINDOW, text.length)
    if (end < text.length) {
      const space = text.slice(start, end).search(/\s\S*$/u)
      if (space > 0) end = start + space
    }
    yield { start, end }
    start = end
  }
}

const WORD_CHARACTER = String.raw`[\p{L}\p{N}\p{M}_]`
const startsInWord = new RegExp(`^${WORD_CHARACTER}`, 'u')
const endsInWord = new RegExp(`${WORD_CHARACTER}$`, 'u')

/**
 * What finds the characters of an entry: in whole words unless it is for a part. A space stands for any white space,
 * straight and curly apostrophes and the kinds of hyphen for each other: the listener types what a text prints.
 */
function literal(entry: NewEntry) {
  const written = entry.written.trim()
  const characters = written
    .replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)
    .replace(/\s+/gu, String.raw`\s{1,4}`)
    .replace(/['’]/gu, `['’]`)
    .replace(/[-‐‑]/gu, String.raw`[\-‐‑]`)
  const whole = entry.kind !== 'part'
  const before = whole && startsInWord.test(written) ? `(?<!${WORD_CHARACTER})` : ''
  const after = whole && endsInWord.test(written) ? `(?!${WORD_CHARACTER})` : ''
  // an empty alternative finds stretches without length, which are never used
  const pattern = new RegExp(`${before}${characters}${after}`, entry.caseSensitive ? 'gu' : 'giu')
  return { pattern, spoken: entry.kind === 'skip' ? '' : entry.spoken }
}
