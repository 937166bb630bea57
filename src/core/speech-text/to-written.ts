import type { Span } from '../article/types.ts'
import type { Piece, SpeechText } from './types.ts'

/**
 * Where a stretch of the spoken text stands in the written one: exactly where it is spoken as written,
 * else all that it is spoken for. `span` lies in the spoken text and is not empty.
 */
export function toWritten({ pieces }: SpeechText, span: Span): Span {
  const first = pieceAt(pieces, span.start)
  const last = pieceAt(pieces, Math.max(span.start, span.end - 1))
  if (!first || !last) return { start: 0, end: 0 }
  return {
    start: first.same ? first.written.start + span.start - first.spoken.start : first.written.start,
    end: last.same ? last.written.start + span.end - last.spoken.start : last.written.end,
  }
}

/** The piece that speaks the character at an offset; the last one where there is none. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.spoken.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return pieces[low]
}
