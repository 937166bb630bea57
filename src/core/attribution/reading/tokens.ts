import type { Span } from '../../article/types.ts'
import { tagWords } from './language-model.ts'

/** A word or a mark of punctuation. */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
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
  'gu',
)
/** Names in capitals that would be little words otherwise. */
const FUNCTION_WORDS = /^(?:WHO|IT|US|IF|AM|OR|IN|ON|AT|NO|SO|DO|ALL|ONE|BY|HE|WE|ME|MAY|WILL)$/
const WORDLIKE = /[\p{L}\p{N}]/u
const HYPHEN = /[-‑]/
const ACRONYM = /^\p{Lu}{2,6}$/u
const APOSTROPHE = /['’]/
const CLITIC = /^(.+?)(['’](?:s|d|ll|ve|re|m))$/iu

/** Splits a stretch of text into tokens with parts of speech. Offsets are into the whole text. */
export function tokenize(text: string, span: Span): Token[] {
  const tags = tagWords(text, span.start, span.end)
  const tokens: Token[] = []
  let at = 0
  const shouting = !/\p{Ll}/u.test(text.slice(span.start, Math.min(span.end, span.start + 200)))
  const push = (start: number, word: string): void => {
    while (at < tags.length && (tags[at]?.end ?? 0) <= start) at++
    const tag = tags[at]
    const pos = tag && tag.start < start + word.length ? tagOf(tags, at, start, word) : 'X'
    const end = start + word.length
    // "WHO" and "IF" are names, unless everything is in capitals.
    const acronym = !shouting && word.length > 1 && word.length < 13 && ACRONYM.test(word)
    const lower = acronym && FUNCTION_WORDS.test(word) ? word : lowerCase(word)
    tokens.push({ start, end, text: word, lower, pos: acronym ? 'PROPN' : pos })
  }
  const piece = text.slice(span.start, span.end)
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(piece); match; match = TOKEN.exec(piece)) {
    const start = span.start + match.index
    const [word] = match
    const clitic = APOSTROPHE.test(word) ? CLITIC.exec(word) : null
    if (clitic?.[1] && clitic[2]) {
      push(start, clitic[1])
      push(start + clitic[1].length, clitic[2])
    } else {
      push(start, word)
    }
  }
  return tokens
}

const lowerCase = (word: string): string => {
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

type Tags = ReturnType<typeof tagWords>

/** A hyphenated word is several tokens to wink: the last tells what the whole is. */
function tagOf(tags: Tags, at: number, start: number, word: string): string {
  if (!WORDLIKE.test(word)) return 'PUNCT'
  const first = tags[at]?.pos ?? 'X'
  if (!HYPHEN.test(word)) return first
  let last = at
  while (last + 1 < tags.length && (tags[last + 1]?.start ?? 0) < start + word.length) last++
  const tag = tags[last]?.pos ?? first
  if (/^\p{Lu}/u.test(word)) return 'PROPN'
  return tag === 'PUNCT' ? first : tag
}
