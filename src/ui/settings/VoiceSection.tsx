import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { CastingChoices } from './CastingChoices.tsx'
import { Choice } from './Choice.tsx'
import { Switch } from './Switch.tsx'

/** Who speaks: voices that come with Sayso, and the system's where there are any, or how to get one. */
export function VoiceSection() {
  return (
    <>
      <CastingChoices />
      <WebVoiceChoice />
      <SystemVoiceChoice />
    </>
  )
}

/** The platform's voices for pages, where there are any. */
function WebVoiceChoice() {
  const reader = useReader()
  const voices = useReaderState((state) => state.webVoices)
  const chosen = useReaderState((state) => state.settings.webVoice)
  if (voices.length === 0) return null
  const names = new Map(voices.map(({ id, name }) => [id, name]))
  return (
    <Choice
      label={message('voice.web')}
      hint={message('voice.web.hint')}
      value={chosen ?? ''}
      options={['', ...names.keys()]}
      title={(id) => names.get(id) ?? message('voice.web.own')}
      onChange={(id) => reader.setWebVoice(id || null)}
    />
  )
}

/** The system's voice through a program, where there is one. */
function SystemVoiceChoice() {
  const reader = useReader()
  const system = useReaderState((state) => state.systemVoice)
  const on = useReaderState((state) => state.settings.systemVoice)
  if (!system || system.missing === 'none') return null
  if (!system.voice) return <p>{message('voice.festival.missing')}</p>
  return (
    <Switch
      label={message('voice.system', { name: message(`voice.name.${system.voice}`) })}
      hint={message('voice.system.hint')}
      checked={on}
      onChange={(next) => void reader.setSystemVoice(next)}
    />
  )
}
