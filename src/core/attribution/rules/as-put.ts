import type { Span } from '../../article/types.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { extendRight } from './extend-right.ts'
import { bodyStart, contentSpan, type Finding, hasFiniteVerb, spanOf } from './finding.ts'

const PUT = /^(?:puts?|tells?|told|sees?|saw|has|had|explains?|explained|remembers?|remembered)$/

/** A sentence without these words has nothing of it. */
export const AS_PUT = ['as', 'hear']

/** Finds "As Ann Lee put it, …", "…, as she tells it", "To hear him tell it, …". */
export function findAsPut(stream: Stream): Finding[] {
  const { items, chunks } = stream
  return items.flatMap((item, i): Finding[] => {
    const hear = item.lower === 'hear' && items[i - 1]?.lower === 'to'
    if (item.lower !== 'as' && !hear) return []
    const index = items[i + 1]?.chunk ?? -1
    if (chunks[index]?.first !== i + 1 || items[i + 1]?.lower === 'it') return []
    const subject = extendRight(stream, index, items.length)
    let verb = (subject.appositive?.last ?? subject.last) + 1
    if (subject.appositive && items[verb]?.text === ',') verb++
    if (items[verb]?.pos === 'ADV') verb++
    if (items[verb + 1]?.lower !== 'it' || !PUT.test(items[verb]?.lower ?? '')) return []
    const end = frameEnd(items, verb + 2)
    const first = hear ? i - 1 : i
    const content = end < 0 ? [] : contentAround(items, first, end)
    if (content.length === 0) return []
    return [
      {
        rule: 'as-x-said',
        stream,
        subject,
        cue: spanOf(items, verb, verb + 1),
        lemma: 'put',
        content,
        addressee: null,
        unstated: false,
        nested: false,
      },
    ]
  })
}

const LONGEST_MANNER = 6

/** The mark behind "it", or behind "it to the council": where the frame ends; -1 where it goes on as a clause. */
function frameEnd(items: readonly Item[], from: number): number {
  for (let i = from; i <= from + LONGEST_MANNER; i++) {
    const item = items[i]
    if (!item || /^[,.;:–—]$/.test(item.text) || item.pos === 'QUOTE') return i
    if (item.pos === 'AUX' || (item.pos === 'VERB' && item.chunk < 0)) return -1
  }
  return -1
}

function contentAround(items: readonly Item[], first: number, end: number): Span[] {
  const start = bodyStart(items)
  const behind = contentSpan(items, end, items.length - 1)
  if (first - start <= 1) return behind ? [behind] : []
  // "It was, as she put it, 'a circus'": the quoted words are hers, whatever stands before them.
  const next = items[end]?.pos === 'QUOTE' ? end : end + 1
  const before = items[first - 1]?.text === ',' ? first - 2 : first - 1
  for (const at of [next, before]) {
    const quoted = items[at]?.pos === 'QUOTE' ? contentSpan(items, at, at) : null
    if (quoted) return [quoted]
  }
  const lead = contentSpan(items, start, before)
  if (!lead) return []
  return behind && !hasFiniteVerb(items, start, before) ? [lead, behind] : [lead]
}
