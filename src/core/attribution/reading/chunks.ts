import { isCapital } from './capitals.ts'
import type { Item } from './item.ts'
import { ORDINALS, ROLES, TIMES, TITLES, words } from './word-lists.ts'

/** A noun phrase without what hangs on it behind: first and last item. */
export interface Chunk {
  readonly first: number
  readonly last: number
}

const NOMINAL = words('NOUN PROPN NUM ADJ SYM X')
/** Little words, which are no names however they are written. */
const LITTLE = words('PRON ADP CCONJ SCONJ AUX DET')
const NOMINALISED = words(`
  dead injured wounded missing poor rich elderly young accused deceased unemployed sick homeless disabled bereaved
  displaced detained`)
/** "managing director Ann Lee" */
const HOLDING = words(`
  managing acting leading sitting visiting presiding commanding founding governing serving consulting`)
/** "said lead author Ann Lee" */
const RANKS = words('lead head fellow top')
const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday')
/** Nouns that the tagger likes to take for verbs. */
const GROUPS_AS_VERBS = words(
  'police experts officials critics witnesses residents analysts traders',
)
const EVERYBODY = words('everyone everybody anyone anybody someone somebody')
const PLACES = words('back front rear north south east west outside inside')
const SIDES = words('north south east west')
/** Little words that are first names too. */
const NAMES_TOO = words('till per will may an')
const MONTHS = words(`
  january february march april may june july august september october november december`)
/** "14 May", "March 3" */
const isDate = (items: readonly Item[], last: number): boolean => {
  const before = items[last - 1]?.lower ?? ''
  const end = items[last]?.lower ?? ''
  return MONTHS.has(end)
    ? /^\d{1,2}(?:st|nd|rd|th)?$/.test(before)
    : MONTHS.has(before) && /^\d{1,2}$/.test(end)
}
const SPELLS = words('years months weeks days decades hours')
const WHICH_SPELL = words('next past last first previous following')
/** "the past two weeks" */
const endsSpell = (items: readonly Item[], first: number, last: number): boolean =>
  SPELLS.has(items[last]?.lower ?? '') &&
  items.slice(first, last).some(({ lower }) => WHICH_SPELL.has(lower))
const OPENS_TIME = words('last this next late earlier')
/** "last night", "this week" before a verb of the sentence: when it was, and no part of who it was. */
const opensTime = (items: readonly Item[], i: number): boolean =>
  OPENS_TIME.has(items[i]?.lower ?? '') &&
  /^(?:night|week|month|year|weekend|morning|afternoon|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
    items[i + 1]?.lower ?? '',
  ) &&
  (items[i + 2]?.cue != null || items[i + 2]?.pos === 'VERB' || items[i + 2]?.pos === 'AUX')
const MONTH_DAY = words('yesterday today tomorrow')

/** Finds the noun phrases of a stream, left to right, and notes on each item which one it is in. */
export function findChunks(items: readonly Item[]): Chunk[] {
  const chunks: Chunk[] = []
  for (let i = 0; i < items.length; ) {
    const last = chunkFrom(items, i)
    if (last < i) {
      i++
      continue
    }
    for (let k = i; k <= last; k++) (items[k] as Item).chunk = chunks.length
    chunks.push({ first: i, last })
    i = last + 1
  }
  return chunks
}

const isOneMore = (items: readonly Item[], i: number): boolean =>
  ORDINALS.has(items[i]?.lower ?? '') ||
  (items[i]?.lower === 'other' && items[i - 1]?.lower === 'the')

const capital = isCapital

const isAdjective = (items: readonly Item[], i: number): boolean => {
  const item = items[i]
  if (!item || (item.pos !== 'ADV' && item.lower !== 'outside')) return false
  const [before, next] = [items[i - 1], items[i + 1]]
  if (!before || !next || !NOMINAL.has(next.pos)) return false
  if (item.lower === 'outside') return before.pos === 'NUM' || before.form.partitive
  return item.pos === 'ADV' && ORDINALS.has(item.lower) && before.form.determiner
}

