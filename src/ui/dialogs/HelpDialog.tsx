import { useId } from 'react'
import { LEVELS } from '../../core/script/types.ts'
import { isSingleKey, type Shortcut, shortcutSpoken, shortcutTitle } from '../actions/shortcut.ts'
import { actions } from '../actions/table.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { Dialog } from './Dialog.tsx'

/** Keys for the eye as they are printed, for the ear as words. */
function Keys({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  if (!shortcuts.length) return <span className="quiet">{message('help.keys.none')}</span>
  return shortcuts.map((shortcut, i) => (
    <span key={shortcutTitle(shortcut)} className="keys">
      {i > 0 && ` ${message('key.or')} `}
      <span aria-hidden="true">
        <kbd>{shortcutTitle(shortcut)}</kbd>
      </span>
      <span className="visually-hidden">{shortcutSpoken(shortcut)}</span>
    </span>
  ))
}

function KeyTable() {
  return (
    <table>
      <caption className="visually-hidden">{message('help.keys.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{message('help.keys.action')}</th>
          <th scope="col">{message('help.keys.single')}</th>
          <th scope="col">{message('help.keys.combined')}</th>
        </tr>
      </thead>
      <tbody>
        {actions.map(({ id, shortcuts }) => (
          <tr key={id}>
            <th scope="row">{message(`action.${id}`)}</th>
            <td>
              <Keys shortcuts={shortcuts.filter(isSingleKey)} />
            </td>
            <td>
              <Keys shortcuts={shortcuts.filter((shortcut) => !isSingleKey(shortcut))} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What Sayso does, its keys and its levels; and the switch for single keys. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const reader = useReader()
  const singleKeys = useReaderState((state) => state.settings.singleKeys)
  const box = useId()
  const hint = useId()
  return (
    <Dialog heading={message('help.heading')} className="help" onClose={onClose}>
      <p>{message('help.intro')}</p>
      <h3>{message('help.keys.heading')}</h3>
      <div className="switch">
        <input
          id={box}
          type="checkbox"
          checked={singleKeys}
          aria-describedby={hint}
          onChange={(event) => reader.setSingleKeys(event.currentTarget.checked)}
        />
        <label htmlFor={box}>{message('help.keys.switch')}</label>
        <p id={hint} className="quiet">
          {message('help.keys.switch.hint')}
        </p>
      </div>
      <KeyTable />
      <h3>{message('help.levels.heading')}</h3>
      <dl>
        {LEVELS.map((level) => (
          <div key={level}>
            <dt>{message(`level.${level}`)}</dt>
            <dd>{message(`level.${level}.meaning`)}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog-buttons">
        <button type="button" className="button filled" onClick={onClose}>
          {message('dialog.close')}
        </button>
      </div>
    </Dialog>
  )
}
