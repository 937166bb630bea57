import type { Span } from '../article/types.ts'
import type { Anchor } from './types.ts'

/** The words of a text that a correction is about. @param span where they stand now */
export function anchorOf(text: string, span: Span): Anchor {
  return { start: span.start, end: span.end, words: text.slice(span.start, span.end) }
}

/** Where the anchor's words stand in the text now: at their offsets, or at the occurrence nearest to them. */
export function locate(text: string, anchor: Anchor): Span | null {
  const { start, words } = anchor
  if (words === '') return null
  if (text.startsWith(words, start)) return { start, end: start + words.length }
  const after = text.indexOf(words, start)
  const before = text.lastIndexOf(words, start)
  if (after < 0 && before < 0) return null
  const nearest = before < 0 || (after >= 0 && after - start <= start - before) ? after : before
  return { start: nearest, end: nearest + words.length }
}
