import type { Span } from '../../article/types.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { OUTLETS, words } from '../reading/word-lists.ts'
import { bodyStart, contentSpan, type Finding, findAt, hasFiniteVerb, spanOf } from './finding.ts'
import { skipManner } from './manner.ts'
import { subjectBefore } from './subjects.ts'

const THAT_VERBS =
  /^(?:said|reported|understood|believed|thought|alleged|claimed|rumoured|rumored|assumed|feared|expected|learnt|learned|suggested|estimated|speculated|hoped|argued|known)$/
const TO_VERBS = words(
  'said reported understood believed thought alleged rumoured rumored feared estimated reputed',
)
const IT = words('it')
const ADVERBS = words('reportedly purportedly apparently')
const HEARING = words('hearing heard told')
const KNOWS = words('understands learned learnt')
const BE = /^(?:is|was|are|were|has|been|'s|’s)$/

/** A sentence without any of these has none of what is found here. */
export const UNSTATED_WORDS = words(`
  said reported understood believed thought alleged claimed rumoured rumored assumed feared expected learnt
  learned suggested estimated speculated hoped argued known reputed reportedly purportedly apparently word
  rumour rumours rumor rumors legend tradition hearing heard told understands`)

/** Finds claims without a source: "It is understood that …", "is said to …", "reportedly", "word is". */
export function findUnstated(stream: Stream): Finding[] {
  return [
    ...findAt(stream, IT, impersonal),
    ...findAt(stream, TO_VERBS, saidTo),
    ...findAt(stream, ADVERBS, adverbs),
    ...wordIs(stream),
    ...findAt(stream, HEARING, courtHeard),
    ...findAt(stream, KNOWS, outletKnows),
  ]
}

function make(
  stream: Stream,
  rule: string,
  cue: Span,
  content: (Span | null)[],
  nested = false,
): Finding[] {
  const spans = content.filter((span): span is Span => span !== null)
  if (spans.length === 0) return []
  return [
    {
      rule,
      stream,
      subject: null,
      cue,
      lemma: rule,
      content: spans,
      addressee: null,
      unstated: true,
      nested,
    },
  ]
}

function impersonal(stream: Stream, i: number): Finding[] {
  const { items } = stream
  if (!BE.test(items[i + 1]?.lower ?? '')) return []
  let v = i + 2
  while (items[v] && (items[v]?.pos === 'ADV' || BE.test(items[v]?.lower ?? '')) && v < i + 5) v++
  if (!THAT_VERBS.test(items[v]?.lower ?? '')) return []
  const next = items[v + 1]
  // "A cook threw a tray, it has been claimed."
  if ((!next || next.text === '.') && items[i - 1]?.text === ',')
    return make(stream, 'impersonal', spanOf(items, i, v), [
      contentSpan(items, bodyStart(items), i - 2),
    ])
  if (next?.lower !== 'that' && !(next && next.chunk >= 0)) return []
  return make(stream, 'impersonal', spanOf(items, i, v), [
    contentSpan(items, v + 1, items.length - 1),
  ])
}

function saidTo(stream: Stream, i: number): Finding[] {
  const { items } = stream
  if (items[i + 1]?.lower !== 'to') return []
  // "a ship thought to be a thousand years old has been found"
  if (items[i - 1]?.pos === 'NOUN' && !stream.items[i]?.quote && hangsOnNoun(stream, i))
    return make(
      stream,
      'said-to',
      spanOf(items, i, i),
      [contentSpan(items, i + 1, reducedEnd(items, i + 1))],
      true,
    )
  let b = i - 1
  while (items[b]?.pos === 'ADV') b--
  if (!BE.test(items[b]?.lower ?? '')) return []
  if (items[b]?.lower === 'been') b--
  const subject = subjectBefore(stream, i)
  const before =
    subject && subject.last < b && !hasFiniteVerb(items, subject.last + 1, b - 1)
      ? contentSpan(items, subject.first, b - 1)
      : null
  const relative = /^(?:which|who|that)$/.test(items[b - 1]?.lower ?? '')
  if (relative)
    return make(
      stream,
      'said-to',
      spanOf(items, b, i),
      [contentSpan(items, i + 1, relativeEnd(items, b - 1, i + 1))],
      true,
    )
  const lead = before ?? (subject ? null : openingPhrase(stream, b))
  return make(stream, 'said-to', spanOf(items, b, i), [
    lead,
    contentSpan(items, i + 1, phraseEnd(items, i + 1)),
  ])
}

/** "a ship thought to be …": no helper before the verb, and a finite verb later or before the noun. */
function hangsOnNoun({ items, chunks }: Stream, verb: number): boolean {
  const chunk = chunks[items[verb - 1]?.chunk ?? -1]
  if (!chunk || chunk.last !== verb - 1) return false
  return (
    hasFiniteVerb(items, bodyStart(items), chunk.first - 1) ||
    hasFiniteVerb(items, reducedEnd(items, verb + 1) + 1, items.length - 1)
  )
}

/** Up to the comma, or the verb that the noun is the subject of. */
function reducedEnd(items: readonly Item[], from: number): number {
  for (let i = from + 2; i < items.length; i++) {
    const item = items[i] as Item
    if (/^[,;:]$/.test(item.text)) return i - 1
    if (item.pos === 'AUX' && items[i - 1]?.lower !== 'to') return i - 1
  }
  return items.length - 1
}

/** "Agnes, who was thought to be 140, had been ill": behind a comma the clause ends at the next. */
function relativeEnd(items: readonly Item[], relative: number, from: number): number {
  const comma = items.findIndex((item, at) => at > from && item.text === ',')
  return items[relative - 1]?.text === ',' && comma > 0 ? comma - 1 : phraseEnd(items, from)
}

/** "…, but no one has found her": behind the comma the story goes on with another subject. */
function phraseEnd(items: readonly Item[], from: number): number {
  for (let i = from; i < items.length - 2; i++) {
    if (items[i]?.text === ';') return i - 1
    if (items[i]?.text !== ',') continue
    const next = items[i + 1]?.lower ?? ''
    // "…, though the family has never confirmed it", "…, a tool that unions have challenged"
    if (/^(?:though|although|while|whereas|so|but)$/.test(next)) {
      if (hasFiniteVerb(items, i + 2, items.length - 1)) return i - 1
      continue
    }
    if (/^an?$/.test(next) && items.slice(i + 2, i + 6).some((item) => item.lower === 'that'))
      return i - 1
    if (items[i + 1]?.pos !== 'CCONJ') continue
    if ((items[i + 2]?.chunk ?? -1) >= 0 && hasFiniteVerb(items, i + 3, items.length - 1))
      return i - 1
  }
  return items.length - 1
}

/** What stands before the verb where no noun phrase was made out. */
function openingPhrase(stream: Stream, end: number): Span | null {
  const start = bodyStart(stream.items)
  return hasFiniteVerb(stream.items, start, end - 1)
    ? null
    : contentSpan(stream.items, start, end - 1)
}

function adverbs(stream: Stream, i: number): Finding[] {
  const { items } = stream
  let start = bodyStart(items)
  for (let k = i; k > start; k--) {
    const before = items[k - 1]
    if (before?.text === ';' || (before?.pos === 'CCONJ' && items[k - 2]?.text === ',')) {
      start = k
      break
    }
  }
  return make(stream, 'reportedly', spanOf(items, i, i), [
    i > start ? contentSpan(items, start, i - 1) : null,
    contentSpan(items, i + 1, items.length - 1),
  ])
}

function wordIs(stream: Stream): Finding[] {
  const { items } = stream
  const start = items.findIndex((item) => item.text === ':') + 1
  const from = start < 6 ? start : 0
  const lead = items[from]?.lower ?? ''
  const rumour =
    /^(?:rumour|rumor|rumours|rumors|legend|tradition)$/.test(lead) &&
    /^(?:has|have)$/.test(items[from + 1]?.lower ?? '') &&
    items[from + 2]?.lower === 'it'
  if (rumour)
    return make(stream, 'word-is', spanOf(items, from, from + 2), [
      contentSpan(items, from + 3, items.length - 1),
    ])
  if (lead !== 'word' || items[from + 1]?.lower !== 'is') return []
  return make(stream, 'word-is', spanOf(items, from, from + 1), [
    contentSpan(items, from + 2, items.length - 1),
  ])
}

const HEARERS =
  /^(?:court|inquest|jury|jurors|tribunal|inquiry|hearing|trial|judge|magistrates|committee|panel|mps|lawmakers|senators|councillors|members|conference)$/
const LISTENS = /^(?:jurors|jury|court|inquest|tribunal|inquiry|hearing)$/

/** "…, a court heard", "Jurors were told that …", "Hearing that a bus has left the road": said by somebody. */
function courtHeard(stream: Stream, i: number): Finding[] {
  const { items, chunks } = stream
  if (stream.container) return []
  const item = items[i] as Item
  const start = bodyStart(items)
  if (item.lower === 'hearing') {
    if (i - start > 2 || items[i + 1]?.lower !== 'that') return []
    return make(stream, 'heard', spanOf(items, i, i), [contentSpan(items, i + 1, items.length - 1)])
  }
  let verb = i
  while (
    /^(?:has|have|had|was|were|also|been|previously|earlier)$/.test(items[verb - 1]?.lower ?? '')
  )
    verb--
  if (item.lower === 'told' && !/^(?:was|were|been)$/.test(items[i - 1]?.lower ?? '')) return []
  const chunk = chunks[items[verb - 1]?.chunk ?? -1]
  const head = items[chunk?.last ?? -1]?.lower ?? ''
  if (!chunk || !(item.lower === 'told' ? HEARERS : LISTENS).test(head)) return []
  if (items[i + 1]?.lower === 'by') return []
  const from = skipManner(stream, i + 1)
  const next = items[from]
  const cue = spanOf(items, i, i)
  if (!next || /^[.;]$/.test(next.text)) {
    const before = items[chunk.first - 1]
    const comma = before?.text === ',' ? chunk.first - 1 : before?.quote ? chunk.first : -1
    return comma > start ? make(stream, 'heard', cue, [contentSpan(items, start, comma - 1)]) : []
  }
  const clause =
    /^(?:that|how|there)$/.test(next.lower) ||
    (next.chunk >= 0 && hasFiniteVerb(items, from + 1, items.length - 1))
  return clause ? make(stream, 'heard', cue, [contentSpan(items, from, items.length - 1)]) : []
}

/** "The Post understands he will leave", "This newspaper has learned that …": told to it by somebody. */
function outletKnows(stream: Stream, i: number): Finding[] {
  const { items, chunks } = stream
  if (stream.container) return []
  const item = items[i] as Item
  const verb = /^(?:has|have)$/.test(items[i - 1]?.lower ?? '') ? i - 1 : i
  if (item.lower !== 'understands' && verb === i) return []
  const chunk = chunks[items[verb - 1]?.chunk ?? -1]
  if (!chunk || chunk.last !== verb - 1) return []
  const parts = items.slice(chunk.first, verb).map(({ text }) => text)
  const own = /^(?:newspaper|paper|station|magazine|website)$/.test(parts.at(-1) ?? '')
  const named = parts.some((word) => OUTLETS.has(word.toLowerCase()) && /^\p{Lu}/u.test(word))
  const next = items[i + 1]
  if ((!own && !named) || !next || !hasFiniteVerb(items, i + 2, items.length - 1)) return []
  return make(stream, 'impersonal', spanOf(items, verb, i), [
    contentSpan(items, i + 1, items.length - 1),
  ])
}
