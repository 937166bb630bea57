import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { MenuAction } from '../../contract/menu-action.ts'
import { keysOf, type Shortcut } from '../../contract/settings/keys.ts'
import { judgeKey, withDefaults, withKey, withoutKey } from '../actions/judge-key.ts'
import { KeyNames } from '../actions/KeyNames.tsx'
import { shortcutOf, shortcutSpoken, shortcutTitle } from '../actions/shortcut.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { Told } from '../status/Told.tsx'

const OWN_MEANING = ['Tab', 'Enter', 'Escape']
const actionTitle = (action: MenuAction) => message(`action.${action}`)

/** The keys of one action: remove some, add others, or have those back that Sayso comes with. */
export function ActionKeys({
  action,
  onBack,
}: {
  readonly action: MenuAction
  readonly onBack: () => void
}) {
  const reader = useReader()
  const keys = useReaderState((state) => state.settings.keys)
  const [pressed, setPressed] = useState<Shortcut | null>(null)
  const [told, setTold] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const fieldId = useId()
  const hint = useId()
  const own = keysOf(keys, action)

  useEffect(() => heading.current?.focus(), [])

  const tellOf = (key: Shortcut): string => {
    const name = shortcutSpoken(key)
    const judged = judgeKey(keys, action, key)
    if (judged.verdict === 'free') return message('keys.free', { key: name })
    if (judged.verdict === 'taken')
      return message('keys.taken', { key: name, action: actionTitle(judged.by) })
    return message('keys.refused', { key: name, why: message(judged.why) })
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    field.current?.focus()
    if (!pressed) {
      setTold(message('keys.add.missing'))
      return
    }
    const judged = judgeKey(keys, action, pressed)
    if (judged.verdict === 'refused') {
      setTold(tellOf(pressed))
      return
    }
    reader.setKeys(withKey(keys, action, pressed))
    const key = shortcutSpoken(pressed)
    const moved = judged.verdict === 'taken'
    setTold(
      moved
        ? message('keys.moved', { key, action: actionTitle(judged.by) })
        : message('keys.added', { key }),
    )
    setPressed(null)
  }

  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {message('keys.of', { action: actionTitle(action) })}
      </h3>
      {own.length === 0 && <p>{message('keys.none')}</p>}
      <ul className="own-keys">
        {own.map((key) => (
          <li key={shortcutTitle(key)}>
            <KeyNames keys={[key]} none="" />
            <button
              type="button"
              className="button outlined"
              aria-label={message('keys.remove.of', { key: shortcutSpoken(key) })}
              onClick={() => {
                reader.setKeys(withoutKey(keys, action, key))
                setTold(message('keys.removed', { key: shortcutSpoken(key) }))
                heading.current?.focus()
              }}
            >
              {message('keys.remove')}
            </button>
          </li>
        ))}
      </ul>
      <form className="new-key" onSubmit={add}>
        <div className="field">
          <label htmlFor={fieldId}>{message('keys.new')}</label>
          <input
            ref={field}
            id={fieldId}
            type="text"
            autoComplete="off"
            value={pressed ? shortcutTitle(pressed) : ''}
            aria-describedby={hint}
            // letters come by the keys that were pressed
            onChange={() => {}}
            onKeyDown={(event) => {
              if (OWN_MEANING.includes(event.key)) return
              const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event
              const getModifierState = (name: 'AltGraph') => event.getModifierState(name)
              const press = { key, code, ctrlKey, altKey, shiftKey, metaKey, getModifierState }
              const next = shortcutOf(press)
              if (!next) return
              event.preventDefault()
              setPressed(next)
              setTold(tellOf(next))
            }}
          />
          <p id={hint} className="quiet">
            {message('keys.new.hint')}
          </p>
        </div>
        <button type="submit" className="button outlined">
          {message('keys.add')}
        </button>
      </form>
      <Told>{told}</Told>
      <p className="section-tools">
        <button
          type="button"
          className="button outlined"
          onClick={() => {
            reader.setKeys(withDefaults(keys, action))
            const names = keysOf({}, action).map(shortcutSpoken).join(', ')
            setTold(message('keys.reset.done', { keys: names }))
          }}
        >
          {message('keys.reset')}
        </button>
        <button type="button" className="button outlined" onClick={onBack}>
          {message('keys.back')}
        </button>
      </p>
    </>
  )
}
