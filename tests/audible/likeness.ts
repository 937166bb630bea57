/** Where a sound is found in a recording, and how alike they are there. */
export interface Likeness {
  /** Normalised correlation, 1 for the same sound at any volume. */
  readonly correlation: number
  /** Index of the sample of the recording where it begins. */
  readonly at: number
}

/** Samples in a step of the coarse search. */
const STEP = 64
/** Samples in a part, about half a second, and how far it may have slipped: a busy sound server skips a beat. */
const PART = 11_025
const SLIP = 2205

/**
 * Finds a sound in a recording: first all of it by its loudness, then part by part, sample by sample. The
 * correlation is that of all parts, each counting by its energy.
 */
export function findSound(recorded: Float32Array, expected: Float32Array): Likeness {
  const coarse = best(envelope(recorded), envelope(expected), 0, Number.POSITIVE_INFINITY)
  const begin = coarse.at * STEP
  let [like, whole, first] = [0, 0, begin]
  for (let start = 0; start < expected.length; start += PART) {
    const part = expected.subarray(start, start + PART)
    const found = best(recorded, part, begin + start - SLIP, begin + start + SLIP)
    const energy = part.reduce((sum, sample) => sum + sample * sample, 0)
    like += found.correlation * energy
    whole += energy
    if (start === 0) first = found.at
  }
  return { correlation: like / whole, at: first }
}

function envelope(samples: Float32Array): Float32Array {
  const loudness = Float32Array.from({ length: Math.floor(samples.length / STEP) }, (_, step) => {
    let sum = 0
    for (let i = step * STEP; i < (step + 1) * STEP; i++) sum += Math.abs(samples[i] as number)
    return sum
  })
  const mean = loudness.reduce((sum, value) => sum + value, 0) / loudness.length
  return loudness.map((value) => value - mean)
}

function best(recorded: Float32Array, expected: Float32Array, from: number, to: number): Likeness {
  let found: Likeness = { correlation: -1, at: 0 }
  const last = Math.min(to, recorded.length - expected.length)
  const energy = expected.reduce((sum, sample) => sum + sample * sample, 0)
  for (let at = Math.max(0, from); at <= last; at++) {
    let product = 0
    let heard = 0
    for (let i = 0; i < expected.length; i++) {
      const sample = recorded[at + i] as number
      product += sample * (expected[i] as number)
      heard += sample * sample
    }
    const correlation = product / Math.sqrt(energy * heard || 1)
    if (correlation > found.correlation) found = { correlation, at }
  }
  return found
}
