import icon from '../../../assets/icons/icon.svg'
import { LEVELS } from '../../core/script/types.ts'
import { ActionButton } from '../actions/ActionButton.tsx'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { Choice } from '../settings/Choice.tsx'

/** What opens an article, what Sayso has kept, and Sayso itself. */
const GROUPS = [
  ['paste', 'open-address', 'open'],
  ['library', 'feeds', 'dictionary'],
  ['settings', 'help'],
] as const

/** The bar on top: levels, opening, settings, help. */
export function TopBar() {
  const reader = useReader()
  const level = useReaderState((state) => state.settings.level)
  return (
    <header id="top" className="top-bar">
      <a className="skip" href="#article">
        {message('skip.article')}
      </a>
      <b className="brand">
        <img src={icon} alt="" />
        {message('app.name')}
      </b>
      <div className="top-tools">
        <Choice
          label={message('level.label')}
          value={level}
          options={LEVELS}
          title={(option) => message(`level.${option}`)}
          onChange={(chosen) => reader.setLevel(chosen)}
        />
        {GROUPS.map((group) => (
          <div key={group[0]} className="top-group">
            {group.map((action) => (
              <ActionButton
                key={action}
                action={action}
                className="button outlined"
                showKey={false}
              >
                {message(action === 'help' ? 'button.help' : `action.${action}`)}
              </ActionButton>
            ))}
          </div>
        ))}
      </div>
    </header>
  )
}
