import { isCapital } from '../reading/capitals.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { ANONYMOUS_PLURALS, GROUPS, ORGANIZATIONS, ROLES, words } from '../reading/word-lists.ts'
import { extendRight } from './extend-right.ts'
import { contentSpan, type Finding, findAt, spanOf } from './finding.ts'
import { foundBy } from './passive.ts'
import type { Subject } from './subject.ts'
import { subjectBefore } from './subjects.ts'

const BLAMED = words(`
  accused criticised criticized praised condemned blamed thanked commended applauded castigated faulted denounced
  credited lambasted`)
const BE = words(`is are was were been being be 's ’s`)
/** How far behind the verb its source and reason begin. */
const WITHIN = 14

/**
 * Finds "X was accused by Y of theft", "X was accused of theft by Y", "X, praised by Y for …": what somebody is
 * said to have done, with whom it is said of.
 */
export const findBlamed = (stream: Stream): Finding[] => findAt(stream, BLAMED, blamed)

function blamed(stream: Stream, verb: number): Finding[] {
  const { items } = stream
  // "accused the firm of …": whoever stands before says so.
  if ((items[verb + 1]?.chunk ?? 0) >= 0) return []
  const link = items[verb]?.lower === 'accused' ? 'of' : 'for'
  const by = place(items, 'by', verb)
  let reason = place(items, link, verb)
  // "by the Council of Elders of theft"
  if (by > 0 && by < reason && isCapital(items[reason + 1])) {
    const later = place(items, link, reason)
    if (later > 0) reason = later
  }
  if (by < 0 || reason < 0) return []
  const source = by < reason ? agentBefore(stream, by, reason) : agentBehind(stream, by)
  if (!source) return []
  const end = by < reason ? reasonEnd(items, verb, reason) : by - 1
  const why = contentSpan(items, reason, end)
  if (!why) return []
  const whom = blamedOne(stream, verb)
  const lemma = items[verb]?.cue?.lemma ?? 'accuse'
  return [foundBy(stream, source, verb, lemma, whom ? [whom, why] : [why])]
}

/** The word behind the verb, within its clause. */
function place(items: readonly Item[], word: string, verb: number): number {
  for (let i = verb + 1; i < Math.min(items.length, verb + WITHIN); i++) {
    if (/^[;:]$/.test(items[i]?.text ?? '')) return -1
    if (items[i]?.lower === word) return i
  }
  return -1
}

/** "by her employer of …": all up to the reason names the source. */
function agentBefore(stream: Stream, by: number, reason: number): Subject | null {
  const { items, chunks } = stream
  const index = items[by + 1]?.chunk ?? -1
  if (chunks[index]?.first !== by + 1) return null
  // "accused by the Council of Elders of …": the last link opens the reason.
  const source = extendRight(stream, index, reason)
  const last = source.appositive?.last ?? source.last
  const next = items[last + 1]?.text === ',' ? last + 2 : last + 1
  return next === reason ? source : null
}

/** "of theft by her employer": somebody who can speak, and not "by boat" or "stolen by a friend". */
function agentBehind(stream: Stream, by: number): Subject | null {
  const { items, chunks } = stream
  const index = items[by + 1]?.chunk ?? -1
  const chunk = chunks[index]
  if (chunk?.first !== by + 1 || items[by - 1]?.pos === 'VERB') return null
  const head = items[chunk.last]
  if (!head || !speaks(head)) return null
  // "by force"
  if (chunk.first === chunk.last && ORGANIZATIONS.has(head.lower) && head.lower !== 'police')
    return null
  return extendRight(stream, index, items.length)
}

const speaks = (head: Item): boolean =>
  (isCapital(head) && head.pos !== 'NUM') ||
  [ROLES, GROUPS, ORGANIZATIONS, ANONYMOUS_PLURALS].some((list) => list.has(head.lower))

/** Whom it is said of, where that is the subject of the verb itself. */
function blamedOne(stream: Stream, verb: number) {
  const { items } = stream
  if (!isMain(items, verb)) return null
  const subject = subjectBefore(stream, verb)
  if (!subject || RELATIVE.has(items[subject.first]?.lower ?? '')) return null
  const between = items.slice(subject.last + 1, verb)
  if (between.some((item) => item.text === ',' || RELATIVE.has(item.lower))) return null
  return spanOf(items, subject.first, subject.last)
}

const RELATIVE = words('who which that')

/** "was accused", and not "a man accused". */
function isMain(items: readonly Item[], verb: number): boolean {
  let b = verb - 1
  while (items[b]?.pos === 'ADV') b--
  return BE.has(items[b]?.lower ?? '')
}

/** Up to the comma, or to the verb of one who was called "a man accused of …". */
function reasonEnd(items: readonly Item[], verb: number, reason: number): number {
  const main = isMain(items, verb)
  for (let i = reason + 1; i < items.length; i++) {
    const item = items[i] as Item
    if (/^[,;]$/.test(item.text) && items[i + 1]?.pos !== 'QUOTE') return i - 1
    if (!main && item.pos === 'AUX') return i - 1
  }
  return items.length - 1
}
