/** Median pitch in Hz, by autocorrelation. */
export function pitchOf(samples: Float32Array, sampleRate: number): number {
  const pitches: number[] = []
  for (let start = 0; start + 2048 < samples.length; start += 1024) {
    const frame = samples.subarray(start, start + 2048)
    if (Math.max(...frame) < 0.05) continue
    let best = 0
    let lag = 0
    for (let shift = Math.round(sampleRate / 400); shift < sampleRate / 65; shift++) {
      let sum = 0
      for (let i = 0; i < 1024; i++) sum += (frame[i] as number) * (frame[i + shift] as number)
      if (sum > best * 1.02) {
        best = sum
        lag = shift
      }
    }
    pitches.push(sampleRate / lag)
  }
  pitches.sort((a, b) => a - b)
  return pitches[pitches.length >> 1] ?? 0
}
