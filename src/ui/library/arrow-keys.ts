import type { KeyboardEvent } from 'react'

/** Up, down, Home and End move between the rows of a list: between the elements with `data-row`. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const focused = document.activeElement
  // a row may hold a list of its own
  const item = focused?.closest('li')
  const here = rows.findIndex((row) => row === focused || (item && row.closest('li') === item))
  const goals: Readonly<Record<string, number>> = {
    ArrowUp: here - 1,
    ArrowDown: here + 1,
    Home: 0,
    End: rows.length - 1,
  }
  const goal = goals[event.key]
  if (goal === undefined || here < 0) return
  event.preventDefault()
  rows[goal]?.focus()
}
