import type { Item } from '../reading/item.ts'
import { ORGANIZATIONS } from '../reading/word-lists.ts'

/** People who are told things, in the plural without "the". */
export const LISTENERS =
  /^(?:jurors|police|court|officers|detectives|lawmakers|mps|senators|councillors|delegates|reporters|journalists|supporters|fans|staff|workers|employees|students|parents|residents|customers|shareholders|investors|analysts|prosecutors|investigators|members|viewers|listeners|readers|voters|colleagues|friends|rescuers|ministers|magistrates)$/
export const ALWAYS_TOLD = new Set(['tell', 'assure', 'remind', 'inform', 'notify', 'persuade'])
export const SUBJECT_PRONOUN = /^(?:he|she|they|i|we|it)$/
export const FINITE =
  /^(?:would|will|was|were|is|are|had|has|have|could|should|must|may|might|can|did|does)\b/

/** "told [the council] daily use would not rise": where the one told and a subject look like one phrase. */
export function tellsWhom(
  items: readonly Item[],
  chunk: { first: number; last: number },
  last: number,
): number {
  const verb = items[chunk.last + 1]
  if (verb?.pos !== 'AUX' && !(verb?.pos === 'VERB' && verb.chunk < 0)) return last
  // "told the Business Ledger prices would ease"
  for (let k = chunk.last - 1; k >= chunk.first; k--) {
    const next = items[k + 1]
    if (items[k]?.pos === 'PROPN' && next?.pos === 'NOUN' && /^\p{Ll}+s$/u.test(next.text)) return k
  }
  if (verb.pos !== 'AUX') return last
  for (let k = chunk.first; k < chunk.last; k++) {
    const lower = items[k]?.lower ?? ''
    const next = items[k + 1]
    if (!ORGANIZATIONS.has(lower) && !LISTENERS.test(lower) && lower !== 'conference') continue
    if (next && next.pos !== 'PART' && next.pos !== 'PROPN') return k
  }
  return last
}
