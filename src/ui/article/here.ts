/** The offset in the article's text of a place in its page; null for a place outside its words. */
function offsetAt(node: Node | null, within: number): number | null {
  const element = node instanceof Element ? node : node?.parentElement
  const piece = element?.closest<HTMLElement>('#article [data-start]')
  if (piece) return Number(piece.dataset.start) + (node instanceof Text ? within : 0)
  const row = element?.closest<HTMLElement>('#article [data-row]')
  return row ? Number(row.dataset.row) : null
}

/**
 * Where in the article the listener is, as far as a page can know: the start of what is selected, the caret, or the
 * row that has the focus. UTF-16 units; null where that is not in the article's words.
 */
export function offsetHere(): number | null {
  const selection = document.getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null
  const selected = range && offsetAt(range.startContainer, range.startOffset)
  return selected ?? offsetAt(document.activeElement, 0)
}
