import type { Utterance } from './types.ts'

/** A script that is read from its beginning on: an array is one, and so is {@link lazily}. */
export interface Playable {
  /** Undefined after the last utterance. */
  at(index: number): Utterance | undefined
}

/** A script that is made only as far as it is asked for, and kept. */
export function lazily(utterances: Iterable<Utterance>): Playable {
  const source = utterances[Symbol.iterator]()
  const made: Utterance[] = []
  return {
    at(index) {
      while (made.length <= index) {
        const next = source.next()
        if (next.done) return undefined
        made.push(next.value)
      }
      return made[index]
    },
  }
}

/** All of it, in order. */
export function* utterancesOf(script: Playable): Generator<Utterance> {
  for (let index = 0; ; index += 1) {
    const utterance = script.at(index)
    if (!utterance) return
    yield utterance
  }
}
