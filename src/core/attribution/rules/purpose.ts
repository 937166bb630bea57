import type { Item } from '../reading/item.ts'
import { words } from '../reading/word-lists.ts'

/** Verbs of one who turns to others, for which something is then said. */
const TURNS = words(`
  wrote writes written texts emails rings phones posted tweeted rang phoned called telephoned emailed e-mailed texted messaged contacted radioed
  went came stood intervened`)
const SPEAKING = words('say announce warn deny insist complain confirm declare explain argue')
const FAR = 10

/**
 * "wrote to parents to say …", "took to the stage to announce …": the place of the verb that "to say" hangs on, or -1.
 * What somebody means to say is not said; who has written has said it.
 */
export function spokenPurpose(items: readonly Item[], verb: number): number {
  if (items[verb - 1]?.lower !== 'to' || !SPEAKING.has(items[verb]?.lower ?? '')) return -1
  for (let i = verb - 2; i >= Math.max(0, verb - FAR); i--) {
    const item = items[i] as Item
    if (TURNS.has(item.lower) || (item.lower === 'took' && items[i + 1]?.lower === 'to'))
      return /^(?:to|not|never)$/.test(items[i - 1]?.lower ?? '') ? -1 : i
    if (item.pos === 'PUNCT' || item.pos === 'AUX' || item.pos === 'QUOTE') return -1
    if (item.pos === 'VERB' && item.chunk < 0) return -1
  }
  return -1
}
