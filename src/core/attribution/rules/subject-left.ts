import { isCapital } from '../reading/capitals.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { DOCUMENTS, PERSONAL } from '../reading/word-lists.ts'
import { skipAdverbials } from './adverbials.ts'
import { LINKS } from './extend-right.ts'
import type { Subject } from './subject.ts'

/** "A person familiar with the matter said": the adjective hangs on the one who speaks. */
export function describedHead(stream: Stream, at: number): Subject | null {
  const { items } = stream
  for (let i = at - 1; i > Math.max(0, at - 12); i--) {
    const item = items[i] as Item
    if (item.text === ',' || item.pos === 'VERB' || item.pos === 'AUX' || item.quote) return null
    if (!/^(?:with|to|about|on|of)$/.test(item.lower)) continue
    const adjective = items[i - 1]
    const head = items[i - 2]
    if (!adjective || !head || !KNOWING.test(adjective.lower) || head.chunk < 0) continue
    const subject = extendLeft(stream, head.chunk)
    if (!subject) return null
    const { first, appositive, from, shared } = subject
    return { first, last: at, appositive, from, shared }
  }
  return null
}

const KNOWING = /^(?:familiar|close|loyal|opposed|sympathetic|critical|allied|acquainted)$/

/**
 * "Relatives of five men still missing accused …", "most of those polled said", "a survey published on Tuesday
 * found": who they are, and then in what state. `at` is the last word of that before the `verb` and its times.
 */
export function statedHead(stream: Stream, at: number, verb: number): Subject | null {
  const { items, chunks } = stream
  if (!STATES.test(items[at]?.lower ?? '') && !(at < verb - 1 && isParticiple(items, at)))
    return null
  const own = items[at]?.chunk ?? -1
  if (own >= 0 && chunks[own]?.first !== at) return null
  const noun = items[skipAdverbials(stream, at - 1)]
  if (!noun || noun.chunk < 0 || (noun.pos !== 'NOUN' && noun.lower !== 'those')) return null
  return extendLeft(stream, noun.chunk)
}

/** A past participle right behind a noun: the verb of the sentence is yet to come. */
const isParticiple = (items: readonly Item[], at: number): boolean =>
  items[at]?.pos === 'VERB' &&
  /(?:ed|wn|en|nt|ld|un)$/.test(items[at]?.lower ?? '') &&
  items[at - 1]?.pos === 'NOUN'

const STATES =
  /^(?:interviewed|polled|surveyed|questioned|asked|consulted|missing|killed|injured|involved|affected|present|concerned|responsible|arrested|trapped)$/

const OBJECT = /^(?:him|them|me|us)$/

/** "A hiker who survived nine days on creek water has said": the subject stands before "who". */
export function headOfRelative(stream: Stream, from: number): Subject | null {
  const { items } = stream
  let verbs = 0
  // "A baker who saw them said": "them" is no subject.
  const object = OBJECT.test(items[from]?.lower ?? '')
  for (let i = from - 1; i >= Math.max(1, from - 25); i--) {
    const item = items[i] as Item
    if (/^[,;:]$/.test(item.text) || item.pos === 'QUOTE') return null
    if (/^(?:who|which|that|whose)$/.test(item.lower) && item.chunk !== undefined) {
      const head = items[i - 1]
      if (verbs === 0 || !head || head.chunk < 0) return null
      const subject = extendLeft(stream, head.chunk)
      // "The founder of a firm that took money from people who …": one clause within another.
      return (subject && headOfRelative(stream, subject.first)) ?? subject
    }
    if (item.cue && !object) return null
    if (item.pos === 'VERB' || item.pos === 'AUX') verbs++
  }
  return null
}

/** Grows a noun phrase to the left over what links it: "a source within the mission". */
export function extendLeft(stream: Stream, chunk: number): Subject | null {
  const { items, chunks } = stream
  const base = chunks[chunk]
  if (!base) return null
  let first = base.first
  for (let guard = 0; guard < 12; guard++) {
    // "the founder of failed space firms": the participle is an adjective.
    if (
      items[first - 1]?.pos === 'VERB' &&
      /ed$/.test(items[first - 1]?.lower ?? '') &&
      LINKS.has(items[first - 2]?.lower ?? '')
    )
      first--
    const link = items[first - 1]
    const before = items[first - 2]
    if (!link || !before) break
    const author = link.lower === 'by' && DOCUMENTS.has(before.lower) // "a survey by the union"
    if ((author || LINKS.has(link.lower)) && before.chunk >= 0 && !PERSONAL.has(before.lower)) {
      first = chunks[before.chunk]?.first ?? first
      continue
    }
    if (link.lower === 'to' && before.lower === 'close' && (items[first - 3]?.chunk ?? -1) >= 0) {
      first = chunks[items[first - 3]?.chunk ?? -1]?.first ?? first
      continue
    }
    // "of the Globe and Mail", "of Trade and Industry": one name.
    if (
      link.lower === 'and' &&
      before.chunk >= 0 &&
      isCapital(before) &&
      isCapital(items[base.last]) &&
      LINKS.has(items[(chunks[before.chunk]?.first ?? 0) - 1]?.lower ?? '')
    ) {
      first = chunks[before.chunk]?.first ?? first
      continue
    }
    const participle = participleBefore(stream, first)
    if (participle >= 0) {
      first = participle
      continue
    }
    if (
      link.lower === 'and' &&
      before.chunk >= 0 &&
      opensClause(items, chunks[before.chunk]?.first ?? 0)
    ) {
      first = chunks[before.chunk]?.first ?? first
      continue
    }
    break
  }
  return { first, last: base.last, appositive: null, from: first, shared: false }
}

/** "A statement released by the command", "messages circulating online", "people who fled". */
function participleBefore(stream: Stream, first: number): number {
  const { items, chunks } = stream
  let j = first - 1
  if (items[j]?.pos === 'ADP') j = skipAdverbials(stream, j - 1) // "released on Monday by"
  if (items[j]?.pos === 'ADV') j--
  const verb = items[j]
  if (verb?.pos !== 'VERB' || verb.cue?.lemma === 'say' || verb.cue?.lemma === 'tell') return -1
  if (
    verb.cue &&
    verb.cue.form !== 'ing' &&
    items[j + 1]?.lower !== 'by' &&
    items[j + 1]?.lower !== 'as'
  )
    return -1
  let k = j - 1
  if (/^(?:who|which|that)$/.test(items[k]?.lower ?? '')) k--
  const head = items[k]
  if (!head || head.chunk < 0 || PERSONAL.has(head.lower)) return -1
  if (!/(?:ing|ed|en|wn|nt|ld|ht|un)$/.test(verb.lower) && k === j - 1) return -1
  return chunks[head.chunk]?.first ?? -1
}

function opensClause(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]
  return (
    !before ||
    before.text === ',' ||
    before.text === ';' ||
    before.text === ':' ||
    before.pos === 'SCONJ' ||
    before.pos === 'QUOTE' ||
    before.lower === 'both' ||
    before.lower === 'that'
  )
}
