import { type CueVerb, cueVerb } from './cue-verbs.ts'
import type { Item } from './item.ts'
import { DOCUMENTS, GROUPS, ORGANIZATIONS, PERSONAL, ROLES, TIMES } from './word-lists.ts'

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
  const verb = goesOn(items, i) ?? item.form.cue
  if (!verb) return null
  const before = items[i - 1]
  const after = items[i + 1]
  if (before?.lower === 'to' && items[i - 2]?.lower === 'according') return null
  // "the Teachers Union state president Ann Lee"
  if (verb.lemma === 'state' && item.pos !== 'VERB' && after && ROLES.has(after.lower)) return null
  if (PLAIN_VERBS.has(item.lower)) {
    return before?.pos === 'DET' && after?.pos === 'NOUN' ? null : verb
  }
  if (item.form.upper && (i > 0 || item.pos === 'PROPN' || SAYS.test(after?.lower ?? '')))
    return null
  // "A heat warning has been issued"
  if (verb.form === 'ing' && item.pos === 'NOUN' && after?.pos === 'AUX') return null
  if (verb.form === 'ing') {
    // "is recalling 9,000 kettles": what is remembered is recalled at once.
    if (verb.lemma === 'recall' && before?.pos === 'AUX') return null
    // "the ruling party"
    if (before?.pos === 'DET' && (after?.pos === 'NOUN' || after?.pos === 'PROPN')) return null
    return item.pos === 'NOUN' && BEFORE_NOUN.has(before?.pos ?? '') ? null : verb
  }
  // "The depot lies about a mile away"
  if (verb.lemma === 'lie' && verb.form !== 'past' && before?.lower !== 'to') return null
  // "his claims", but "a colleague of his claims"
  if (before && isPossessive(before) && items[i - 2]?.lower !== 'of') return null
  // "the firm's general counsel"
  if (verb.lemma === 'counsel' && verb.form === 'base') return null
  // "Chief judge Ann Lee"
  if (verb.lemma === 'judge' && verb.form === 'base' && after?.form.capital) return null
  if (verb.form === 'past') {
    if (before && (before.pos === 'DET' || before.pos === 'ADP') && !standsAlone(before))
      return null
    return item.pos === 'ADJ' && after?.pos === 'NOUN' && before?.pos !== 'PRON' ? null : verb
  }
  // "a northern state government", "a shop counter": one thing is the subject of no such form.
  if (verb.form === 'base' && singularBefore(items, i)) return null
  // "There were fears that …": after a form of "be" it is the noun.
  if (/^(?:is|are|was|were|be|been|being)$/.test(before?.lower ?? '')) return null
  // "has prompted calls for …"
  if (before?.pos === 'VERB' && before.lower !== 'to' && !(before.form.upper && !before.initial))
    return null
  if (before?.lower === 'to' || before?.pos === 'AUX') return verb
  if (verb.lemma === 'put' && item.pos === 'NOUN' && after?.pos === 'DET') return verb
  const late = before?.pos === 'ADJ' && item.pos !== 'VERB' && verb.form === 'base'
  // "The union disputes it": an organisation that the tagger took for an adjective.
  const body = before?.pos === 'ADJ' && ORGANIZATIONS.has(before.lower) && verb.form === 's'
  if (before && !late && !body && BEFORE_NOUN.has(before.pos) && !standsAlone(before)) return null
  if (item.pos === 'VERB') return verb
  if (!before || !after) return null
  return readsAsVerb(items, i, verb) ? verb : null
}

/** "Hope said": behind a name, and not behind the verb that it looks like. */
const SAYS = /^(?:said|says|told|tells|added)$/

/** `"…," she went on`, "he shot back": two words for "continued", "retorted". */
function goesOn(items: readonly Item[], i: number): CueVerb | null {
  const lower = items[i]?.lower ?? ''
  const particle = items[i + 1]?.lower
  const form =
    particle === 'on' && /^(?:went|goes)$/.test(lower)
      ? 'continued'
      : particle === 'back' && /^(?:shot|hit|fired|snapped)$/.test(lower)
        ? 'retorted'
        : ''
  // "And she goes, 'Put it down.'"
  if (form === '' && /^(?:goes|went)$/.test(lower) && particle === ',' && items[i + 2]?.quote)
    return cueVerb(lower === 'goes' ? 'says' : 'said')
  if (form === '') return null
  const next = items[i + 2]
  return !next || /^[.:,]$/.test(next.text) ? cueVerb(form) : null
}

