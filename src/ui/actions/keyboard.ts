import type { MenuAction } from '../../contract/menu-action.ts'
import { type Keys, keysOf } from '../../contract/settings/keys.ts'
import { isSingleKey, type KeyPress, matches } from './shortcut.ts'
import { ACTIONS } from './table.ts'

/** Where the keyboard's focus is, as far as keys are concerned. */
export interface KeyPlace {
  /** In a field that takes letters. */
  readonly typing: boolean
  /** On a control that uses the arrow keys itself: slider, list, tool bar. */
  readonly arrows: boolean
  /** On a control that Space presses. */
  readonly presses: boolean
  /** A dialog is open: only its own keys act. */
  readonly dialog: boolean
}

const FIELDS = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="range"])'

/** What the focused element does with keys itself. */
export function placeOf(focused: Element | null): KeyPlace {
  // for a moment the focus is still in a dialog that has just closed
  const element = focused?.closest('dialog:not([open])') ? null : focused
  return {
    typing: Boolean(element?.closest(FIELDS) ?? element?.closest('[contenteditable="true"]')),
    arrows: Boolean(element?.closest('[role="toolbar"], [type="range"], [type="radio"]')),
    presses: Boolean(element?.closest('button, summary, a[href], [type="checkbox"]')),
    dialog: Boolean(element?.closest('dialog')),
  }
}

/** The action that a key press asks for, or undefined. */
export function actionFor(
  press: KeyPress,
  place: KeyPlace,
  settings: { readonly keys: Keys; readonly singleKeys: boolean },
): MenuAction | undefined {
  if (place.dialog || place.typing) return undefined
  return ACTIONS.find((action) =>
    keysOf(settings.keys, action).some((shortcut) => {
      if (!matches(shortcut, press)) return false
      if (isSingleKey(shortcut) && !settings.singleKeys) return false
      if (place.presses && (shortcut.key === ' ' || shortcut.key === 'Enter')) return false
      return !(
        place.arrows &&
        isSingleKey(shortcut) &&
        /^(?:Arrow|Home$|End$|Page)/.test(shortcut.key)
      )
    }),
  )
}
