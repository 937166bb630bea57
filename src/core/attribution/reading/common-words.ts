import type { Article, Span } from '../../article/types.ts'
import { isKnownWord } from './language-model.ts'
import { isPlainLetter } from './plain-letters.ts'

const OPENS = /(?:^|[.!?:“"‘'«—–•-]\s*)$/
/** "…," Hope said: behind quoted words and a comma no sentence begins. */
const GOES_ON = /,["”’']\s*$/
const PLURAL_VERB = /^(?:are|were|have|do|don|remain|need)$/

/** How an article writes its words. */
export interface Spellings {
  /** Written with a capital where only a name is. */
  readonly names: Set<string>
  /** Written with a capital, and no other word with one beside it. */
  readonly alone: Set<string>
  /** Written without a capital. */
  readonly plain: Set<string>
}

/** Reads once how an article writes its words: a capital within a sentence makes a name. */
export function readSpellings({ text, blocks }: Article): Spellings {
  const spellings: Spellings = { names: new Set(), alone: new Set(), plain: new Set() }
  for (const block of blocks) {
    // A headline with capitals everywhere tells nothing.
    if (block.role !== 'heading' || !isMostlyCapitals(text, block))
      noteSpellings(text, block, spellings)
  }
  return spellings
}

/** Tells names from words that only open a sentence: "Water is scarce" is not about one called Water. */
export function isCommonWord(
  { names, alone, plain }: Spellings,
  word: string,
  next: string | undefined,
): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return false
  if (next !== undefined && isUpperAt(next, 0)) return false
  const lower = word.toLowerCase()
  if (alone.has(word)) return false
  if (plain.has(lower)) return true
  if (names.has(word)) return false
  if (/s$/.test(lower) && next !== undefined && PLURAL_VERB.test(next)) return true
  return isKnownWord(lower)
}

function isMostlyCapitals(text: string, block: Span): boolean {
  let words = 0
  let capitals = 0
  for (let at = wordStart(text, block.start, block.end); at < block.end; ) {
    words++
    if (isUpperAt(text, at)) capitals++
    at = wordStart(text, wordEnd(text, at, block.end), block.end)
  }
  return capitals * 2 > words
}

function noteSpellings(text: string, block: Span, { names, alone, plain }: Spellings): void {
  let upperBefore = false
  for (let at = wordStart(text, block.start, block.end); at < block.end; ) {
    const end = wordEnd(text, at, block.end)
    const word = text.slice(at, end)
    const upper = isUpperAt(text, at)
    if (upper) {
      const joined = end + 1 < block.end && isUpperAt(text, end + 1)
      const before = text.slice(Math.max(block.start, at - 3), at)
      const inside = !OPENS.test(before) || GOES_ON.test(before)
      if (joined || inside) names.add(bare(word))
      if (!joined && inside && !upperBefore) alone.add(bare(word))
    } else plain.add(word)
    upperBefore = upper
    at = wordStart(text, end, block.end)
  }
}

/*
 * A word is a letter, and letters, accents, apostrophes and hyphens behind it. Every word of an article is looked at
 * here: most are of plain letters, which need no pattern.
 */
const LETTER = /\p{L}/uy
const REST = /[\p{L}\p{M}’'-]+/uy
const UPPER = /\p{Lu}/uy

/** Where the next word begins, from `at`; `end` where there is none. */
function wordStart(text: string, from: number, end: number): number {
  let at = from
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code < 128 ? isPlainLetter(code) : matchesAt(LETTER, text, at)) return at
    at += isSurrogate(code) ? 2 : 1
  }
  return end
}

function wordEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code >= 128) return matchesAt(REST, text, at) ? Math.min(REST.lastIndex, end) : at
    if (!isPlainLetter(code) && code !== APOSTROPHE && code !== HYPHEN) return at
    at++
  }
  return end
}

const APOSTROPHE = 39
const HYPHEN = 45

function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 65 && code <= 90 : matchesAt(UPPER, text, at)
}

function matchesAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at
  return sticky.test(text)
}

/** The first half of a character that takes two units. */
const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00

const bare = (word: string): string => word.replace(/['’]s$/, '')
