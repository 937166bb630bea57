import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clampRate, RATE, stepRate } from '../../../src/core/playback/rate.ts'

it('keeps every rate within bounds and on a step', () => {
  fc.assert(
    fc.property(fc.double(), (wanted) => {
      const rate = clampRate(wanted)
      expect(rate).toBeGreaterThanOrEqual(RATE.min)
      expect(rate).toBeLessThanOrEqual(RATE.max)
      expect(Math.abs(rate / RATE.step - Math.round(rate / RATE.step))).toBeLessThan(1e-9)
    }),
  )
})

it('steps up and down and stops at the ends', () => {
  expect(stepRate(1, 'faster')).toBe(1.25)
  expect(stepRate(1, 'slower')).toBe(0.75)
  expect(stepRate(RATE.max, 'faster')).toBe(RATE.max)
  expect(stepRate(RATE.min, 'slower')).toBe(RATE.min)
})
