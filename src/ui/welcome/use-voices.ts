import { EMBEDDED_VOICES, type EmbeddedVoice } from '../../contract/settings/voices.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'

/** A voice that articles can be read by. */
export interface VoiceOption {
  readonly id: string
  readonly name: string
  readonly chosen: boolean
  /** The voice reads from now on. */
  readonly choose: () => Promise<void>
}

/** The voice of the article as Sayso comes. */
const NARRATOR: EmbeddedVoice = 'rms'

/** Every voice there is on this machine, Sayso's own first. */
export function useVoices(): readonly VoiceOption[] {
  const reader = useReader()
  const web = useReaderState((state) => state.webVoices)
  const chosenWeb = useReaderState((state) => state.settings.webVoice)
  const system = useReaderState((state) => state.systemVoice)
  const chosenSystem = useReaderState((state) => state.settings.systemVoice)

  const narrator = useReaderState((state) => state.settings.voices.narrator)

  const choose = (webVoice: string | null, systemVoice: boolean) => async () => {
    reader.setWebVoice(webVoice)
    await reader.setSystemVoice(systemVoice)
  }
  const own = EMBEDDED_VOICES.map((voice) => ({
    id: voice,
    name: message(`voice.embedded.${voice}`),
    chosen: chosenWeb === null && !chosenSystem && (narrator ?? NARRATOR) === voice,
    async choose() {
      await reader.casting.set({ narrator: voice })
      await choose(null, false)()
    },
  }))
  const ofSystem: readonly VoiceOption[] = system?.voice
    ? [
        {
          id: 'system',
          name: message('welcome.voice.system', { name: message(`voice.name.${system.voice}`) }),
          chosen: chosenWeb === null && chosenSystem,
          choose: choose(null, true),
        },
      ]
    : []
  const ofPlatform = web.map(({ id, name }) => ({
    id: `web ${id}`,
    name,
    chosen: id === chosenWeb,
    choose: choose(id, false),
  }))
  return [...own, ...ofSystem, ...ofPlatform]
}
