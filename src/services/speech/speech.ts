import type { SpokenChunk } from '../../audio/speech.ts'
import { SaysoError } from '../../contract/failure.ts'
import type { DictionaryEntry } from '../../core/dictionary/types.ts'
import type { VoiceRole } from '../../core/script/types.ts'
import { ENGLISH } from '../../core/speech-text/english.ts'
import { toSpeech } from '../../core/speech-text/to-speech.ts'
import type { Rule } from '../../core/speech-text/types.ts'
import type { Engine } from '../../engines/port.ts'
import { type Casting, ESPEAK_CASTING, gainOf } from './casting.ts'
import { createWrittenWords } from './written-words.ts'

export interface Speech {
  /** Samples a second of all its speech. */
  readonly sampleRate: number
  /**
   * Speaks one utterance with the voice of its role, all roles equally loud. What is said may differ from what is
   * written (docs/speech-text.md); the words are those of `text`, each exactly once and in order.
   * Rejects with an AbortError when `signal` fires, and with a {@link SaysoError} "speech-failed" when the
   * engine fails; the next call tries the engine anew.
   * @param trial an entry of the dictionary that is tried out
   */
  speak(
    text: string,
    role: VoiceRole,
    signal: AbortSignal,
    trial?: DictionaryEntry,
  ): AsyncIterable<SpokenChunk>
  close(): Promise<void>
}

export interface SpeechOptions {
  readonly engine: Engine
  readonly casting?: Casting
  /** What is spoken otherwise than it is written; asked for each utterance. Default: the rules of English. */
  readonly rules?: (trial?: DictionaryEntry) => Promise<readonly Rule[]>
}

export function createSpeech({
  engine,
  casting = ESPEAK_CASTING,
  rules = async () => ENGLISH,
}: SpeechOptions): Speech {
  const louder = (samples: SpokenChunk['samples'], gain: number) =>
    samples.map((sample) => Math.max(-1, Math.min(1, sample * gain)))

  const { sampleRate } = engine
  const timed = engine.capabilities.wordTimings

  return {
    sampleRate,
    async *speak(text, role, signal, trial): AsyncGenerator<SpokenChunk> {
      const cast = casting[role]
      const gain = gainOf(cast)
      const speech = toSpeech(text, await rules(trial))
      const written = createWrittenWords(text, speech)
      try {
        let total = 0
        for await (const { samples, words } of engine.speak(speech.spoken, cast.voice, signal)) {
          total += samples.length
          yield { samples: louder(samples, gain), sampleRate, words: written.hear(words) }
        }
        const words = timed ? written.end((total / sampleRate) * 1000) : []
        if (words.length > 0) yield { samples: new Float32Array(0), sampleRate, words }
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
