import { LEADING_ABBREVIATIONS, SENTENCE_OPENERS, TRAILING_ABBREVIATIONS } from './abbreviations.ts'
import { isEnglish } from './language.ts'
import type { Span } from './types.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

const LAST_ABBREVIATION = /(?:^|[^\p{L}\p{N}.])((?:\p{L}+\.)*\p{L}+)\.$/u
const ORDINAL = /(?:^|\s)\d{1,2}\.$/u
const NO_WORD = /^[^\p{L}\p{N}]*$/u
/** What may end a sentence, by Unicode's Sentence_Break. */
const STOP = /[\p{Sentence_Terminal}\u2024\ufe52\uff0e]/u
const ENDS_QUOTED_CRY = /[?!][”"’'»]$/u
const FRAME_AFTER_CRY =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*\s+){1,4}(?:said|says|asked|asks|told|tells|added|adds|wrote|writes|replied|joked|demanded|cried|tweeted|posted)\b/u

/**
 * Splits a block into sentences. Unicode's sentence boundaries are the base; this joins what they
 * cut within a sentence (titles, initials, "U.S. Central Command", `"Why?" Smith asked`).
 * In other languages than English a number with a dot is mostly an ordinal ("am 3. Mai") and ends none.
 * Spaces around a sentence belong to none. Returns no empty sentence; offsets are into `text`.
 */
export function splitSentences(text: string, block: Span, language = 'en'): Span[] {
  // A line break inside a block is only wrapping, but Unicode always ends a sentence there.
  const slice = text.slice(block.start, block.end).replace(/[\n\r\v\f\u0085\u2028\u2029]/g, ' ')
  // Headings, items, short paragraphs: the segmenter need not be asked, and it takes the most time here.
  if (isOneSentence(slice)) return trimmedSpan(slice, block.start)
  const sentences: { start: number; end: number }[] = []
  let wordless = true
  let from = 0
  for (const segmentEnd of unicodeEnds(slice)) {
    const segment = slice.slice(from, segmentEnd)
    const trimmed = segment.trim()
    const start = block.start + from + segment.indexOf(trimmed)
    from = segmentEnd
    if (trimmed === '') continue
    const end = start + trimmed.length
    const last = sentences.at(-1)
    if (
      last &&
      (wordless || belongsTogether(text.slice(last.start, last.end), trimmed, language))
    ) {
      last.end = end
    } else {
      sentences.push({ start, end })
    }
    wordless = NO_WORD.test(trimmed) && (wordless || sentences.at(-1)?.start === start)
  }
  return sentences
}

/** Whether no word follows anything that ends a sentence. */
function isOneSentence(text: string): boolean {
  const stop = text.search(STOP)
  return stop < 0 || NO_WORD.test(text.slice(stop))
}

function trimmedSpan(text: string, offset: number): Span[] {
  const trimmed = text.trim()
  const start = offset + text.indexOf(trimmed)
  return trimmed === '' ? [] : [{ start, end: start + trimmed.length }]
}

/** Segmented so much at a time, in UTF-16 units: a step of the segmenter costs in proportion to its whole input. */
const WINDOW = 16_384

/** Where Unicode's sentences of a text of any length end, as one call of the segmenter would give them. */
function unicodeEnds(text: string): number[] {
  const ends: number[] = []
  let start = 0
  let length = WINDOW
  while (start < text.length) {
    const atEnd = start + length >= text.length
    const from = start
    for (const { segment, index } of segmenter.segment(text.slice(from, from + length))) {
      // the last one may go on beyond the window: it comes first in the next
      if (!atEnd && index + segment.length >= length) break
      start = from + index + segment.length
      ends.push(start)
    }
    length = start > from ? WINDOW : length * 2
  }
  return ends
}

function belongsTogether(before: string, after: string, language: string): boolean {
  if (NO_WORD.test(after)) return true
  if (/^[^\p{L}\p{N}“"‘«]*\p{Ll}/u.test(after)) return true
  const tail = before.slice(-40)
  if (!isEnglish(language) && ORDINAL.test(tail)) return true
  if (ENDS_QUOTED_CRY.test(tail) && FRAME_AFTER_CRY.test(after)) return true
  const abbreviation = LAST_ABBREVIATION.exec(tail.slice(tail.lastIndexOf(' ') + 1))?.[1]
  if (abbreviation === undefined) return false
  const lower = abbreviation.toLowerCase()
  if (LEADING_ABBREVIATIONS.has(lower)) return lower !== 'no' || /^\d/.test(after)
  const ambiguous =
    TRAILING_ABBREVIATIONS.has(lower) ||
    /^\p{Lu}$/u.test(abbreviation) ||
    /^(?:\p{L}\.)+\p{L}$/u.test(abbreviation)
  if (!ambiguous) return false
  const next = /^[“"‘«(]?([\p{L}\p{N}]+)/u.exec(after)?.[1]?.toLowerCase()
  return next !== undefined && !SENTENCE_OPENERS.has(next) && !/^[“"‘«]/.test(after)
}
