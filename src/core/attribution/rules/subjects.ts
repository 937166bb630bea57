import { isCapital } from '../reading/capitals.ts'
import { isNameBeforeVerb } from '../reading/chunks.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { kindOfHead } from '../sources/kinds.ts'
import { skipAdverbials } from './adverbials.ts'
import { extendRight, linkRight } from './extend-right.ts'
import { hasFiniteVerb } from './finding.ts'
import { inClause, phrase, type Subject } from './subject.ts'
import { describedHead, extendLeft, headOfRelative, statedHead } from './subject-left.ts'

const found = new WeakMap<Stream, Map<number, Subject | null>>()

/**
 * Looks left from a verb for its subject. Null where there is none. A verb may lead to the verb before
 * it ("… and said and said"), so every answer is kept: without that, such chains would cost 2ⁿ steps.
 */
export function subjectBefore(stream: Stream, verb: number): Subject | null {
  let known = found.get(stream)
  if (!known) {
    known = new Map()
    found.set(stream, known)
  }
  const before = known.get(verb)
  if (before !== undefined) return before
  known.set(verb, null)
  const subject = searchSubject(stream, verb)
  known.set(verb, subject)
  return subject
}

function searchSubject(stream: Stream, verb: number): Subject | null {
  const { items } = stream
  const j = skipAdverbials(stream, verb - 1)
  const before = items[j]
  if (!before) return null
  if (before.lower === 'and' || before.lower === 'but' || before.lower === 'or')
    return sharedSubject(stream, j)
  if (before.text === ',') {
    const oneOfWhom = namedOfWhom(stream, j)
    if (oneOfWhom) return oneOfWhom
    if (items[j - 1] && /^(?:and|but)$/.test(items[j - 1]?.lower ?? '')) return null
    return subjectBeforeComma(stream, j)
  }
  if (/^(?:who|which|that)$/.test(before.lower) && before.chunk < 0) return antecedent(stream, j)
  if (before.lower === 'who') return antecedent(stream, j)
  if (before.text === '–' || before.text === '—' || before.text === '-')
    return subjectBeforeComma(stream, j)
  const described = describedHead(stream, j)
  if (described) return described
  const inState = statedHead(stream, j, verb)
  if (inState) return inState
  if (before.chunk < 0) return null
  const subject = extendLeft(stream, before.chunk)
  return (subject && headOfRelative(stream, subject.first)) ?? subject
}

/** "four children, the eldest of whom, Didier, told …" */
function namedOfWhom({ items, chunks }: Stream, comma: number): Subject | null {
  const name = chunks[items[comma - 1]?.chunk ?? -1]
  if (name?.last !== comma - 1 || !isCapital(items[name.last])) return null
  if (items[name.first - 1]?.text !== ',' || items[name.first - 2]?.lower !== 'whom') return null
  return phrase(name.first, name.last)
}

function sharedSubject(stream: Stream, conjunction: number): Subject | null {
  const { items } = stream
  let end = conjunction
  if (items[end - 1]?.text === ',') end--
  const marked = items[end - 1]?.pos === 'QUOTE' || items[end]?.text === ','
  const subject =
    (marked ? nearestSubject(stream, end, true) : null) ??
    nearestSubject(stream, end, false) ??
    clauseSubject(stream, end)
  // "Farmers marched after talks broke down, and vowed …": behind the comma the main clause goes on.
  const main =
    subject && marked && AFTER.test(items[subject.from - 1]?.lower ?? '')
      ? clauseSubject(stream, end)
      : null
  const whose = main && subject && main.first < subject.first ? main : subject
  return whose && inClause(whose, end, true)
}

const AFTER = /^(?:after|when|as|while|since|because|before|until)$/

/** The subject of the last finite verb before `end`. */
function nearestSubject(stream: Stream, end: number, cuesOnly: boolean): Subject | null {
  const { items } = stream
  for (let i = end - 1; i >= Math.max(0, end - 40); i--) {
    const item = items[i] as Item
    if (endsPart(item)) return null
    const verb = item.cue !== null || (!cuesOnly && (item.pos === 'VERB' || item.pos === 'AUX'))
    if (!verb || item.chunk >= 0 || /ing$/.test(item.lower) || items[i - 1]?.lower === 'to')
      continue
    const subject = subjectBefore(stream, i)
    const first = items[subject?.first ?? -1]
    if (!subject || !first || /^(?:who|which|that|there|this)$/.test(first.lower)) continue
    if (first.lower === 'it' && !cuesOnly) continue
    // In "X said it was bad and warned …" the frame's own subject goes on.
    const frame = items[subject.from - 1]
    if (frame?.cue || frame?.lower === 'that') continue
    return subject
  }
  return null
}

