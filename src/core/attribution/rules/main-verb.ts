import type { Item } from '../reading/item.ts'
import { hasFiniteVerb } from './finding.ts'

const JOINS =
  /^(?:who|which|that|whose|and|or|but|because|if|when|as|while|than|where|what|how|why|after|before|until|since|though|although|whether)$/

/** "The claim that crime has fallen was disputed": the second verb, with nothing to bring it in, is the claim's own. */
export function beforeMainVerb(items: readonly Item[], that: number, end: number): number {
  // "a petition asking him to think gathered …": an infinitive has no verb of its own to come first.
  let verbs = /^(?:to|not)$/.test(items[that]?.lower ?? '') ? 1 : 0
  for (let i = that + 1; i <= end; i++) {
    const item = items[i] as Item
    if (JOINS.test(item.lower)) {
      verbs = 0
      continue
    }
    if (!isFiniteVerb(items, i)) continue
    // "has been", "had once denied": one verb in several words.
    if (verbs > 0 && !isHelped(items, i)) return i - 1
    verbs++
  }
  return end
}

const isFiniteVerb = (items: readonly Item[], i: number): boolean =>
  hasFiniteVerb(items, i, i) && items[i - 1]?.lower !== 'to'

function isHelped(items: readonly Item[], i: number): boolean {
  let k = i - 1
  while (items[k]?.pos === 'ADV' || items[k]?.lower === 'not') k--
  return items[k]?.pos === 'AUX'
}
