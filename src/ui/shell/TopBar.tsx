import icon from '../../../assets/icons/icon.svg'
import { LEVELS } from '../../core/script/types.ts'
import { ActionButton } from '../actions/ActionButton.tsx'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { Choice } from '../settings/Choice.tsx'

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
        <ActionButton action="paste" className="button outlined" showKey={false}>
          {message('action.paste')}
        </ActionButton>
        <ActionButton action="open-address" className="button outlined" showKey={false}>
          {message('action.open-address')}
        </ActionButton>
        <ActionButton action="open" className="button outlined" showKey={false}>
          {message('action.open')}
        </ActionButton>
        <ActionButton action="library" className="button outlined" showKey={false}>
          {message('action.library')}
        </ActionButton>
        <ActionButton action="feeds" className="button outlined" showKey={false}>
          {message('action.feeds')}
        </ActionButton>
        <ActionButton action="dictionary" className="button outlined" showKey={false}>
          {message('action.dictionary')}
        </ActionButton>
        <ActionButton action="settings" className="button outlined" showKey={false}>
          {message('action.settings')}
        </ActionButton>
        <ActionButton action="help" className="button outlined" showKey={false}>
          {message('button.help')}
        </ActionButton>
      </div>
    </header>
  )
}
