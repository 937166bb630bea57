/** The row of the article that holds `offset`. */
function rowAt(offset: number): HTMLElement | null {
  let found: HTMLElement | null = null
  for (const row of document.querySelectorAll<HTMLElement>('#article [data-row]')) {
    if (Number(row.dataset.row) > offset) break
    found = row
  }
  return found
}

/**
 * Moves the focus to the row of an offset, so that a screen reader reads on from there. False where it is there
 * already, and for somebody who works a tool bar or a panel: they keep their place, unless they `asked` to go.
 */
export function landAt(offset: number, asked: boolean): boolean {
  const active = document.activeElement
  if (!asked && active && active !== document.body && !active.closest('#article')) return false
  const row = rowAt(offset)
  if (!row || row === active) return false
  row.tabIndex = -1
  // the follower scrolls
  row.focus({ preventScroll: true })
  return document.activeElement === row
}
