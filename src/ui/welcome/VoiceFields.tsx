import { useId } from 'react'
import { message } from '../messages/message.ts'
import { useReader } from '../reader/context.ts'
import { useVoices, type VoiceOption } from './use-voices.ts'

/**
 * The voices, each to be heard. What is chosen reads from now on.
 * @param props.introId for the words that tell how to choose
 */
export function VoiceFields({ introId }: { readonly introId: string }) {
  const reader = useReader()
  const voices = useVoices()
  const id = useId()
  const hear = async (voice: VoiceOption) => {
    await voice.choose()
    reader.sayAloud(message('welcome.voice.sample'))
  }
  return (
    <fieldset className="cards" aria-describedby={introId}>
      <legend>
        <h3>{message('welcome.voices.heading')}</h3>
      </legend>
      <p id={introId}>{message('welcome.voices.intro')}</p>
      {voices.map((voice) => (
        <div key={voice.id} className="card">
          <input
            id={`${id}-${voice.id}`}
            type="radio"
            name={id}
            checked={voice.chosen}
            onChange={() => void hear(voice)}
          />
          <label htmlFor={`${id}-${voice.id}`}>{voice.name}</label>
          <button
            type="button"
            className="button outlined"
            aria-label={message('welcome.voice.hear.of', { name: voice.name })}
            onClick={() => void hear(voice)}
          >
            {message('welcome.voice.hear')}
          </button>
        </div>
      ))}
    </fieldset>
  )
}
