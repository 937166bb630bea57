import { setImmediate as turn } from 'node:timers/promises'
import type { SpeechChunk } from '../../engines/port.ts'
import { createPace } from './pace.ts'

/** An engine gave no sign of life for longer than it may. */
export class HungError extends Error {
  /** What it was waited for: pending as long as the engine gives nothing. */
  readonly answer: Promise<unknown>
  constructor(answer: Promise<unknown>) {
    super('The engine gave no sign of life.')
    this.answer = answer
  }
}

/** Tells an engine that hangs from one that is busy with another utterance, or slow on a busy machine. */
export interface Watch {
  /** True once the engine has spoken. */
  readonly proven: boolean
  /**
   * Passes an utterance of the engine's on.
   * @param patience how long, in milliseconds, the engine may give no sign of life, to anybody, while this one waits.
   * One that was slow a moment ago is given longer.
   * @throws {HungError} when it takes longer; an AbortError when the signal fires
   */
  over(
    speech: AsyncIterable<SpeechChunk>,
    patience: () => number,
    signal: AbortSignal,
  ): AsyncIterable<SpeechChunk>
}

/** A clock in milliseconds. */
export interface Clock {
  now(): number
  /** Calls back after so many milliseconds, or later; what it returns calls that off. */
  after(milliseconds: number, then: () => void): () => void
}

const REAL: Clock = {
  now: () => performance.now(),
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** How often it is looked for a sign of life. Longer than this this program was held up itself, not the engine. */
const LOOK = 50

/** @param steps a number that changes whenever the engine gets on */
export function createWatch(steps: () => number = () => 0, clock: Clock = REAL): Watch {
  const pace = createPace()
  let chunks = 0
  let proven = false

  const inTime = <T>(answer: Promise<T>, patience: () => number, signal: AbortSignal): Promise<T> =>
    new Promise((resolve, reject) => {
      let settled = false
      let looked = clock.now()
      /** Since the last sign of life, and the longest that it was. */
      let waited = 0
      let longest = 0
      let seen = chunks + steps()
      const allowed = () => pace.allow(patience())

      const count = (atMost: number) => {
        waited += Math.min(clock.now() - looked, atMost)
        looked = clock.now()
        longest = Math.max(longest, waited)
        if (seen === chunks + steps()) return
        seen = chunks + steps()
        waited = 0
      }
      const look = async () => {
        count(LOOK)
        if (waited >= allowed()) {
          // where this program itself was busy, what came meanwhile is heard first
          await turn()
          await turn()
          count(LOOK)
        }
        if (settled) return
        if (waited < allowed()) callOff = clock.after(LOOK, look)
        else settle(() => reject(new HungError(answer)))
      }
      let callOff = clock.after(LOOK, look)
      const settle = (how: () => void) => {
        settled = true
        callOff()
        signal.removeEventListener('abort', onAbort)
        how()
      }
      const onAbort = () => settle(() => reject(signal.reason))
      signal.addEventListener('abort', onAbort, { once: true })
      if (signal.aborted) onAbort()
      answer.then(
        (value) => {
          count(settled ? Number.POSITIVE_INFINITY : LOOK)
          if (!signal.aborted) pace.took(longest)
          settle(() => resolve(value))
        },
        (error) => settle(() => reject(error)),
      )
    })

  return {
    get proven() {
      return proven
    },
    async *over(speech, patience, signal) {
      const iterator = speech[Symbol.asyncIterator]()
      let finished = false
      let hung = false
      try {
        for (;;) {
          const result = await inTime(iterator.next(), patience, signal).catch((error) => {
            hung = error instanceof HungError
            throw error
          })
          finished = result.done === true
          if (result.done) return
          chunks++
          proven = true
          yield result.value
        }
      } finally {
        // one that hangs is still listened to: it may only be slow
        if (!finished && !hung) iterator.return?.()?.catch(() => {})
      }
    },
  }
}
