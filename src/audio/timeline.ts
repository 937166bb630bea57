import type { Script, Spoken } from '../core/script/types.ts'
import { markSamples } from './marks.ts'
import { pauseAfter, restAtRate } from './rest.ts'
import type { SpokenChunk, SpokenWord } from './speech.ts'
import type { CreateStretch } from './stretch.ts'

/** One utterance as it is heard, at the rate asked for. */
export interface HeardUtterance {
  /** Index into the script. */
  readonly index: number
  /** Mono, -1..1; the pause that follows is in it. */
  readonly samples: Float32Array<ArrayBuffer>
  /** Milliseconds since the start of the script. */
  readonly from: number
  readonly to: number
  /** Words of the article with their times since the start of the script; offsets into the article. Empty for labels, marks and rests. */
  readonly words: readonly SpokenWord[]
}

export interface TimelineOptions {
  readonly script: Script
  readonly speak: (spoken: Spoken) => AsyncIterable<SpokenChunk>
  readonly sampleRate: number
  readonly rate: number
  /** Of labels; by default that of all else. */
  readonly labelRate?: number
  readonly createStretch: CreateStretch
}

/** Turns a script into sound, one utterance after another, without a gap. Errors of `speak` pass through. */
export async function* renderTimeline(options: TimelineOptions): AsyncGenerator<HeardUtterance> {
  const { script, sampleRate, rate } = options
  const milliseconds = (samples: number) => (samples * 1000) / sampleRate
  const silence = (length: number) =>
    new Float32Array(Math.round((restAtRate(length, rate) * sampleRate) / 1000))
  let heard = 0

  for (const [index, utterance] of script.entries()) {
    const from = milliseconds(heard)
    let samples: Float32Array<ArrayBuffer>
    let words: SpokenWord[] = []
    if (utterance.type === 'rest') samples = silence(utterance.milliseconds)
    else if (utterance.type === 'mark') samples = markSamples(utterance.mark, rate, sampleRate)
    else {
      const speech = await renderSpeech(options, utterance)
      samples = join([speech.samples, silence(pauseAfter(script, index))])
      if (utterance.type === 'content')
        words = speech.words.map((word) => ({
          start: utterance.span.start + word.start,
          end: utterance.span.start + word.end,
          from: from + word.from * speech.scale,
          to: from + word.to * speech.scale,
        }))
    }
    heard += samples.length
    yield { index, samples, from, to: milliseconds(heard), words }
  }
}

async function renderSpeech(options: TimelineOptions, spoken: Spoken) {
  const { sampleRate, labelRate = options.rate } = options
  const rate = spoken.type === 'label' ? labelRate : options.rate
  const stretch = options.createStretch(sampleRate, rate)
  try {
    const parts: Float32Array[] = []
    const words: SpokenWord[] = []
    let taken = 0
    for await (const chunk of options.speak(spoken)) {
      if (chunk.sampleRate !== sampleRate)
        throw new Error(`Speech at ${chunk.sampleRate} Hz, not ${sampleRate}.`)
      taken += chunk.samples.length
      words.push(...chunk.words)
      parts.push(stretch.push(chunk.samples))
    }
    parts.push(stretch.finish())
    const samples = join(parts)
    // Sonic works in whole periods of the voice, so its output is not exactly the input over the rate
    return { samples, words, scale: taken === 0 ? 1 : samples.length / taken }
  } finally {
    stretch.free()
  }
}

function join(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
