import type { Span } from '../../article/types.ts'
import { type Tags, tagWords } from './language-model.ts'
import { isPlainLetter } from './plain-letters.ts'
import { formOf, type WordForm } from './word-forms.ts'

/** A word or a mark of punctuation. */
export interface Token extends Span {
  readonly form: WordForm
  /** Universal part of speech. */
  readonly pos: string
}

const WORD = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}_]*'
const TITLE =
  '(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Sen|Rep|Gov|St|Jr|Sr|No|Inc|Ltd|Corp|Co)\\.'
const TOKEN = new RegExp(
  [
    '(?:[@#])[\\p{L}\\p{N}_]+',
    '(?:\\p{L}\\.){2,}',
    '[\\p{Ll}\\p{N}-]+(?:\\.[\\p{Ll}\\p{N}-]+){2,}(?![\\p{L}\\p{N}])',
    `${TITLE}(?!\\p{L})`,
    '\\p{Lu}\\.(?=\\s*\\p{Lu})',
    '\\p{N}+(?:[.,:]\\p{N}+)+\\p{L}*',
    `${WORD}(?:[-‑]${WORD}|['’](?=\\p{L})[\\p{L}\\p{M}]+|\\.(?=(?:com|org|net|gov|edu|co|io|uk)\\b)\\p{L}+)*`,
    '\\S',
  ].join('|'),
  'uy',
)
const WHITE = /\s/

/** Splits a stretch of text into tokens with parts of speech. Offsets are into the whole text. */
export function tokenize(text: string, span: Span): Token[] {
  const piece = text.slice(span.start, span.end)
  const shouting = !/\p{Ll}/u.test(piece.slice(0, 200))
  const tags = tagWords(piece)
  const tokens: Token[] = []
  let tag = 0
  const push = (start: number, form: WordForm): void => {
    const end = start + form.text.length
    while (tag < tags.ends.length && (tags.ends[tag] as number) <= start) tag++
    const pos = form.acronym ? 'PROPN' : posOf(tags, tag, end, form)
    tokens.push({ start: span.start + start, end: span.start + end, form, pos })
  }
  for (let at = 0; at < piece.length; ) {
    if (isWhite(piece, at)) {
      at++
      continue
    }
    const end = plainWordEnd(piece, at) ?? tokenEnd(piece, at)
    while (tag < tags.ends.length && (tags.ends[tag] as number) <= at) tag++
    const same = tags.starts[tag] === at && tags.ends[tag] === end
    const form = formOf(same ? (tags.words[tag] as string) : piece.slice(at, end), shouting)
    if (form.clitic) {
      const [word, clitic] = form.clitic
      push(at, formOf(word, shouting))
      push(at + word.length, formOf(clitic, shouting))
    } else push(at, form)
    at = end
  }
  return tokens
}

function isWhite(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : WHITE.test(text.charAt(at))
}

/**
 * Where the word ends that begins here: most are plain letters with a space or comma behind, and need
 * no pattern. Null for all others.
 */
function plainWordEnd(text: string, start: number): number | null {
  let at = start
  while (isPlainLetter(text.charCodeAt(at))) at++
  const behind = text.charCodeAt(at)
  return at > start && (behind === SPACE || behind === COMMA) ? at : null
}

const SPACE = 32
const COMMA = 44

function tokenEnd(text: string, at: number): number {
  TOKEN.lastIndex = at
  return TOKEN.test(text) ? TOKEN.lastIndex : at + 1
}

/** The part of speech of the word that ends at `end`; a hyphenated one is several tokens to wink, the last tells what the whole is. */
function posOf({ starts, pos }: Tags, at: number, end: number, form: WordForm): string {
  const first = pos[at]
  if (first === undefined || (starts[at] as number) >= end) return 'X'
  if (!form.wordlike) return 'PUNCT'
  if (!form.hyphened) return first
  if (form.upper) return 'PROPN'
  let last = at
  while ((starts[last + 1] ?? end) < end) last++
  const whole = pos[last] ?? first
  return whole === 'PUNCT' ? first : whole
}