function isPossessive(item: Item): boolean {
  return /^(?:'s|’s|my|your|his|her|its|our|their|whose)$/.test(item.lower) && item.pos !== 'AUX'
}

function standsAlone(item: Item): boolean {
  return /^(?:some|several|many|most|others|all|both|few|this|that|these|those|one|another|two|three|which|each|everyone|everybody)$/.test(
    item.lower,
  )
}

/** A noun by its tag, but a subject stands before it and something like a clause behind it. */
function readsAsVerb(items: readonly Item[], i: number, verb: CueVerb): boolean {
  let b = i - 1
  while (items[b]?.pos === 'ADV') b--
  const before = items[b]
  const after = items[i + 1]
  if (!before || !after) return false
  if (/^[,:.;]$/.test(after.text)) return setOff(items, b, i, verb)
  if (after.lower === 'to' && verb.form === 's' && claimsTo(before, verb, items[i + 2])) return true
  if (!OPENS_CONTENT.has(after.pos)) return false
  // "…, the researchers report in the journal"
  if (
    verb.lemma === 'report' &&
    after.lower === 'in' &&
    isPlural(before) === (verb.form === 'base')
  )
    return items.slice(Math.max(0, b - 4), b).some((item) => item.text === ',')
  if (/^(?:of|for|in|over|about|from|on|at|and|or|by|against)$/.test(after.lower)) {
    // "Ann Lee worries about the bill"
    const named = before.pos === 'PROPN' && items[b - 1]?.pos === 'PROPN' && verb.lemma === 'worry'
    return verb.form === 's' && verb.takes.has('p') && (PERSONAL.has(before.lower) || named)
  }
  if (PERSONAL.has(before.lower)) return true
  if (verb.takes.has('d') && verb.form === 'base' && documentBefore(items, b)) return true
  // "…, who lives next door, points to the rain"
  if (verb.lemma === 'point' && after.lower === 'to')
    return before.text === ',' || before.pos === 'PROPN' || GROUPS.has(before.lower)
  // "Ann Lee, a baker in Graz, claims the oven was …"
  if (verb.form === 's' && before.text === ',' && closesAside(items, b))
    if (opensClause(items, i) || (verb.takes.has('d') && documentIn(items, b))) return true
  // "Results of the studies, published in 1989, show …"
  if (before.text === ',')
    return (
      (/^(?:DET|PRON|QUOTE|SCONJ|NOUN)$/.test(after.pos) ||
        /^(?:how|what|why)$/.test(after.lower)) &&
      pluralBefore(items, b, 24) === (verb.form === 'base')
    )
  if (!['NOUN', 'PROPN', 'NUM', 'QUOTE', 'ADJ'].includes(before.pos)) return false
  if (items[b - 1]?.pos === 'ADP' && after.lower === 'that') return false
  if (verb.form === 's') return !isPlural(before) || before.pos === 'PROPN'
  if (verb.takes.has('d') && pluralBefore(items, b, 12)) return true
  return (
    (before.pos === 'PROPN' && verb.lemma !== 'post') ||
    ORGANIZATIONS.has(before.lower) ||
    pluralBefore(items, b, 7)
  )
}

/** "The group claims to hold the data." */
const claimsTo = (before: Item, verb: CueVerb, deed: Item | undefined): boolean =>
  /^(?:claim|promise|pledge|vow|threaten)$/.test(verb.lemma) &&
  (deed?.pos === 'VERB' || deed?.pos === 'AUX') &&
  (before.pos === 'PROPN' || ORGANIZATIONS.has(before.lower) || PERSONAL.has(before.lower))

/** A comma before, and a subject that has no verb of its own yet: what stands between is set into the clause. */
function closesAside(items: readonly Item[], comma: number): boolean {
  for (let i = comma - 1; i >= Math.max(0, comma - 20); i--) {
    if (items[i]?.text !== ',') continue
    const opensRelative = /^(?:who|which|whose)$/.test(items[i + 1]?.lower ?? '')
    if (!opensRelative && items.slice(i + 1, comma).some(isFiniteVerb)) return false
    return i > 0 && !items.slice(0, i).some(isFiniteVerb)
  }
  return false
}

const documentIn = (items: readonly Item[], end: number): boolean =>
  items.slice(0, end).some(({ lower }) => DOCUMENTS.has(lower))

const isFiniteVerb = (item: Item): boolean =>
  item.pos === 'AUX' || (item.pos === 'VERB' && !/(?:ing|ed|en)$/.test(item.lower))

/** "that …", or a noun phrase and its finite verb. */
function opensClause(items: readonly Item[], verb: number): boolean {
  if (items[verb + 1]?.lower === 'that') return true
  return items.slice(verb + 2, verb + 12).some(isFiniteVerb)
}

/** "a", "this" or "each", and only nouns and adjectives up to the word. */
function singularBefore(items: readonly Item[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const item = items[k] as Item
    // "Papers filed this week allege …"
    if (/^(?:this|each|every)$/.test(item.lower) && TIMES.has(items[i - 1]?.lower ?? ''))
      return false
    // "results seen by this newspaper put …" is said of the results.
    if (/^(?:an?|another|each|every|this)$/.test(item.lower))
      return k < i - 1 && items[k - 1]?.lower !== 'by'
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(item.pos)) return false
  }
  return false
}

