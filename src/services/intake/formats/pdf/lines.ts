/** A piece of text as the PDF places it; measures in points, from the page's lower left corner. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of the letters. */
  readonly size: number
}

/** Pieces that stand on one line. */
export interface Line {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Counted from 0. */
  readonly page: number
}

/**
 * Joins the pieces of a page to lines, in the order in which the file has them: that is the reading order in all
 * but odd files. A gap of a third of a letter's height is a space.
 */
export function toLines(pieces: readonly Piece[], page: number): Line[] {
  const lines: { text: string; x: number; right: number; y: number; size: number; page: number }[] =
    []
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      const last = lines.at(-1)
      if (
        last &&
        piece.text !== '' &&
        Math.abs(last.y - piece.y) < last.size * 0.5 &&
        !/\s$/.test(last.text)
      )
        last.text += ' '
      continue
    }
    const last = lines.at(-1)
    const size = piece.size
    const goesOn =
      last &&
      Math.abs(last.y - piece.y) < Math.max(last.size, size) * 0.5 &&
      piece.x > last.right - size &&
      piece.x - last.right < size * 3
    if (last && goesOn) {
      const gap =
        piece.x - last.right > size * 0.2 && !/\s$/.test(last.text) && !/^\s/.test(piece.text)
      last.text += (gap ? ' ' : '') + piece.text
      last.right = Math.max(last.right, piece.x + piece.width)
      // a raised note or a small capital does not make the line small
      last.size = Math.max(last.size, size)
    } else {
      lines.push({
        text: piece.text,
        x: piece.x,
        right: piece.x + piece.width,
        y: piece.y,
        size,
        page,
      })
    }
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '')
}
