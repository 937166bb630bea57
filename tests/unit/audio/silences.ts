/**
 * Runs of silence in speech that was laid out at a rate, in milliseconds, in order. Sonic may end an utterance with a few
 * milliseconds of silence of its own, and 20 where it is slow: nobody hears them, and they do not count.
 */
export function silences(samples: ArrayLike<number>, sampleRate: number, rate: number): number[] {
  const least = rate < 1 ? 0.025 : 0.008
  const found: number[] = []
  let run = 0
  for (let i = 0; i <= samples.length; i++) {
    if (i < samples.length && Math.abs(samples[i] ?? 0) < 1e-4) run++
    else {
      if (run > least * sampleRate) found.push((run * 1000) / sampleRate)
      run = 0
    }
  }
  return found
}