/** "…, while the minister, Ann Lee, said …" */
const OPENS_CLAUSE =
  /^(?:which|after|while|as|but|and|because|though|although|when|where|before|since|whereas|that)$/

/** The subject stands before a comma: "X, who was there," or "X, the mayor,". */
function subjectBeforeComma(stream: Stream, comma: number): Subject | null {
  return trailingSubject(stream, comma) ?? clauseSubject(stream, comma)
}

/** "It was the heart, her daughter, Ann Lee, said.": behind a whole clause, a phrase with one set into it. */
function trailingSubject(stream: Stream, comma: number): Subject | null {
  const { items, chunks } = stream
  let aside = comma - 1
  while (aside > 0 && items[aside]?.text !== ',') aside--
  const head = chunks[items[aside - 1]?.chunk ?? -1]
  if (!head || head.last !== aside - 1) return null
  const subject = extendLeft(stream, items[aside - 1]?.chunk ?? -1)
  const lead = subject && items[subject.first - 1]
  if (!lead || (lead.text !== ',' && !OPENS_CLAUSE.test(lead.lower))) return null
  const inner = items[aside + 1]?.lower ?? ''
  if (!/^(?:who|whose|which)$/.test(inner) && hasFiniteVerb(items, aside + 1, comma - 1))
    return null
  const clause = items.slice(0, subject.first - 1)
  if (clause.some((item) => /^(?:who|which|whose)$/.test(item.lower))) return null
  if (!hasFiniteVerb(items, 1, subject.first - 2)) return null
  const second = chunks[items[aside + 1]?.chunk ?? -1]
  const appositive = second?.first === aside + 1 ? { first: second.first, last: comma - 1 } : null
  const { first, last, from, shared } = subject
  return { first, last, appositive, from, shared }
}

/** "the advice of the judge, who said": a person of whom "who" is told, and not the thing that is hers. */
function whoIn({ items, chunks }: Stream, whole: Subject, chunk: number): Subject {
  const own = chunks[chunk]
  const head = chunks[items[whole.first]?.chunk ?? -1]
  if (!own || !head || own.first === head.first) return whole
  const last = items[head.last]
  if (kindOfHead(last?.lower ?? '') !== 'unstated' || isCapital(last)) return whole
  if (/(?:ers|ors|ists|ians|men|women|people|those|er|or|ist|one)$/.test(last?.lower ?? ''))
    return whole
  return /^(?:anonymous|group)$/.test(kindOfHead(items[own.last]?.lower ?? ''))
    ? phrase(own.first, own.last)
    : whole
}

/** "people, some of whom", "Devocht, who": the noun phrase before a relative pronoun. */
function antecedent(stream: Stream, relative: number): Subject | null {
  const { items } = stream
  let j = relative - 1
  if (items[j]?.text === ',') j--
  const chunk = items[j]?.chunk ?? -1
  const whole = chunk >= 0 ? extendLeft(stream, chunk) : null
  const subject = whole && items[relative]?.lower === 'who' ? whoIn(stream, whole, chunk) : whole
  if (!subject) return null
  const named = j < relative - 1 ? nameBefore(stream, subject) : null
  return inClause(named ?? subject, relative, false)
}

/** "Ann Lee, a baker, who says": between the commas stands what the one named is. */
function nameBefore({ items, chunks }: Stream, aside: Subject): Subject | null {
  const name = chunks[items[aside.first - 2]?.chunk ?? -1]
  if (items[aside.first - 1]?.text !== ',' || name?.last !== aside.first - 2) return null
  const kin = /^(?:his|her|their|its|my|our)$/.test(items[name.first]?.lower ?? '')
  if (
    !/^(?:an?|the)$/.test(items[aside.first]?.lower ?? '') ||
    !(kin || isCapital(items[name.last]))
  )
    return null
  return {
    first: name.first,
    last: name.last,
    appositive: { first: aside.first, last: aside.last },
    from: name.first,
    shared: false,
  }
}

