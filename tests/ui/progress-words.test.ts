import { expect, test } from 'vitest'
import { tellProgress } from '../../src/ui/reader/progress-words.ts'

/** What is told, of steps that come at these times, in milliseconds. */
function toldOf(steps: readonly (readonly [time: number, done: number])[]) {
  let clock = 0
  const told: [number, number][] = []
  const go = tellProgress(
    (percent) => told.push([clock, percent]),
    () => clock,
  )
  for (const [time, done] of steps) {
    clock = time
    go(done)
  }
  return told
}
const evenly = (length: number, every: number) =>
  Array.from({ length: Math.floor(length / every) }, (_, n) => {
    const time = (n + 1) * every
    return [time, time / length] as const
  })

test('what is over in two seconds is not told of', () => {
  expect(toldOf(evenly(1900, 100))).toEqual([])
})

test('then quarters are told, and no two at once', () => {
  expect(toldOf(evenly(40_000, 100))).toEqual([
    [2000, 5],
    [10_000, 25],
    [20_000, 50],
    [30_000, 75],
  ])
  expect(toldOf(evenly(8000, 100)).map(([, percent]) => percent)).toEqual([25, 87])
})

test('where quarters are far apart, every half minute is, if there is something new', () => {
  const told = toldOf(evenly(400_000, 1000))
  expect(told.slice(0, 5)).toEqual([
    [2000, 0],
    [32_000, 8],
    [62_000, 15],
    [92_000, 23],
    [100_000, 25],
  ])
  expect(toldOf([2000, 40_000, 80_000].map((time) => [time, 0.001]))).toEqual([[2000, 0]])
})
