import { expect, it } from 'vitest'
import { loadStretch } from '../../../src/audio/stretch.ts'
import { clampRate, RATE } from '../../../src/core/playback/rate.ts'

const SAMPLE_RATE = 22_050

/** A buzz of 110 Hz, as a voice's is. */
const buzz = (seconds: number) =>
  Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, i) => {
    const phase = (2 * Math.PI * 110 * i) / SAMPLE_RATE
    return 0.2 * Math.sin(phase) + 0.1 * Math.sin(2 * phase) + 0.05 * Math.sin(3 * phase)
  })

async function stretched(samples: Float32Array, rate: number, block: number) {
  const stretch = (await loadStretch())(SAMPLE_RATE, rate)
  const out: number[] = []
  for (let at = 0; at < samples.length; at += block)
    out.push(...stretch.push(samples.subarray(at, at + block)))
  out.push(...stretch.finish())
  stretch.free()
  stretch.free()
  return Float32Array.from(out)
}

const crossings = (samples: Float32Array) =>
  samples.reduce((sum, sample, i) => sum + Number((samples[i - 1] ?? 0) < 0 && sample >= 0), 0)

it.each([0.5, 1, 1.5, 2, 3, 6])(
  'at rate %f keeps the pitch and divides the length',
  async (rate) => {
    const out = await stretched(buzz(2), rate, 1000)
    const seconds = out.length / SAMPLE_RATE
    expect(seconds).toBeGreaterThan((2 / rate) * 0.95)
    expect(seconds).toBeLessThan((2 / rate) * 1.05)
    expect(crossings(out) / seconds / 110).toBeCloseTo(1, 1)
  },
)

it('at every speed that can be set loses nothing, and has no gap', async () => {
  const rates = Array.from(
    { length: Math.round((RATE.max - RATE.min) / RATE.step) + 1 },
    (_, step) => clampRate(RATE.min + step * RATE.step),
  )
  expect([rates.length, rates[0], rates.at(-1)]).toEqual([111, 0.5, 6])
  const window = SAMPLE_RATE / 100
  for (const rate of rates) {
    const out = await stretched(buzz(1), rate, 1000)
    expect([rate, Math.abs(out.length / SAMPLE_RATE - 1 / rate) < 0.03]).toEqual([rate, true])
    const sounding = out.subarray(0, Math.floor(SAMPLE_RATE / rate - 0.03 * SAMPLE_RATE))
    for (let at = 0; at + window <= sounding.length; at += window) {
      const loudest = Math.max(...sounding.subarray(at, at + window).map(Math.abs))
      expect([rate, at, loudest > 0.1]).toEqual([rate, at, true])
    }
  }
})

it('gives the same for small blocks as for large ones', async () => {
  const small = await stretched(buzz(1), 1.7, 128)
  const large = await stretched(buzz(1), 1.7, 22_050)
  expect(small.length).toBe(large.length)
})
