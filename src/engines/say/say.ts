import { createResample } from '../../audio/resample.ts'
import type { Engine, SpeechChunk } from '../port.ts'
import { type SayPlatformName, sayCommand } from './command.ts'
import { readWav } from './read-wav.ts'
import { runForSound } from './run.ts'
import { toSay } from './text.ts'

export interface SayOptions {
  readonly platform: SayPlatformName
  /** The whole path of the program; see find-voice.ts. */
  readonly program: string
}

/** Samples a second that all systems' voices are brought to. */
const SAMPLE_RATE = 22_050
/** Samples in a chunk. */
const CHUNK = 8192

/**
 * The system's own voice, through `say`: one program for each utterance, which writes a sound file. It tells no times
 * of words, and it can't say what is not in toSay's alphabet.
 */
export function createSay({ platform, program }: SayOptions): Engine {
  let running = new AbortController()
  let closed = false
  /** One program at a time: each takes a processor. */
  let queue: Promise<unknown> = Promise.resolve()

  async function sound(text: string, signal: AbortSignal): Promise<Float32Array<ArrayBuffer>> {
    const { samples, sampleRate } = readWav(
      await runForSound(program, sayCommand(platform, text), signal),
    )
    const resample = createResample(sampleRate, SAMPLE_RATE)
    const [most, rest] = [resample.push(samples), resample.finish()]
    const whole = new Float32Array(most.length + rest.length)
    whole.set(most)
    whole.set(rest, most.length)
    return whole
  }

  const endAll = async () => {
    running.abort(new DOMException('Stopped.', 'AbortError'))
    running = new AbortController()
    await queue.catch(() => {})
  }

  return {
    id: 'say',
    capabilities: { audio: true, wordTimings: false, offline: true, languages: ['en'] },
    sampleRate: SAMPLE_RATE,
    async *speak(text, _voice, caller): AsyncGenerator<SpeechChunk> {
      if (closed) throw new Error('The engine is closed.')
      const said = toSay(text)
      if (said === null) return
      const signal = AbortSignal.any([caller, running.signal])
      const work = queue.then(() => sound(said, signal))
      queue = work.catch(() => {})
      const samples = await work
      for (let at = 0; at < samples.length; at += CHUNK)
        yield { samples: samples.slice(at, at + CHUNK), words: [] }
    },
    restart: endAll,
    async close() {
      closed = true
      await endAll()
    },
  }
}
