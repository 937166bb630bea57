import { loadStretch } from '../../audio/stretch.ts'
import { type HeardUtterance, renderTimeline } from '../../audio/timeline.ts'
import { languageOf, type Script } from '../../core/script/types.ts'
import type { Speech } from '../speech/speech.ts'

/** What export and the command line's player have in common. */
export interface RenderRequest {
  readonly script: Script
  readonly speech: Speech
  /** 1 is the voice's own rate. */
  readonly rate: number
  /** Of labels; by default that of the article. */
  readonly labelRate?: number | undefined
  readonly signal: AbortSignal
  /** Called for each utterance of the script, in order: as it is written, or about when it is heard. */
  readonly onProgress?: (progress: Progress) => void
}

export interface Progress {
  /** Index into the script. */
  readonly utterance: number
  /** How many utterances the script has. */
  readonly of: number
  /** When the utterance begins, in milliseconds since the start. */
  readonly at: number
}

/** The script as sound; rejects with an AbortError when the signal fires. */
export async function* render(request: RenderRequest): AsyncGenerator<HeardUtterance> {
  const { script, speech, rate, labelRate = rate, signal } = request
  signal.throwIfAborted()
  const utterances = renderTimeline({
    script,
    speak: (spoken) =>
      speech.speak(spoken.text, spoken.voice, signal, {
        rate: spoken.type === 'label' ? labelRate : rate,
        language: languageOf(spoken),
      }),
    sampleRate: speech.sampleRate,
    rate,
    labelRate,
    createStretch: await loadStretch(),
  })
  for await (const utterance of utterances) {
    signal.throwIfAborted()
    yield utterance
  }
}
