import type { Span } from '../../article/types.ts'
import { isCapital } from '../reading/capitals.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { ROLES, TIMES, words } from '../reading/word-lists.ts'
import { extendRight } from './extend-right.ts'
import { contentSpan, type Finding, findAt, spanOf } from './finding.ts'
import { MEANS } from './means.ts'
import type { Subject } from './subject.ts'
import { subjectBefore } from './subjects.ts'

const BE = /^(?:is|are|was|were|been|being|be|'s|’s)$/

/** A passive that names its agent has this word. */
export const AGENT = ['by']

const TOLD = words('told informed warned advised assured reminded asked cautioned')

/** Who stands right behind the participle and its "by". */
function agentBehind(stream: Stream, i: number): Subject | null {
  const { items, chunks } = stream
  const chunk = items[i + 1]?.lower === 'by' ? chunks[items[i + 2]?.chunk ?? -1] : undefined
  if (chunk?.first !== i + 2 || MEANS.has(items[chunk.last]?.lower ?? '')) return null
  return extendRight(stream, items[chunk.first]?.chunk ?? -1, items.length)
}

/** What is said of its source by a passive, whose participle is at `i`. */
export const foundBy = (
  stream: Stream,
  subject: Subject,
  i: number,
  lemma: string,
  content: readonly Span[],
): Finding => ({
  rule: 'passive-by',
  stream,
  subject,
  cue: spanOf(stream.items, i, i),
  lemma,
  content,
  addressee: null,
  unstated: false,
  nested: false,
})

const clauseEnd = (items: readonly Item[], from: number): number => {
  const comma = items.findIndex((other, at) => at > from && /^[,;]$/.test(other.text))
  return comma > 0 ? comma - 1 : items.length - 1
}

/** "She was told by her bank that …" */
function toldBy(stream: Stream, i: number): Finding[] {
  const { items } = stream
  const subject = agentBehind(stream, i)
  if (!subject) return []
  const from = subject.last + 1
  if (!/^(?:that|to|not|whether|if|how|why)$/.test(items[from]?.lower ?? '')) return []
  // "Asked by Lee whether it was safe, Ray said …", "Ray, asked by Lee if it was safe, said …"
  const aside = i === 0 || items[i - 1]?.text === ','
  const content = contentSpan(items, from, aside ? clauseEnd(items, from) : items.length - 1)
  return content ? [foundBy(stream, subject, i, 'tell', [content])] : []
}

const THOUGHT = words('said thought believed reported understood alleged reckoned')

/** "is said by aides to be in good heart": what is said without a source, with one. */
function saidBy(stream: Stream, i: number): Finding[] {
  const { items } = stream
  const subject = BE.test(items[i - 1]?.lower ?? '') ? agentBehind(stream, i) : null
  const to = (subject?.last ?? -2) + 1
  if (!subject || items[to]?.lower !== 'to') return []
  const content = contentSpan(items, to, clauseEnd(items, to))
  return content ? [foundBy(stream, subject, i, 'say', [content])] : []
}

/** The "as" of a verdict: "described by Lee as rude", but not "told of by Lee, who went as a guest". */
function verdictAt(items: readonly Item[], verb: number): number {
  for (let i = verb + 1; i < items.length; i++) {
    if (items[i]?.lower === 'as') return i
    if (/^(?:which|who|whose|while|and)$/.test(items[i]?.lower ?? '')) return -1
  }
  return -1
}

/** Finds "X was described by Y as Z": what is said stands on both sides, the source after "by". */
export function findPassives(stream: Stream): Finding[] {
  const { items, chunks } = stream
  const findings = [...findAt(stream, TOLD, toldBy), ...findAt(stream, THOUGHT, saidBy)]
  for (const [i, item] of items.entries()) {
    if (item.cue?.form !== 'past' || !/[xn]/.test([...item.cue.takes].join(''))) continue
    // "was accused by Lee": of what, is not told.
    if (item.cue.lemma === 'accuse') continue
    let b = i - 1
    while (items[b]?.pos === 'ADV') b--
    if (!BE.test(items[b]?.lower ?? '')) continue
    let by = -1
    for (let k = i + 1; k <= i + 12 && k < items.length; k++)
      if (items[k]?.lower === 'by') by = by < 0 ? k : by
    const index = items[by + 1]?.chunk ?? -1
    if (by < 0 || index < 0 || chunks[index]?.first !== by + 1) continue
    const agent = items[chunks[index]?.last ?? -1]?.lower ?? ''
    if (MEANS.has(agent) || TIMES.has(agent)) continue
    const source = extendRight(stream, index, items.length)
    const object = subjectBefore(stream, i)
    // "Ann Lee, who was dismissed by the station": she has lost her work, and nothing is said.
    const of = items[object?.first ?? -1]?.lower ?? ''
    const head = items[object?.last ?? -1]
    const person = /^(?:who|he|she|i)$/.test(of) || isCapital(head) || ROLES.has(head?.lower ?? '')
    if (item.cue.lemma === 'dismiss' && person) continue
    const content = []
    // "It was claimed by Lee that the book was burned"
    const that = (source.appositive?.last ?? source.last) + 1
    if (items[object?.first ?? -1]?.lower === 'it') {
      const clause =
        items[that]?.lower === 'that' ? contentSpan(items, that, items.length - 1) : null
      if (clause) content.push(clause)
    } else if (object) content.push(spanOf(items, object.first, object.last))
    const as = verdictAt(items, i)
    if (as > 0) {
      const span = contentSpan(items, as, as < by ? by - 1 : items.length - 1)
      if (span) content.push(span)
    }
    if (content.length === 0 || (as < 0 && !item.cue.takes.has('n'))) continue
    findings.push(foundBy(stream, source, i, item.cue.lemma, content))
  }
  return findings
}
