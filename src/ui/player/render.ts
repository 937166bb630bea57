import { markSamples } from '../../audio/marks.ts'
import { pauseAfter, restAtRate } from '../../audio/rest.ts'
import { type CreateStretch, HELD_BACK, type Stretch } from '../../audio/stretch.ts'
import type { Playable } from '../../core/script/lazy.ts'
import type { Recording } from './recording.ts'

/** A place in a script: milliseconds at 1× into the utterance. */
export interface Place {
  readonly utterance: number
  readonly at: number
}

/** A short run of sound as it will be heard, and the stretch of the utterance that it is. */
export interface Piece {
  readonly utterance: number
  readonly samples: Float32Array<ArrayBuffer>
  readonly sampleRate: number
  readonly from: number
  readonly to: number
}

export interface RenderOptions {
  readonly script: Playable
  readonly speechOf: (utterance: number) => Recording | undefined
  /** Of marks and rests. */
  readonly sampleRate: number
  readonly createStretch: CreateStretch
  readonly rate: number
  readonly labelRate: number
}

export interface Render {
  /**
   * The next piece; "waiting" while its speech has not arrived, "ended" after the last utterance.
   * Throws the error of the speech when the speech failed.
   */
  next(): Piece | 'waiting' | 'ended'
  /** Where the next piece begins. */
  readonly place: Place
  free(): void
}

/** Length of a piece as heard, in milliseconds. */
const PIECE = 50

/** Renders a script from a place on at one rate (labels may have their own), in small pieces. A new rate is a new render from the place heard. */
export function createRender(options: RenderOptions, start: Place): Render {
  const { script, rate, labelRate, sampleRate } = options
  let index = start.utterance
  /** Up to where samples were given out, and up to where Sonic has taken samples in. */
  let given = start.at
  let taken = start.at
  let stretch: Stretch | null = null
  let spoken = false

  const free = () => {
    stretch?.free()
    stretch = null
  }

  const nextUtterance = () => {
    free()
    index++
    given = 0
    taken = 0
    spoken = false
  }

  const speechPiece = (speech: Recording, speed: number): Piece | 'waiting' | null => {
    while (!spoken) {
      const block = speech.slice(taken, PIECE * speed)
      // whole blocks only: what Sonic makes of speech depends on how it is cut, and must not on when it came
      const enough = taken + PIECE * speed <= speech.length + 0.1
      if (!enough && !speech.complete) return 'waiting'
      if (block.length === 0 && speech.error) throw speech.error
      if (block.length === 0 && !stretch) {
        spoken = true
        break
      }
      stretch ??= options.createStretch(speech.sampleRate, speed)
      taken += (block.length * 1000) / (speech.sampleRate || 1)
      spoken = block.length === 0
      const samples = spoken ? stretch.finish() : stretch.push(block)
      if (samples.length === 0) continue
      const expected = given + ((samples.length * 1000) / speech.sampleRate) * speed
      const from = given
      given = spoken ? taken : Math.min(taken, Math.max(taken - HELD_BACK * 1000, expected))
      return { utterance: index, samples, sampleRate: speech.sampleRate, from, to: given }
    }
    return null
  }

  const silence = (length: number): Piece => {
    const samples = new Float32Array(Math.round((restAtRate(length, rate) * sampleRate) / 1000))
    const from = given
    given += length
    return { utterance: index, samples, sampleRate, from, to: given }
  }

  return {
    get place() {
      return { utterance: index, at: given }
    },
    next() {
      for (; ; nextUtterance()) {
        const utterance = script.at(index)
        if (!utterance) return 'ended'
        if (utterance.type === 'rest') {
          if (given < utterance.milliseconds) return silence(utterance.milliseconds - given)
        } else if (utterance.type === 'mark') {
          if (given > 0) continue
          const samples = markSamples(utterance.mark, rate, sampleRate)
          given = (samples.length * 1000 * rate) / sampleRate
          return { utterance: index, samples, sampleRate, from: 0, to: given }
        } else {
          const speech = options.speechOf(index)
          if (!speech) return 'waiting'
          const piece = speechPiece(speech, utterance.type === 'label' ? labelRate : rate)
          if (piece) return piece
          const end = speech.length + pauseAfter(script, index)
          if (given < end - 1) return silence(end - given)
        }
      }
    },
    free,
  }
}
