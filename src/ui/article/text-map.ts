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

/** Maps the words under `root`: every element with `data-start` holds one text node of the article. */
export function createTextMap(root: ParentNode): TextMap {
  const pieces: Piece[] = []
  for (const element of root.querySelectorAll<HTMLElement>('[data-start]')) {
    const node = element.firstChild
    const start = Number(element.dataset.start)
    if (node instanceof Text) pieces.push({ start, end: start + node.data.length, node })
  }
  const starts = pieces.map((piece) => piece.start)

  return {
    point(range, span) {
      const lastIndex = lastAtOrBefore(starts, span.end - 1)
      let firstIndex = Math.max(0, lastAtOrBefore(starts, span.start))
      if ((pieces[firstIndex]?.end ?? 0) <= span.start) firstIndex += 1
      const first = pieces[firstIndex]
      const last = pieces[lastIndex]
      if (!first || !last || firstIndex > lastIndex || span.end <= span.start) return false
      range.setStart(first.node, Math.max(0, span.start - first.start))
      range.setEnd(last.node, Math.min(last.node.data.length, span.end - last.start))
      return true
    },
    rowAt(offset) {
      const piece = pieces[lastAtOrBefore(starts, offset)]
      return piece?.node.parentElement?.closest('[data-row]') ?? null
    },
  }
}