const isPlural = (item: Item): boolean =>
  /[^s]s$/.test(item.lower) || /^(?:people|media|police|men|women|children|data)$/.test(item.lower)

/** "Figures to be published today show …" */
function documentBefore(items: readonly Item[], from: number): boolean {
  for (let i = from; i >= Math.max(0, from - 8); i--) {
    const item = items[i] as Item
    if (DOCUMENTS.has(item.lower) && isPlural(item)) return true
    if (/^[,;:]$/.test(item.text) || item.cue) return false
  }
  return false
}

/** A plural noun at `from`, or further left with only a phrase between ("diplomats in the capital"). */
function pluralBefore(items: readonly Item[], from: number, reach: number): boolean {
  for (let i = from; i >= Math.max(0, from - reach); i--) {
    const item = items[i] as Item
    if (DOCUMENTS.has(item.lower) && isPlural(item)) return true
    // "Ellis Vaughan" is one, though Ellis ends so.
    const inName = item.form.upper && items[i + 1]?.form.upper && item.pos === 'PROPN'
    if ((item.pos === 'NOUN' || item.pos === 'PROPN') && isPlural(item) && !inName) return true
    if (reach < 10 && (item.pos === 'VERB' || item.pos === 'AUX' || item.text === ',')) return false
  }
  return false
}

/** "…, the figures show." and `The department notes, "…"`: nothing but a verb can stand there. */
function setOff(items: readonly Item[], b: number, i: number, verb: CueVerb): boolean {
  if (!verb.takes.has('c') && !verb.takes.has('q')) return false
  // "The authors caution, however, that …"
  if (
    /^(?:however|though|too|meanwhile)$/.test(items[i + 2]?.lower ?? '') &&
    items[i + 4]?.lower === 'that'
  )
    return verb.form !== 'base' || pluralBefore(items, b, 7)
  if (items[i + 2]?.pos === 'QUOTE' && (verb.form !== 'base' || pluralBefore(items, b, 7)))
    return true
  for (let k = b; k >= Math.max(0, b - 8); k--) {
    const item = items[k] as Item
    if (item.text === ',' || item.pos === 'QUOTE') return k < b
    // "court records seen by the Sentinel show, …"
    if (item.pos === 'VERB' && items[k + 1]?.lower === 'by') continue
    if (item.pos === 'VERB' || item.pos === 'AUX') return false
  }
  return false
}