/** A mark behind which another clause stands. */
const endsPart = ({ text }: Item): boolean => text === ';' || text === ':'

/** The first noun phrase of the clause that ends before `end`, leading adverbials passed over. */
export function clauseSubject(stream: Stream, before: number): Subject | null {
  const { items, chunks } = stream
  let end = before
  let start = 0
  while (end > 0 && /^[.:;!?]$/.test(items[end - 1]?.text ?? '')) end--
  for (let i = end - 1; i >= 0; i--) {
    const item = items[i] as Item
    if (endsPart(item) || (item.pos === 'QUOTE' && item.chunk < 0 && endsClause(item))) {
      start = i + 1
      break
    }
  }
  const from = start
  start = passAdverbials(stream, start, end)
  for (let i = start; i < end; i++) {
    const index = items[i]?.chunk ?? -1
    const chunk = chunks[index]
    if (!chunk || chunk.first < i) continue
    // "A small man with a large barometer, he …": the pronoun is the subject.
    const later = describedPronoun(stream, index, end)
    if (later >= 0)
      return {
        first: later,
        last: later,
        appositive: null,
        from: Math.max(from, chunk.first),
        shared: false,
      }
    return inClause(extendRight(stream, index, end), Math.max(from, chunk.first), false)
  }
  return null
}

function describedPronoun(stream: Stream, index: number, end: number): number {
  const { items, chunks } = stream
  const chunk = chunks[index]
  if (!chunk || !/^an?$/.test(items[chunk.first]?.lower ?? '')) return -1
  const comma = linkRight(stream, chunk.last, end) + 1
  return items[comma]?.text === ',' && /^(?:he|she|they|it)$/.test(items[comma + 1]?.lower ?? '')
    ? comma + 1
    : -1
}

/** Quoted words that end a clause or sentence of their own, as speech does. */
export function endsClause(item: Item): boolean {
  return /[.,?!…]$/.test(item.text) || item.text.length > 40
}

function nextComma(items: readonly Item[], from: number, end: number): number {
  for (let i = from; i < end; i++) if (items[i]?.text === ',') return i
  return -1
}

const BESIDE = /^(?:next|close|thanks|due|prior|contrary)$/

/** Steps over "In a statement on Monday,", "Earlier,", "But", "Addressing workers outside the office,". */
export function passAdverbials(stream: Stream, from: number, end: number): number {
  const { items, chunks } = stream
  let i = from
  for (let guard = 0; guard < 8 && i < end; guard++) {
    const item = items[i] as Item
    if (
      item.pos === 'CCONJ' ||
      item.text === ',' ||
      item.text === '-' ||
      item.text === '–' ||
      item.text === '•'
    ) {
      i++
      continue
    }
    const leads =
      (item.pos === 'ADP' && item.chunk < 0) ||
      item.pos === 'SCONJ' ||
      item.pos === 'ADV' ||
      (item.pos === 'VERB' &&
        item.chunk < 0 &&
        !isNameBeforeVerb(items, i) &&
        // "leaked minutes of the meeting"
        !(/ed$/.test(item.lower) && items[i + 1]?.pos === 'NOUN')) ||
      (item.initial && item.chunk < 0 && /ing$/.test(item.lower)) ||
      // "Next to her, a man wept."
      (item.initial && items[i + 1]?.lower === 'to' && BESIDE.test(item.lower)) ||
      // "Outside, her sister wept."
      (item.initial && item.pos === 'ADJ' && items[i + 1]?.text === ',') ||
      item.lower === 'to'
    if (!leads) break
    const comma = nextComma(items, i + 1, end)
    if (comma > 0 && comma < end - 1) {
      i = comma + 1
      continue
    }
    if (item.pos === 'ADV' || item.pos === 'SCONJ') {
      i++
      continue
    }
    const chunk = chunks[items[i + 1]?.chunk ?? -1]
    i = chunk && chunk.last + 1 < end ? chunk.last + 1 : i + 1
  }
  return i
}
