import { useEffect, useRef } from 'react'
import { message } from '../messages/message.ts'
import type { Pages } from './use-pages.ts'

/** Fetches the next page of a list; the focus goes on to the first of its rows. */
export function MoreButton<T>({ pages }: { readonly pages: Pages<T> }) {
  const place = useRef<HTMLParagraphElement>(null)
  /** The number of rows that there were when more were asked for. */
  const asked = useRef<number | null>(null)
  const { length } = pages.items
  useEffect(() => {
    if (asked.current === null || length <= asked.current) return
    const rows = place.current?.closest('[role="tabpanel"]')?.querySelectorAll('[data-row]')
    const row = rows?.[asked.current]
    asked.current = null
    if (row instanceof HTMLElement) row.focus()
  }, [length])
  return (
    <p ref={place} className="section-tools">
      {pages.more && (
        <button
          type="button"
          className="button outlined"
          onClick={() => {
            asked.current = length
            void pages.next()
          }}
        >
          {message('library.more')}
        </button>
      )}
    </p>
  )
}
