import type { SpokenChunk } from '../../audio/speech.ts'
import { SaysoError } from '../../contract/failure.ts'
import type { VoiceRole } from '../../core/script/types.ts'
import type { Engine } from '../../engines/port.ts'
import { type Casting, ESPEAK_CASTING, gainOf } from './casting.ts'

export interface Speech {
  /** Samples a second of all its speech. */
  readonly sampleRate: number
  /**
   * Speaks one utterance with the voice of its role, all roles equally loud.
   * Rejects with an AbortError when `signal` fires, and with a {@link SaysoError} "speech-failed" when the
   * engine fails; the next call tries the engine anew.
   */
  speak(text: string, role: VoiceRole, signal: AbortSignal): AsyncIterable<SpokenChunk>
  close(): Promise<void>
}

export interface SpeechOptions {
  readonly engine: Engine
  readonly casting?: Casting
}

export function createSpeech({ engine, casting = ESPEAK_CASTING }: SpeechOptions): Speech {
  const louder = (samples: SpokenChunk['samples'], gain: number) =>
    samples.map((sample) => Math.max(-1, Math.min(1, sample * gain)))

  return {
    sampleRate: engine.sampleRate,
    async *speak(text, role, signal): AsyncGenerator<SpokenChunk> {
      const cast = casting[role]
      const gain = gainOf(cast)
      try {
        for await (const { samples, words } of engine.speak(text, cast.voice, signal))
          yield { samples: louder(samples, gain), sampleRate: engine.sampleRate, words }
      } catch (error) {
        if (signal.aborted) throw error
        throw new SaysoError(
          'speech-failed',
          'The voice stopped working. Try again; if it stays silent, restart Sayso.',
          { cause: error },
        )
      }
    },
    close: () => engine.close(),
  }
}
