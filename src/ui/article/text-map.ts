import type { Span } from '../../core/article/types.ts'

interface Piece {
  readonly start: number
  readonly end: number
  readonly node: Text
}

/** Finds the page's text nodes by offsets into the article's text. */
export interface TextMap {
  /** Points `range` at the words of `span`; false where none of them is in the page. */
  point(range: Range, span: Span): boolean
  /** The row that holds `offset`, or null. */
  rowAt(offset: number): Element | null
}

/** The last index whose start is at or before `offset`, or -1. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

function piecesIn(section: Element): readonly Piece[] {
  const pieces: Piece[] = []
  for (const element of section.querySelectorAll<HTMLElement>('[data-start]')) {
    const node = element.firstChild
    const start = Number(element.dataset.start)
    if (node instanceof Text) pieces.push({ start, end: start + node.data.length, node })
  }
  return pieces
}

/**
 * Maps the words under `root`: every element with `data-start` holds one text node of the article. Which part of the
 * page an offset is in is known at once, and where in it only once that is asked: a long article is mapped anew at
 * every part that comes into the page.
 */
export function createTextMap(root: ParentNode): TextMap {
  const sections: { readonly start: number; readonly element: Element }[] = []
  for (const element of root.children) {
    const first = element.querySelector<HTMLElement>('[data-start]')
    if (first) sections.push({ start: Number(first.dataset.start), element })
  }
  const starts = sections.map(({ start }) => start)
  const known = new Map<number, readonly Piece[]>()

  const piecesOf = (index: number): readonly Piece[] => {
    const before = known.get(index)
    if (before) return before
    const section = sections[index]
    const pieces = section ? piecesIn(section.element) : []
    known.set(index, pieces)
    return pieces
  }
  /** The last piece that begins at or before `offset`, and the one after it. */
  const piecesAt = (offset: number): readonly [Piece | undefined, Piece | undefined] => {
    const section = lastAtOrBefore(starts, offset)
    const pieces = piecesOf(section)
    const index = lastAtOrBefore(
      pieces.map(({ start }) => start),
      offset,
    )
    return [pieces[index], pieces[index + 1] ?? piecesOf(section + 1)[0]]
  }

  return {
    point(range, span) {
      const [at, after] = piecesAt(span.start)
      const first = at && at.end > span.start ? at : after
      const [last] = piecesAt(span.end - 1)
      if (!first || !last || first.start > last.start || span.end <= span.start) return false
      range.setStart(first.node, Math.max(0, span.start - first.start))
      range.setEnd(last.node, Math.min(last.node.data.length, span.end - last.start))
      return true
    },
    rowAt(offset) {
      const [piece] = piecesAt(offset)
      return piece?.node.parentElement?.closest('[data-row]') ?? null
    },
  }
}
