import { type RefObject, useEffect, useRef } from 'react'
import { run } from '../actions/table.ts'
import { useDeck } from '../reader/context.ts'

/**
 * A double click on a word of the article reads from there, and so does Enter at a caret or on a row. For the element
 * around the article.
 */
export function useReadHere(): RefObject<HTMLElement | null> {
  const deck = useDeck()
  const page = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = page.current
    const inArticle = ({ target }: Event) =>
      target instanceof Element && target.closest('#article') !== null
    const onDouble = (event: MouseEvent) => {
      if (inArticle(event) && deck.offsetHere() !== null) run('read-here', deck)
    }
    const onKey = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey
      if (event.key !== 'Enter' || !plain || event.defaultPrevented) return
      if (inArticle(event) && deck.offsetHere() !== null) run('read-here', deck)
    }
    element?.addEventListener('dblclick', onDouble)
    element?.addEventListener('keydown', onKey)
    return () => {
      element?.removeEventListener('dblclick', onDouble)
      element?.removeEventListener('keydown', onKey)
    }
  }, [deck])
  return page
}
