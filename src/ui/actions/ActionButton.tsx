import type { ReactNode } from 'react'
import type { MenuAction } from '../../contract/menu-action.ts'
import { message } from '../messages/message.ts'
import { useDeck, useReaderState } from '../reader/context.ts'
import { ariaShortcut, shortcutOnButton } from './shortcut.ts'
import { isOfUse, run } from './table.ts'
import { useKeysOf } from './use-keys-of.ts'

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

/** A button made from the action table: name, key and deed. Not there while the action has no use. */
export function ActionButton(props: ActionButtonProps) {
  const { action: id, children, className, name, showKey = true, pressed } = props
  const deck = useDeck()
  const active = useKeysOf(id)
  const ofUse = useReaderState((state) => isOfUse(id, state.settings.readBy))
  const [shown] = active
  if (!ofUse) return null
  return (
    <button
      type="button"
      className={className ?? 'button'}
      data-first={id === 'play-pause' ? '' : undefined}
      aria-label={name ?? message(`action.${id}`)}
      aria-pressed={pressed}
      aria-keyshortcuts={active.map(ariaShortcut).join(' ') || undefined}
      onClick={() => run(id, deck)}
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
