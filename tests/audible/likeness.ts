/** Where `expected` is found in `recorded`, and how alike they are there. */
export interface Likeness {
  /** Normalised correlation, 1 for the same sound at any volume. */
  readonly correlation: number
  /** Index of the sample of `recorded` where it begins. */
  readonly at: number
}

/** Samples in a step of the coarse search. */
const STEP = 64

/** Finds a sound in a recording: first by its loudness, then sample by sample. */
export function findSound(recorded: Float32Array, expected: Float32Array): Likeness {
  const coarse = best(envelope(recorded), envelope(expected), 0, Number.POSITIVE_INFINITY, 1)
  const around = coarse.at * STEP
  return best(recorded, expected, around - 4 * STEP, around + 4 * STEP, 1)
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

function best(
  recorded: Float32Array,
  expected: Float32Array,
  from: number,
  to: number,
  by: number,
): Likeness {
  let found: Likeness = { correlation: -1, at: 0 }
  const last = Math.min(to, recorded.length - expected.length)
  let energy = 0
  for (const sample of expected) energy += sample * sample
  for (let at = Math.max(0, from); at <= last; at += by) {
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
