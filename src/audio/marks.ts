import type { MarkUtterance } from '../core/script/types.ts'

/** Length of a mark in milliseconds: it shrinks with the rate, but stays long enough to be heard as rising or falling. */
export const markMilliseconds = (rate: number): number => Math.min(120, Math.max(60, 100 / rate))

const LOW = 520
const HIGH = 780
/** Peak amplitude; about as loud as the voices, which are brought to −20 LUFS. */
const LEVEL = 0.14

/** The sound of a mark: a soft tone that rises where a source's words begin and falls where they end. */
export function markSamples(
  mark: MarkUtterance['mark'],
  rate: number,
  sampleRate: number,
): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round((markMilliseconds(rate) * sampleRate) / 1000))
  const [first, last] = mark === 'open' ? [LOW, HIGH] : [HIGH, LOW]
  let phase = 0
  for (let i = 0; i < samples.length; i++) {
    const done = i / samples.length
    phase += (2 * Math.PI * first * (last / first) ** done) / sampleRate
    samples[i] = LEVEL * Math.sin(Math.PI * done) ** 2 * Math.sin(phase)
  }
  return samples
}
