import { expect, it } from 'vitest'
import { markMilliseconds, markSamples } from '../../../src/audio/marks.ts'
import { pauseAfter, restAtRate } from '../../../src/audio/rest.ts'
import { scriptOf } from '../player/fakes.ts'

it.each([0.5, 0.75, 1, 1.5, 2, 3, 6])(
  'a mark at rate %f is at most 120 ms and at least 60 ms',
  (rate) => {
    const length = (markSamples('open', rate, 22_050).length * 1000) / 22_050
    expect(length).toBeCloseTo(markMilliseconds(rate), 0)
    expect(length).toBeLessThanOrEqual(120)
    expect(length).toBeGreaterThanOrEqual(60 - 0.05)
  },
)

const pitch = (samples: Float32Array) => {
  let crossings = 0
  for (let i = 1; i < samples.length; i++)
    if ((samples[i - 1] as number) < 0 && (samples[i] as number) >= 0) crossings++
  return crossings / samples.length
}
const halves = (samples: Float32Array) => {
  const middle = samples.length / 2
  return [pitch(samples.subarray(0, middle)), pitch(samples.subarray(middle))] as const
}

it('the opening mark rises, the closing mark falls', () => {
  const [before, after] = halves(markSamples('open', 1, 22_050))
  expect(after).toBeGreaterThan(before * 1.1)
  const [first, second] = halves(markSamples('close', 1, 22_050))
  expect(second).toBeLessThan(first / 1.1)
})

it('a mark begins and ends in silence', () => {
  const samples = markSamples('open', 1, 22_050)
  expect(Math.abs(samples[0] as number)).toBeLessThan(0.001)
  expect(Math.abs(samples.at(-1) as number)).toBeLessThan(0.001)
  expect(Math.max(...samples)).toBeGreaterThan(0.1)
})

it('rests are divided by the rate', () => {
  expect(restAtRate(200, 2)).toBe(100)
  expect(restAtRate(120, 0.5)).toBe(240)
})

it('a sentence ends with a pause, a clause with a shorter one, a broken phrase with none', () => {
  const after = (text: string) => pauseAfter(scriptOf(text, 'next'), 0)
  expect(after('It ended.')).toBe(300)
  expect(after('“It ended.”')).toBe(300)
  expect(after('Did it?')).toBe(300)
  expect(after('It ended,')).toBe(120)
  expect(after('"It ended,"')).toBe(120)
  expect(after('It said')).toBe(0)
})

it('rests of the script count towards the pause, and labels have none of their own', () => {
  expect(pauseAfter(scriptOf('It ended.', 'close', 200, 'Next.'), 0)).toBe(100)
  expect(pauseAfter(scriptOf('It ended.', 200, 200, 'Next.'), 0)).toBe(0)
  expect(pauseAfter(scriptOf({ label: 'He says:' }, 120, 'Next.'), 0)).toBe(0)
  expect(pauseAfter(scriptOf('It ended.', { label: 'He says:' }, 120, 'Next.'), 0)).toBe(300)
  expect(pauseAfter(scriptOf(200), 0)).toBe(0)
})
