import type { SpokenChunk } from '../../../src/audio/speech.ts'
import type { Script } from '../../../src/core/script/types.ts'
import { words } from '../../../src/engines/words.ts'
import type { Speak } from '../../../src/ui/player/types.ts'

export const SAMPLE_RATE = 22_050
/** Every word of {@link fakeSpeak} takes this long at 1×, in milliseconds. */
export const WORD = 200

/** A source node of {@link FakeContext}: when it plays, and when it was told to stop. */
export interface Played {
  readonly samples: Float32Array
  readonly at: number
  readonly end: number
  stopped: number
}

/** As much of an AudioContext as the player uses; the test moves its clock. */
export class FakeContext {
  currentTime = 0
  outputLatency = 0
  state: AudioContextState = 'running'
  resumed = 0
  readonly sampleRate = SAMPLE_RATE
  readonly destination = { maxChannelCount: 2 }
  /** Of all that was panned. */
  readonly pans: number[] = []
  readonly played: Played[] = []
  /** Every loudness that was asked for. */
  readonly gains: number[] = []

  createGain() {
    const nothing = () => {}
    const gain = {
      setValueAtTime: nothing,
      linearRampToValueAtTime: nothing,
      cancelScheduledValues: nothing,
      setTargetAtTime: (value: number) => void this.gains.push(value),
    }
    return { gain, connect: nothing }
  }
  createStereoPanner() {
    const { pans } = this
    return {
      pan: {
        set value(pan: number) {
          pans.push(pan)
        },
      },
      connect() {},
    }
  }
  createBuffer(_channels: number, length: number, sampleRate: number) {
    const samples = new Float32Array(length)
    return { samples, sampleRate, copyToChannel: (from: Float32Array) => samples.set(from) }
  }
  createBufferSource() {
    const { played } = this
    let record: Played | undefined
    return {
      buffer: null as null | { samples: Float32Array; sampleRate: number },
      onended: null,
      connect() {},
      disconnect() {},
      start(at: number) {
        const samples = this.buffer?.samples ?? new Float32Array()
        const end = at + samples.length / (this.buffer?.sampleRate ?? 1)
        record = { samples, at, end, stopped: end }
        played.push(record)
      },
      stop(at: number) {
        if (record) record.stopped = Math.min(record.stopped, at)
      },
    }
  }
  async resume() {
    this.resumed++
    this.state = 'running'
  }
  async suspend() {
    this.state = 'suspended'
  }
  async close() {
    this.state = 'closed'
  }
  /** Whether anything sounds at a time. */
  soundsAt(time: number): boolean {
    return this.played.some(({ at, stopped }) => at <= time && time < stopped)
  }
}

/** Speech of one buzz a word, in two chunks; remembers what was asked for and what was stopped. */
export function fakeSpeak() {
  const asked: string[] = []
  const stopped: string[] = []
  const failing = new Set<string>()
  let running = 0
  let mostRunning = 0
  const hurried: string[] = []
  const speak: Speak = async function* (text, _voice, signal, manner) {
    asked.push(text)
    if (manner?.hurry) hurried.push(text)
    mostRunning = Math.max(mostRunning, ++running)
    signal.addEventListener('abort', () => stopped.push(text), { once: true })
    await Promise.resolve()
    if (failing.has(text)) throw new Error('no voice')
    const all = words(text).map(({ start, end }, index) => ({
      start,
      end,
      from: index * WORD,
      to: (index + 1) * WORD,
    }))
    const half = Math.ceil(all.length / 2)
    for (const part of [all.slice(0, half), all.slice(half)]) yield chunk(part)
    running--
  }
  return {
    speak,
    asked,
    hurried,
    stopped,
    failing,
    get mostRunning() {
      return mostRunning
    },
  }
}

function chunk(part: SpokenChunk['words']): SpokenChunk {
  const length = (part.length * WORD * SAMPLE_RATE) / 1000
  const samples = Float32Array.from({ length }, (_, i) =>
    i % 200 < 100 ? 0.2 : -0.2 + (i % 200) / 4000,
  )
  return { samples, sampleRate: SAMPLE_RATE, words: part }
}

/** A script of content utterances, one for each text, with whatever else stands between them. */
export function scriptOf(
  ...parts: (string | { label: string } | 'open' | 'close' | number)[]
): Script {
  let end = 0
  return parts.map((part, index): Script[number] => {
    const where = { segment: 0, sentence: index }
    if (typeof part === 'number') return { type: 'rest', milliseconds: part, ...where }
    if (part === 'open' || part === 'close') return { type: 'mark', mark: part, ...where }
    if (typeof part === 'object')
      return { type: 'label', text: part.label, voice: 'label', ...where }
    const span = { start: end, end: end + part.length }
    end += part.length + 1
    return { type: 'content', text: part, span, voice: 'narrator', ...where }
  })
}

/** The article that {@link scriptOf} speaks. */
export const articleOf = (script: Script): string =>
  script.flatMap((utterance) => (utterance.type === 'content' ? [utterance.text] : [])).join(' ')