/** A participle behind its noun, with the time or place of what was done. */
const isReduced = (items: readonly Item[], i: number): boolean =>
  items[i]?.pos === 'ADJ' &&
  items[i - 1]?.pos === 'NOUN' &&
  /ed$/.test(items[i]?.lower ?? '') &&
  /^(?:this|last|on|in|by|at|after|earlier|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
    items[i + 1]?.lower ?? '',
  )

const KNOWING = words('familiar acquainted')

const isPartOfName = (items: readonly Item[], i: number): boolean =>
  /^(?:Us|Them|Me|You|They|We)$/.test(items[i]?.text ?? '') &&
  isCapital(items[i - 1]) &&
  !items[i - 1]?.initial

/** "Mrs A", "Child I": a letter for somebody who may not be named. */
const isLetter = (items: readonly Item[], i: number): boolean =>
  items[i]?.text.length === 1 &&
  /[A-Z]/.test(items[i]?.text ?? '') &&
  HIDDEN.has(items[i - 1]?.lower ?? '')
const HIDDEN = words(
  'mr mrs ms miss dr child baby patient witness nurse soldier officer family doctor',
)

function nominal(items: readonly Item[], i: number): boolean {
  const item = items[i]
  if (!item || item.cue || item.pos === 'PUNCT' || item.pos === 'QUOTE') return false
  const { form, lower, pos } = item
  if (isLetter(items, i)) return true
  // "the group Find Us"
  if (form.personal && form.capital && i > 1 && isPartOfName(items, i)) return true
  if (form.determiner || form.personal) return false
  const next = items[i + 1]
  // "the second red card", "two outside experts": the tagger takes them for adverbs.
  if (isAdjective(items, i)) return true
  if (HOLDING.has(lower) && next && (ROLES.has(next.lower) || TITLES.has(next.lower))) return true
  if (i === 0 && opensWithDeed(items)) return false
  const before = items[i - 1]
  if (RANKS.has(lower) && next && ROLES.has(next.lower)) return true
  if (pos === 'VERB') {
    // "according to the mayor's register,"
    if (before?.pos === 'PART' && before.lower === "'s")
      return next === undefined || next.pos === 'PUNCT' || next.pos === 'ADP'
    if (GROUPS_AS_VERBS.has(lower)) return true
  }
  if (EVERYBODY.has(lower)) return true
  // "on the south coast"
  if (pos === 'VERB' && SIDES.has(before?.lower ?? '') && items[i - 2]?.lower === 'the') return true
  // "a man in the back"
  if (before?.lower === 'the' && PLACES.has(lower)) return true
  if (before?.lower === 'to' && items[i - 2]?.lower === 'according') return true
  if (
    NAMES_TOO.has(lower) &&
    (!item.initial || (lower === 'per' && items[i + 2]?.text === ',')) &&
    form.capital &&
    next?.pos === 'PROPN' &&
    capital(next)
  )
    return true
  if (NOMINAL.has(pos)) return form.wordlike || /[€$£#@%]/.test(item.text)
  return (
    !LITTLE.has(pos) &&
    capital(item) &&
    (i > 0 ||
      TITLES.has(lower) ||
      isNameBeforeVerb(items, i) ||
      /^(?:said|says|told|tells|added)$/.test(next?.lower ?? ''))
  )
}

function chunkFrom(items: readonly Item[], start: number): number {
  const head = items[start]
  if (!head || head.cue) return -1
  let i = start
  let open = false // a determiner stands before, so that participles and quotations may follow
  if (head.form.possessive) {
    if (head.form.personal && !nominal(items, start + 1)) return start
    // "a colleague of his said"
    if (items[start - 1]?.lower === 'of' && items[start + 1]?.cue) return start
    open = true
    i++
  } else if (head.form.determiner || (head.form.partitive && (!head.form.upper || head.initial))) {
    if (
      head.lower === 'that' &&
      (head.pos !== 'DET' || /(?:[^s]s|people|men|women|children)$/.test(items[i + 1]?.lower ?? ''))
    )
      return -1
    if ((head.lower === 'all' || head.lower === 'both') && items[start + 1]?.lower === 'the') i++
    open = true
    i++
    // "one such report"
    if (head.form.partitive && items[i]?.lower === 'such' && nominal(items, i + 1)) i++
    // "families of the dead"
    if (NOMINALISED.has(items[i]?.lower ?? '') && !nominal(items, i + 1)) return i
    // "A second said it was dark."
    if (items[i + 1]?.cue && isOneMore(items, i)) return i
    if (!nominal(items, i) && !inner(items, i)) {
      if (
        items[i]?.lower === 'of' &&
        /^(?:whom|them|us|these|those)$/.test(items[i + 1]?.lower ?? '')
      )
        return i + 1
      return head.form.partitive || /^(?:this|these|those|many|most)$/.test(head.lower) ? i - 1 : -1
    }
  } else if (head.form.personal) {
    return start
  } else if (!nominal(items, start)) {
    return -1
  }
  let last = -1
  for (; i < items.length; i++) {
    const item = items[i] as Item
    if (item.lower === 'close' && items[i + 1]?.lower === 'to') break
    // "an affidavit unsealed this week"
    if (last === i - 1 && last >= 0 && isReduced(items, i)) break
    // "two people familiar with it"
    if (last === i - 1 && last >= 0 && KNOWING.has(item.lower) && items[i + 1]?.lower === 'with')
      break
    if (nominal(items, i)) {
      if (last >= 0 && MONTH_DAY.has(item.lower)) break
      // "Labour last night demanded …"
      if (last === i - 1 && last >= 0 && opensTime(items, i)) break
      // "for the next nine years observers noted …"
      if (
        last === i - 1 &&
        endsSpell(items, start, last) &&
        (/s$/.test(item.lower) || capital(item))
      )
        break
      // "By Monday donors had pledged …"
      if (
        last === i - 1 &&
        last === start &&
        WEEKDAYS.has(items[last]?.lower ?? '') &&
        items[start - 1]?.pos === 'ADP' &&
        /[^s]s$/.test(item.lower) &&
        !capital(item) &&
        (items[i + 1]?.pos === 'AUX' || items[i + 1]?.pos === 'VERB')
      )
        break
      // "said on Tuesday Brazil would …"
      if (
        last === i - 1 &&
        (WEEKDAYS.has(items[last]?.lower ?? '') || isDate(items, last)) &&
        capital(item) &&
        !TIMES.has(item.lower)
      )
        break
      last = i
      continue
    }
    if (item.pos === 'QUOTE' && (open || last >= 0) && isNamelike(item.text)) {
      last = i
      continue
    }
    if (inner(items, i) && (open || last >= 0) && (nominal(items, i + 1) || inner(items, i + 1)))
      continue
    if (joins(items, i, last)) {
      open = true
      continue
    }
    break
  }
  return last >= start ? last : -1
}

/** Words that may stand inside a noun phrase, but not end it. */
function inner(items: readonly Item[], i: number): boolean {
  const item = items[i]
  if (!item) return false
  if (item.cue && item.cue.form !== 'ing') return false
  if (item.pos === 'QUOTE') return item.text.length < 60
  if (item.pos === 'VERB' && isMistaggedNoun(items, i)) return true
  if (item.pos === 'VERB')
    return (
      /(?:ing|ed|en|wn|ght|ld|st)$/.test(item.lower) &&
      items[i - 1]?.pos !== 'NOUN' &&
      items[i - 1]?.pos !== 'PROPN' &&
      !items[i - 1]?.lower.endsWith('-year-old') &&
      // "the permit of 1968 covered only days"
      !(items[i - 1]?.pos === 'NUM' && items[i - 2]?.pos === 'ADP')
    )
  return (
    item.pos === 'ADV' &&
    /ly$|^(?:very|most|more|so|too|just|about|almost|nearly|then|now|once)$/.test(item.lower)
  )
}

/** "her fellow ward member": a plain form after a singular noun agrees with nothing as a verb. */
function isMistaggedNoun(items: readonly Item[], i: number): boolean {
  const [before, item, after] = [items[i - 1], items[i], items[i + 1]]
  if (!item || before?.pos !== 'NOUN' || after?.pos !== 'NOUN') return false
  return !/(?:ed|ing|s)$/.test(item.lower) && !/s$/.test(before.lower) && !/s$/.test(after.lower)
}

/** "Ayesha's brother", "Marks & Spencer", "Radio / TV", "economist and author Ann Lee". */
function joins(items: readonly Item[], i: number, last: number): boolean {
  const item = items[i]
  if (!item || last !== i - 1 || last < 0) return false
  const { lower, text } = item
  if (lower === "'s" || (lower === "'" && items[last]?.lower.endsWith('s'))) {
    return nominal(items, i + 1) || inner(items, i + 1)
  }
  // "Lula da Silva"
  if (PARTICLES.has(lower)) {
    return (
      capital(items[last]) &&
      (capital(items[i + 1]) || capital(items[i + 2])) &&
      item.pos !== 'VERB'
    )
  }
  if (text === '&' || text === '/' || text === '-') {
    return capital(items[last]) && capital(items[i + 1]) && nominal(items, i + 1)
  }
  // "a clear, responsible party"
  if (text === ',') {
    return (
      items[last]?.pos === 'ADJ' &&
      items[i + 1]?.pos === 'ADJ' &&
      nominal(items, i + 2) &&
      !capital(items[i + 1])
    )
  }
  if (lower === 'and') {
    const before = items[last]
    const after = items[i + 1]
    if (capital(before) || capital(after)) return false
    if (!before || after?.pos !== 'NOUN' || (before.pos !== 'NOUN' && !ROLES.has(before.lower)))
      return false
    // "economist and author Ann Lee", "her rival and namesake, Ann Lee": one person, two roles.
    return (
      capital(items[i + 2]) ||
      (ROLES.has(before.lower) && items[i + 2]?.text === ',' && capital(items[i + 3]))
    )
  }
  return false
}

const PARTICLES = words('de da di del della van von der den bin ibn al el la du dos y')

/** "Opening the case, Ann Lee told …": no name, though it has a capital. */
const opensWithDeed = (items: readonly Item[]): boolean =>
  /ing$/.test(items[0]?.lower ?? '') && BEHIND_DEED.has(items[1]?.lower ?? '')

const BEHIND_DEED = words(`
  the a an his her its their this that these those from at in on to by for with about after before`)

/** "Downing Street ruled …": a name that looks like a participle. */
export function isNameBeforeVerb(items: readonly Item[], i: number): boolean {
  const after = items[i + 2]
  if (!items[i]?.initial || !isCapital(items[i + 1])) return false
  if (!/(?:ing|ed)$/.test(items[i]?.lower ?? '') && items[i + 1]?.pos === 'PROPN') return true
  if (after === undefined) return false
  return (
    after.cue !== null || after.pos === 'VERB' || after.pos === 'AUX' || MONTH_DAY.has(after.lower)
  )
}

/** Quoted words that look like a name: every word of weight has a capital. */
export function isNamelike(text: string): boolean {
  if (/[?!]/.test(text)) return false
  const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? []
  return (
    words.length > 0 &&
    words.length <= 8 &&
    words.every(
      (word) =>
        /^[\p{Lu}\p{N}]/u.test(word) ||
        /^(?:of|the|in|and|for|to|a|an|on|at|al|de|with)$/.test(word),
    ) &&
    /^[\p{Lu}\p{N}]/u.test(words.at(-1) ?? '')
  )
}
