import { keysOf } from '../../contract/settings/keys.ts'
import { LEVELS } from '../../core/script/types.ts'
import { KeyNames } from '../actions/KeyNames.tsx'
import { isSingleKey } from '../actions/shortcut.ts'
import { ACTIONS } from '../actions/table.ts'
import { message } from '../messages/message.ts'
import { useDeck, useReaderState } from '../reader/context.ts'
import { Dialog } from './Dialog.tsx'
import { DialogClose } from './DialogClose.tsx'

function KeyTable() {
  const keys = useReaderState((state) => state.settings.keys)
  const none = message('help.keys.none')
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
        {ACTIONS.map((action) => {
          const own = keysOf(keys, action)
          return (
            <tr key={action}>
              <th scope="row">{message(`action.${action}`)}</th>
              <td>
                <KeyNames keys={own.filter(isSingleKey)} none={none} />
              </td>
              <td>
                <KeyNames keys={own.filter((key) => !isSingleKey(key))} none={none} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What Sayso does, its keys and its levels. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const deck = useDeck()
  const singleKeys = useReaderState((state) => state.settings.singleKeys)
  return (
    <Dialog heading={message('help.heading')} className="help" fromTop onClose={onClose}>
      <p>{message('help.intro')}</p>
      <h3>{message('help.keys.heading')}</h3>
      {!singleKeys && <p>{message('help.keys.single.off')}</p>}
      <KeyTable />
      <p className="section-tools">
        <button type="button" className="button outlined" onClick={() => deck.showSettings('keys')}>
          {message('help.keys.change')}
        </button>
      </p>
      <h3>{message('help.levels.heading')}</h3>
      <dl>
        {LEVELS.map((level) => (
          <div key={level}>
            <dt>{message(`level.${level}`)}</dt>
            <dd>{message(`level.${level}.meaning`)}</dd>
          </div>
        ))}
      </dl>
      <DialogClose onClose={onClose} />
    </Dialog>
  )
}
