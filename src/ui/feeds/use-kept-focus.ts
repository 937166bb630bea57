import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Where the row that has the focus goes from a list, the one in its place gets it; where no row is left, `otherwise`.
 * Rows are the elements with `data-row`.
 */
export function useKeptFocus(
  list: RefObject<HTMLElement | null>,
  otherwise: () => HTMLElement | null | undefined,
) {
  const at = useRef(-1)
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  useLayoutEffect(() => {
    const { activeElement } = document
    if (at.current < 0 || (activeElement && activeElement !== document.body)) return
    const left = rows()
    const next = left[Math.min(at.current, left.length - 1)] ?? otherwise()
    next?.focus()
  })
  return {
    onFocus({ target }: FocusEvent) {
      at.current = rows().findIndex((row) => row.closest('li')?.contains(target))
    },
    onBlur({ relatedTarget }: FocusEvent) {
      if (relatedTarget) at.current = -1
    },
  }
}
