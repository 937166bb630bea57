import { type ReactNode, useId } from 'react'
import { THEMES } from '../../contract/schemas.ts'
import { LEVELS } from '../../core/script/types.ts'
import { ActionButton } from '../actions/ActionButton.tsx'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly T[]
  readonly title: (option: T) => string
  readonly onChange: (value: T) => void
}

function Choice<T extends string>(props: ChoiceProps<T>): ReactNode {
  const { label, value, options, title, onChange } = props
  const id = useId()
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option === event.currentTarget.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {title(option)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The bar on top: levels, theme, opening, help. */
export function TopBar() {
  const reader = useReader()
  const level = useReaderState((state) => state.settings.level)
  const theme = useReaderState((state) => state.settings.theme)
  return (
    <header id="top" className="top-bar">
      <a className="skip" href="#article">
        {message('skip.article')}
      </a>
      <b className="brand">{message('app.name')}</b>
      <div className="top-tools">
        <Choice
          label={message('level.label')}
          value={level}
          options={LEVELS}
          title={(option) => message(`level.${option}`)}
          onChange={(chosen) => reader.setLevel(chosen)}
        />
        <Choice
          label={message('theme.label')}
          value={theme}
          options={THEMES}
          title={(option) => message(`theme.${option}`)}
          onChange={reader.setTheme}
        />
        <ActionButton action="paste" className="button outlined" showKey={false}>
          {message('action.paste')}
        </ActionButton>
        <ActionButton action="open" className="button outlined" showKey={false}>
          {message('action.open')}
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
