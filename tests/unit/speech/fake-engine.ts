import type { Engine, SpeechChunk } from '../../../src/engines/port.ts'
import { words } from '../../../src/engines/words.ts'
import type { SpeechEngine } from '../../../src/services/speech/engines.ts'

/** Milliseconds that it says a word for. */
export const WORD = 100

export interface FakeEngine extends SpeechEngine {
  /** The texts that it was asked for. */
  readonly asked: string[]
  readonly restarts: () => number
}

interface Behaviour {
  readonly id?: string
  readonly sampleRate?: number
  /** What it does instead of the word with this number of its first text; the second begins at 0 again. */
  readonly at?: number
  readonly does?: 'fail' | 'hang' | 'take its time' | 'cut the word'
  /** Samples of its words: a mark of its own. */
  readonly sound?: number
}

/** An engine that says each word for {@link WORD} milliseconds, a chunk a word, until it fails or hangs. */
export function fakeEngine(behaviour: Behaviour = {}): FakeEngine {
  const { id = 'fake', sampleRate = 22_050, at = Number.POSITIVE_INFINITY, sound = 0.1 } = behaviour
  const asked: string[] = []
  let restarts = 0
  const chunkOf = (share: number) =>
    new Float32Array((sampleRate * WORD * share) / 1000).fill(sound)

  const engine: Engine = {
    id,
    capabilities: { audio: true, wordTimings: true, offline: true, languages: ['en'] },
    sampleRate,
    async *speak(text, _voice, signal): AsyncGenerator<SpeechChunk> {
      signal.throwIfAborted()
      asked.push(text)
      for (const [index, { start, end }] of words(text).entries()) {
        const word = { start, end, from: index * WORD, to: (index + 1) * WORD }
        if (index === at && behaviour.does === 'hang') await new Promise(() => {})
        if (index === at && behaviour.does === 'take its time')
          await new Promise((resolve) => setTimeout(resolve, 300))
        if (index === at && behaviour.does === 'fail') throw new Error('/home/somebody: it broke')
        if (index === at && behaviour.does === 'cut the word') {
          yield { samples: chunkOf(0.5), words: [word] }
          throw new Error('it broke')
        }
        yield { samples: chunkOf(1), words: [word] }
      }
    },
    async restart() {
      restarts++
    },
    async close() {},
  }
  const cast = { voice: { id: 'voice' }, loudness: -20 }
  return {
    engine,
    asked,
    restarts: () => restarts,
    cast: () => cast,
    suits: () => true,
  }
}
