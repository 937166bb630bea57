import { expect, it } from 'vitest'
import { createResample } from '../../../src/audio/resample.ts'

const tone = (hertz: number, rate: number, seconds: number) =>
  Float32Array.from({ length: Math.round(rate * seconds) }, (_, i) =>
    Math.sin((2 * Math.PI * hertz * i) / rate),
  )

function resampled(samples: Float32Array, from: number, to: number, size: number) {
  const resample = createResample(from, to)
  const out: number[] = []
  for (let at = 0; at < samples.length; at += size)
    out.push(...resample.push(samples.subarray(at, at + size)))
  out.push(...resample.finish())
  return out
}

it.each([
  [16_000, 22_050, 440],
  [16_000, 22_050, 5000],
  [8000, 22_050, 2500],
  [44_100, 22_050, 4000],
  [22_050, 22_050, 3000],
])('brings a tone from %i to %i samples a second as it is: %i Hz', (from, to, hertz) => {
  const out = resampled(tone(hertz, from, 0.5), from, to, 999)
  const expected = tone(hertz, to, 0.5)
  expect(out).toHaveLength(expected.length)
  // the first and the last moments have nothing on one side
  for (let i = 200; i < out.length - 200; i++)
    expect(Math.abs((out[i] ?? 9) - (expected[i] ?? 0))).toBeLessThan(0.01)
})

it('makes no sound of what the lower rate cannot hold', () => {
  const out = resampled(tone(15_000, 44_100, 0.3), 44_100, 22_050, 4096)
  expect(Math.max(...out.slice(200, -200).map(Math.abs))).toBeLessThan(0.01)
})

it('gives the same however the speech is cut', () => {
  const speech = tone(300, 16_000, 0.2)
  const whole = resampled(speech, 16_000, 22_050, speech.length)
  for (const size of [1, 7, 160, 1000])
    expect(resampled(speech, 16_000, 22_050, size)).toEqual(whole)
})

it('gives nothing for nothing', () => {
  expect(resampled(new Float32Array(0), 16_000, 22_050, 1)).toEqual([])
})
