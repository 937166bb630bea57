import { createResample, type Resample } from '../../audio/resample.ts'
import type { SpokenWord } from '../../audio/speech.ts'
import type { SpeechChunk, WordTiming } from '../../engines/port.ts'
import { amplify } from './gain.ts'

/** Samples a second of all speech, whatever engine it comes from. */
export const SPEECH_RATE = 22_050

/** Samples that wait for the words of the end: an empty chunk could be overtaken on its way, and be lost. */
const HELD = 220

const AS_IT_IS: Resample = {
  push: (samples) => Float32Array.from(samples),
  finish: () => new Float32Array(0),
}

/** What was spoken of an utterance so far, by one engine or several. */
export interface Progress {
  /** Where the first word that was not wholly spoken begins: UTF-16 units into the spoken text. */
  offset: number
  /** Samples given out or held. */
  samples: number
}

export interface Spoken {
  readonly samples: Float32Array<ArrayBuffer>
  /** Words of the spoken text, wholly spoken by now. Milliseconds since the start of the utterance. */
  readonly words: readonly SpokenWord[]
  /** True for the last of the utterance. */
  readonly last: boolean
}

/**
 * One engine's part of an utterance, at {@link SPEECH_RATE}, as loud as all others. A word is given out when all
 * of its sound was: so another engine can go on from the same word, at any time.
 * @param progress of the utterance; kept up to date
 */
export async function* speakPart(
  speech: AsyncIterable<SpeechChunk>,
  sampleRate: number,
  gain: number,
  progress: Progress,
): AsyncGenerator<Spoken> {
  const resample = sampleRate === SPEECH_RATE ? AS_IT_IS : createResample(sampleRate, SPEECH_RATE)
  const shift = progress.offset
  const begin = (progress.samples * 1000) / SPEECH_RATE
  let held = new Float32Array(0)
  let waiting: WordTiming[] = []

  const ready = (until: number) => {
    const spoken = waiting.filter(({ to }) => to <= until)
    waiting = waiting.filter(({ to }) => to > until)
    const words = spoken.map(({ start, end, from, to }) => ({
      start: start + shift,
      end: end + shift,
      from: from + begin,
      to: to + begin,
    }))
    progress.offset = words.at(-1)?.end ?? progress.offset
    return words
  }
  const add = (samples: Float32Array<ArrayBuffer>) => {
    progress.samples += samples.length
    const joined = new Float32Array(held.length + samples.length)
    joined.set(held)
    joined.set(samples, held.length)
    return joined
  }

  try {
    for await (const { samples, words } of speech) {
      waiting.push(...words)
      const joined = add(amplify(resample.push(samples), gain))
      held = joined.slice(Math.max(0, joined.length - HELD))
      const given = joined.slice(0, Math.max(0, joined.length - HELD))
      const spoken = ready((progress.samples * 1000) / SPEECH_RATE - begin)
      if (given.length + spoken.length > 0) yield { samples: given, words: spoken, last: false }
    }
  } catch (error) {
    const rest = add(amplify(resample.finish(), gain))
    const spoken = ready((progress.samples * 1000) / SPEECH_RATE - begin + 1)
    if (rest.length + spoken.length > 0) yield { samples: rest, words: spoken, last: false }
    throw error
  }
  const rest = add(amplify(resample.finish(), gain))
  yield { samples: rest, words: ready(Number.POSITIVE_INFINITY), last: true }
}
