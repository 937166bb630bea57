import { setImmediate as turn } from 'node:timers/promises'
import type { SpeechChunk } from '../../engines/port.ts'

/** An engine gave no sign of life for longer than it may. */
export class HungError extends Error {
  /** What it was waited for: pending as long as the engine gives nothing. */
  readonly answer: Promise<unknown>
  constructor(answer: Promise<unknown>) {
    super('The engine gave no sign of life.')
    this.answer = answer
  }
}

/** Tells an engine that hangs from one that is busy with another utterance. */
export interface Watch {
  /** True once the engine has spoken. */
  readonly proven: boolean
  /**
   * Passes an utterance of the engine's on.
   * @param patience how long, in milliseconds, the engine may give nothing, to anybody, while this one waits
   * @throws {HungError} when it takes longer; an AbortError when the signal fires
   */
  over(
    speech: AsyncIterable<SpeechChunk>,
    patience: () => number,
    signal: AbortSignal,
  ): AsyncIterable<SpeechChunk>
}

export function createWatch(): Watch {
  let lastLife = Number.NEGATIVE_INFINITY
  let proven = false

  const inTime = <T>(answer: Promise<T>, patience: () => number, signal: AbortSignal): Promise<T> =>
    new Promise((resolve, reject) => {
      const asked = performance.now()
      const left = () => Math.max(asked, lastLife) + patience() - performance.now()
      let answered = false
      let timer: ReturnType<typeof setTimeout>
      const look = async () => {
        // where this program itself was busy, what came meanwhile is heard first
        await turn()
        await turn()
        if (answered) return
        if (left() > 0) timer = setTimeout(look, left())
        else reject(new HungError(answer))
      }
      timer = setTimeout(look, left())
      const onAbort = () => reject(signal.reason)
      if (signal.aborted) onAbort()
      signal.addEventListener('abort', onAbort, { once: true })
      answer.then(resolve, reject).finally(() => {
        answered = true
        clearTimeout(timer)
        signal.removeEventListener('abort', onAbort)
      })
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
          lastLife = performance.now()
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
