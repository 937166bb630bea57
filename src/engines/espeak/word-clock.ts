import type { WordTiming } from '../port.ts'
import { words } from '../words.ts'
import type { WordEvent } from './protocol.ts'
import type { Spoken } from './spoken.ts'

/**
 * Turns eSpeak's word events into a time for every word of the text. eSpeak merges small words ("for a"),
 * splits others ("2023") and now and then skips one: words without an event of their own share the time up
 * to the next event by their length.
 */
export interface WordClock {
  /** The words whose end is known with these events. */
  hear(events: readonly WordEvent[]): WordTiming[]
  /** The rest of the words. `total`: length of the speech in milliseconds. */
  end(total: number): WordTiming[]
}

export function createWordClock(text: string, spoken: Spoken): WordClock {
  const all = words(text)
  /** The next word to be timed, and when it begins. */
  let next = 0
  let since = 0
  let begun = false

  const wordAt = (position: number): number | null => {
    const offset = spoken.offsets[position]
    if (offset === undefined) return null
    let index = next
    while (index < all.length && (all[index]?.end ?? 0) <= offset) index++
    const word = all[index]
    return word && word.start <= offset ? index : null
  }

  const share = (upTo: number, until: number): WordTiming[] => {
    const run = all.slice(next, upTo)
    const weights = run.map(({ start, end }) => end - start + 1)
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    let said = 0
    const timings = run.map(({ start, end }, index) => {
      const from = since + ((until - since) * said) / whole
      said += weights[index] ?? 0
      return { start, end, from, to: since + ((until - since) * said) / whole }
    })
    next = upTo
    since = until
    return timings
  }

  return {
    hear(events) {
      const timings: WordTiming[] = []
      for (const { position, at } of events) {
        const index = wordAt(position)
        if (index === null || at < since) continue
        if (!begun && index === 0) since = at
        begun = true
        // a second event within a word ("2023" is four) begins no word
        if (index <= next) continue
        timings.push(...share(index, at))
      }
      return timings
    },
    end: (total) => share(all.length, Math.max(since, total)),
  }
}
