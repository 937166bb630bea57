import { useEffect } from 'react'
import { actionFor, placeOf } from '../actions/keyboard.ts'
import { actions, type Deck } from '../actions/table.ts'

/** Keys for actions, wherever the focus is; see `actionFor` for where they do not act. */
export function useKeyboard(deck: Deck): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const { singleKeys } = deck.reader.store.getState().settings
      const focused = document.activeElement
      const place = placeOf(document.querySelector('dialog[open]') ?? focused)
      const action = actionFor(actions, event, place, singleKeys)
      if (!action) return
      event.preventDefault()
      action.run(deck)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [deck])
}
