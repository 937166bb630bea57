import type { Span } from './types.ts'

/**
 * A word is what a highlight lands on: an initialism with its dots ("U.S."), or letters and digits
 * with what joins them ("Al-Tanf", "it’s", "3.5bn"). Other punctuation belongs to no word.
 */
const WORD =
  /\p{Lu}\.(?:\p{Lu}\.)+(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,\-‐‑][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu

/** The words of a text, in order. Offsets: UTF-16 units, end exclusive. */
export function words(text: string): Span[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
