import type { ReactNode } from 'react'
import type { MenuAction } from '../../contract/contract.ts'
import { message } from '../messages/message.ts'
import { useDeck, useReaderState } from '../reader/context.ts'
import { ariaShortcut, isSingleKey, type Shortcut, shortcutOnButton } from './shortcut.ts'
import { actionById } from './table.ts'

interface ActionButtonProps {
  readonly action: MenuAction
  /** What is seen; the name for screen readers is the action's. */
  readonly children: ReactNode
  readonly className?: string
  /** The name for screen readers where the action's own does not say it. */
  readonly name?: string
  readonly showKey?: boolean
  /** For an action that switches something on and off: whether it is on. */
  readonly pressed?: boolean
}

/** The key to show on a button: the single one where single keys are on. */
function keyToShow(shortcuts: readonly Shortcut[], singleKeys: boolean): Shortcut | undefined {
  return shortcuts.find((shortcut) => singleKeys || !isSingleKey(shortcut))
}

/** A button made from the action table: name, key and deed. */
export function ActionButton(props: ActionButtonProps) {
  const { action: id, children, className, name, showKey = true, pressed } = props
  const deck = useDeck()
  const singleKeys = useReaderState((state) => state.settings.singleKeys)
  const action = actionById(id)
  const active = action.shortcuts.filter((shortcut) => singleKeys || !isSingleKey(shortcut))
  const shown = keyToShow(action.shortcuts, singleKeys)
  return (
    <button
      type="button"
      className={className ?? 'button'}
      data-first={id === 'play-pause' ? '' : undefined}
      aria-label={name ?? message(`action.${id}`)}
      aria-pressed={pressed}
      aria-keyshortcuts={active.map(ariaShortcut).join(' ') || undefined}
      onClick={() => action.run(deck)}
    >
      <span className="button-face">{children}</span>
      {showKey && shown && (
        <span className="button-key" aria-hidden="true">
          {shortcutOnButton(shown)}
        </span>
      )}
    </button>
  )
}
