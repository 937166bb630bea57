import { useEffect } from 'react'
import { actionFor, placeOf } from '../actions/keyboard.ts'
import { type Deck, run } from '../actions/table.ts'

/** Keys for actions, wherever the focus is; see `actionFor` for where they do not act. */
export function useKeyboard(deck: Deck): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const { settings } = deck.reader.store.getState()
      const focused = document.activeElement
      const place = placeOf(document.querySelector('dialog[open]') ?? focused)
      const action = actionFor(event, place, settings)
      if (!action) return
      event.preventDefault()
      run(action, deck)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [deck])
}
