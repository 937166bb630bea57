import type { Span } from '../../core/article/types.ts'

/** A run of words that is marked as a whole, or not at all. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly marked: boolean
}

/** Cuts words at the ends of marks. Marks that overlap, or stand outside, lose what is too much. */
export function markedPieces(words: string, marks: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const cut = (to: number, marked: boolean) => {
    const end = Math.min(to, words.length)
    if (end > at) pieces.push({ text: words.slice(at, end), start: at, marked })
    at = Math.max(at, end)
  }
  for (const { start, end } of marks) {
    cut(start, false)
    cut(end, true)
  }
  cut(words.length, false)
  return pieces
}
