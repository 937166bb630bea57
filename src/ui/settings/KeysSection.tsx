import { useEffect, useId, useRef, useState } from 'react'
import type { MenuAction } from '../../contract/menu-action.ts'
import { keysOf } from '../../contract/settings/keys.ts'
import { KeyNames } from '../actions/KeyNames.tsx'
import { ACTIONS } from '../actions/table.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { Told } from '../status/Told.tsx'
import { ActionKeys } from './ActionKeys.tsx'
import { Switch } from './Switch.tsx'

function ActionTable({ onChoose }: { readonly onChoose: (action: MenuAction) => void }) {
  const keys = useReaderState((state) => state.settings.keys)
  return (
    <table className="key-table">
      <caption className="visually-hidden">{message('keys.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{message('help.keys.action')}</th>
          <th scope="col">{message('settings.keys')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {ACTIONS.map((action) => (
          <tr key={action}>
            <th scope="row">{message(`action.${action}`)}</th>
            <td>
              <KeyNames keys={keysOf(keys, action)} none={message('keys.off')} />
              {Object.hasOwn(keys, action) && (
                <span className="quiet"> ({message('keys.changed')})</span>
              )}
            </td>
            <td>
              <button
                type="button"
                className="button outlined"
                data-action={action}
                aria-label={message('keys.change.of', { action: message(`action.${action}`) })}
                onClick={() => onChoose(action)}
              >
                {message('keys.change')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** All keys, one action's keys, and the switch for single ones. */
export function KeysSection() {
  const reader = useReader()
  const singleKeys = useReaderState((state) => state.settings.singleKeys)
  const changed = useReaderState((state) => Object.keys(state.settings.keys).length > 0)
  const [action, setAction] = useState<MenuAction | null>(null)
  const [told, setTold] = useState('')
  const section = useRef<HTMLDivElement>(null)
  /** The action whose keys were shown: its button gets the focus back. */
  const left = useRef<MenuAction | null>(null)
  const heading = useId()

  useEffect(() => {
    if (action === null && left.current)
      section.current?.querySelector<HTMLElement>(`[data-action="${left.current}"]`)?.focus()
    left.current = action
  }, [action])

  if (action) return <ActionKeys action={action} onBack={() => setAction(null)} />
  return (
    <div ref={section}>
      <Switch
        label={message('keys.single')}
        hint={message('keys.single.hint')}
        checked={singleKeys}
        onChange={reader.setSingleKeys}
      />
      <h3 id={heading}>{message('keys.list')}</h3>
      <ActionTable onChoose={setAction} />
      <p className="section-tools">
        <button
          type="button"
          className="button outlined"
          // a button that goes away takes the focus with it
          aria-disabled={!changed || undefined}
          onClick={() => {
            reader.setKeys({})
            setTold(message('keys.reset-all.done'))
          }}
        >
          {message('keys.reset-all')}
        </button>
      </p>
      <Told>{told}</Told>
    </div>
  )
}
