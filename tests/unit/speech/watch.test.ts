import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { SpeechChunk } from '../../../src/engines/port.ts'
import { type Clock, createWatch, HungError } from '../../../src/services/speech/watch.ts'

const AT_REST = 700
const never = new AbortController().signal

/** A clock that a test moves on. */
function simulated() {
  let time = 0
  let timers: { at: number; then: () => void }[] = []
  const clock: Clock = {
    now: () => time,
    after(milliseconds, then) {
      const timer = { at: time + milliseconds, then }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
  }
  const settle = async () => {
    for (let turns = 0; turns < 4; turns++) await turn()
  }
  const fire = async () => {
    const due = timers.filter(({ at }) => at <= time)
    timers = timers.filter(({ at }) => at > time)
    for (const { then } of due) then()
    await settle()
  }
  return {
    clock,
    settle,
    /** Time goes by, millisecond for millisecond of this program too. */
    async pass(milliseconds: number) {
      for (const end = time + milliseconds; time < end; ) {
        time += 1
        if (timers.some(({ at }) => at <= time)) await fire()
      }
    },
    /** Time goes by while this program is held up: all timers are late. */
    async holdUp(milliseconds: number) {
      time += milliseconds
      await fire()
    },
    pending: () => timers.length,
  }
}

/** A watched engine that answers when it is told to. */
function watched() {
  const time = simulated()
  let steps = 0
  const watch = createWatch(() => steps, time.clock)
  const answers: (() => void)[] = []
  const speech: AsyncIterable<SpeechChunk> = {
    [Symbol.asyncIterator]: () => ({
      next: () =>
        new Promise((resolve) => {
          answers.push(() =>
            resolve({ done: false, value: { samples: new Float32Array(0), words: [] } }),
          )
        }),
    }),
  }
  /** Asks for one chunk. */
  const ask = async (signal = never) => {
    let state: 'waits' | 'answered' | 'hung' | 'stopped' = 'waits'
    const asking = watch.over(speech, () => AT_REST, signal)[Symbol.asyncIterator]()
    asking.next().then(
      () => {
        state = 'answered'
      },
      (error) => {
        state = error instanceof HungError ? 'hung' : 'stopped'
      },
    )
    await time.settle()
    return () => state
  }
  const answer = async () => {
    answers.shift()?.()
    await time.settle()
  }
  const answerAfter = async (milliseconds: number) => {
    const state = await ask()
    await time.pass(milliseconds)
    await answer()
    return state()
  }
  return { ...time, ask, answer, answerAfter, step: () => steps++ }
}

it('tells within a second that an engine hangs, and not before its time is over', async () => {
  const { ask, pass, pending } = watched()
  const state = await ask()
  await pass(AT_REST - 1)
  expect(state()).toBe('waits')
  await pass(51)
  expect(state()).toBe('hung')
  expect(pending()).toBe(0)
})

it('does not count the time for which this program was held up itself', async () => {
  const { ask, pass, holdUp } = watched()
  const state = await ask()
  await holdUp(10_000)
  await pass(AT_REST / 2)
  await holdUp(10_000)
  expect(state()).toBe('waits')
  await pass(AT_REST)
  expect(state()).toBe('hung')
})

it('takes each step for a sign of life, until there are no more', async () => {
  const { ask, pass, step } = watched()
  const state = await ask()
  for (let steps = 0; steps < 5; steps++) {
    await pass(AT_REST - 100)
    step()
  }
  expect(state()).toBe('waits')
  await pass(4 * AT_REST)
  expect(state()).toBe('hung')
})

it('gives an engine longer that was slow a moment ago, but not for ever', async () => {
  const { ask, answer, answerAfter, pass } = watched()
  expect(await answerAfter(600)).toBe('answered')
  expect(await answerAfter(1400)).toBe('answered')
  // it hangs: that is known sooner or later
  const state = await ask()
  await pass(3 * AT_REST - 1)
  expect(state()).toBe('waits')
  await pass(51)
  expect(state()).toBe('hung')
  await answer()
  for (let quick = 0; quick < 16; quick++) await answerAfter(20)
  const later = await ask()
  await pass(AT_REST + 51)
  expect(later()).toBe('hung')
})

it('learns from the answer of one that was passed over', async () => {
  const { ask, answer, answerAfter, pass } = watched()
  const state = await ask()
  await pass(1200)
  expect(state()).toBe('hung')
  await answer()
  expect(await answerAfter(1500)).toBe('answered')
})

it('looks no longer when the listener stops', async () => {
  const { ask, pass, settle, pending } = watched()
  const stop = new AbortController()
  const state = await ask(stop.signal)
  await pass(100)
  stop.abort()
  await settle()
  expect([state(), pending()]).toEqual(['stopped', 0])
})
