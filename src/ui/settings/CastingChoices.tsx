import { useEffect } from 'react'
import {
  CHOOSABLE_ROLES,
  type ChoosableRole,
  EMBEDDED_VOICES,
} from '../../contract/settings/voices.ts'
import { SOURCE_ROLES } from '../../core/script/types.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { Choice } from './Choice.tsx'
import { RateSlider } from './RateSlider.tsx'
import { Switch } from './Switch.tsx'

/** The voices that come with Sayso: who speaks with which, from where, and labels how fast; each can be heard. */
export function CastingChoices() {
  const { casting } = useReader()
  const voices = useReaderState((state) => state.settings.voices)
  // what was playing goes on when the settings are left
  useEffect(() => casting.end, [casting])
  return (
    <>
      <p className="quiet">{message('voice.cast.hint')}</p>
      {CHOOSABLE_ROLES.map((role) => (
        <RoleChoice key={role} role={role} />
      ))}
      <LabelRate />
      <Switch
        label={message('voice.per-source')}
        hint={message('voice.per-source.hint')}
        checked={voices.perSource}
        onChange={(perSource) => void casting.set({ perSource })}
      />
      {voices.perSource && (
        <p className="section-tools">
          {SOURCE_ROLES.map((role, index) => (
            <button
              key={role}
              type="button"
              className="button outlined"
              onClick={() => void casting.attempt(role)}
            >
              {message('voice.hear.source', { number: index + 1 })}
            </button>
          ))}
        </p>
      )}
      <Switch
        label={message('voice.sides')}
        hint={message('voice.sides.hint')}
        checked={voices.sides}
        onChange={(sides) => void casting.set({ sides })}
      />
    </>
  )
}

/** The voice of a role, and a button to hear it. */
function RoleChoice({ role }: { readonly role: ChoosableRole }) {
  const { casting } = useReader()
  const chosen = useReaderState((state) => state.settings.voices[role])
  return (
    <div className="heard-choice">
      <Choice
        label={message(`voice.role.${role}`)}
        value={chosen ?? ''}
        options={['', ...EMBEDDED_VOICES]}
        title={(voice) =>
          voice === '' ? message(`voice.default.${role}`) : message(`voice.embedded.${voice}`)
        }
        onChange={(voice) => void casting.set({ [role]: voice === '' ? null : voice })}
      />
      <button
        type="button"
        className="button outlined"
        aria-label={message(`voice.hear.${role}`)}
        onClick={() => void casting.attempt(role)}
      >
        {message('voice.hear')}
      </button>
    </div>
  )
}

/** Labels follow the article's speed, or have their own. */
function LabelRate() {
  const { casting } = useReader()
  const rate = useReaderState((state) => state.settings.rate)
  const own = useReaderState((state) => state.settings.voices.labelRate)
  return (
    <>
      <Switch
        label={message('voice.label-rate.own')}
        hint={message('voice.label-rate.hint')}
        checked={own !== null}
        onChange={(on) => void casting.set({ labelRate: on ? rate : null })}
      />
      {own !== null && (
        <RateSlider
          label={message('voice.label-rate')}
          rate={own}
          onChange={(labelRate) => void casting.set({ labelRate })}
        />
      )}
    </>
  )
}
