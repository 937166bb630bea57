import { type CueVerb, cueVerb } from './cue-verbs.ts'
import type { Item } from './streams.ts'
import { ORGANIZATIONS, PERSONAL } from './word-lists.ts'

/** Past forms that are hardly ever anything but verbs, whatever the tagger says. */
const PLAIN_VERBS = new Set(
  'said told says tells wrote writes thinks thought believes insisted insists argued argues added adds'.split(
    ' ',
  ),
)
const BEFORE_NOUN = new Set(['DET', 'ADJ', 'NUM', 'ADP'])
const OPENS_CONTENT = new Set([
  'DET',
  'PRON',
  'SCONJ',
  'QUOTE',
  'PROPN',
  'NUM',
  'ADJ',
  'NOUN',
  'ADV',
  'ADP',
])

/**
 * Whether a word is a reporting verb here. Many are nouns as well ("claims", "reports", "fears"),
 * and the tagger errs with them: the words around decide.
 */
export function judgeCue(items: readonly Item[], i: number): CueVerb | null {
  const item = items[i]
  if (!item) return null
  const verb = cueVerb(item.lower)
  if (!verb) return null
  const before = items[i - 1]
  const after = items[i + 1]
  if (PLAIN_VERBS.has(item.lower)) {
    return before?.pos === 'DET' && after?.pos === 'NOUN' ? null : verb
  }
  if (/^\p{Lu}/u.test(item.text) && (i > 0 || item.pos === 'PROPN')) return null
  if (verb.form === 'ing')
    return item.pos === 'NOUN' && BEFORE_NOUN.has(before?.pos ?? '') ? null : verb
  if (before && isPossessive(before)) return null
  if (verb.form === 'past') {
    if (before && (before.pos === 'DET' || before.pos === 'ADP') && before.lower !== 'that')
      return null
    return item.pos === 'ADJ' && after?.pos === 'NOUN' && before?.pos !== 'PRON' ? null : verb
  }
  if (before?.lower === 'to' || before?.pos === 'AUX') return verb
  if (before && BEFORE_NOUN.has(before.pos) && !standsAlone(before)) return null
  if (item.pos === 'VERB') return verb
  if (!before || !after) return null
  return readsAsVerb(items, i, verb) ? verb : null
}

function isPossessive(item: Item): boolean {
  return /^(?:'s|’s|my|your|his|her|its|our|their|whose)$/.test(item.lower) && item.pos !== 'AUX'
}

function standsAlone(item: Item): boolean {
  return /^(?:some|several|many|most|others|all|both|few|this|that|these|those|one)$/.test(
    item.lower,
  )
}

/** A noun by its tag, but a subject stands before it and something like a clause behind it. */
function readsAsVerb(items: readonly Item[], i: number, verb: CueVerb): boolean {
  let b = i - 1
  while (items[b]?.pos === 'ADV') b--
  const before = items[b]
  const after = items[i + 1]
  if (!before || !after || !OPENS_CONTENT.has(after.pos)) return false
  if (/^(?:of|for|in|over|about|from|on|at|and|or|by|against)$/.test(after.lower)) {
    return verb.form === 's' && verb.takes.has('p') && after.lower !== 'and' && after.lower !== 'or'
      ? PERSONAL.has(before.lower)
      : false
  }
  if (PERSONAL.has(before.lower)) return true
  if (!['NOUN', 'PROPN', 'NUM', 'QUOTE', 'ADJ'].includes(before.pos)) return false
  if (items[b - 1]?.pos === 'ADP' && after.lower === 'that') return false
  const plural =
    /[^s]s$/.test(before.lower) || /^(?:people|media|police|men|women|children)$/.test(before.lower)
  if (verb.form === 's') return !plural || before.pos === 'PROPN'
  return plural || before.pos === 'PROPN' || ORGANIZATIONS.has(before.lower)
}
