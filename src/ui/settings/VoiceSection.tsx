import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { Switch } from './Switch.tsx'

/** Whether the system's own voice reads, where there is one; where it could be installed, how. */
export function VoiceSection() {
  const reader = useReader()
  const system = useReaderState((state) => state.systemVoice)
  const on = useReaderState((state) => state.settings.systemVoice)
  if (!system?.voice) return <p>{message('voice.festival.missing')}</p>
  return (
    <Switch
      label={message('voice.system', { name: message(`voice.name.${system.voice}`) })}
      hint={message('voice.system.hint')}
      checked={on}
      onChange={(next) => void reader.setSystemVoice(next)}
    />
  )
}
