import { isCapital } from '../reading/capitals.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { PERSONAL, TIMES } from '../reading/word-lists.ts'
import type { Subject } from './subject.ts'

/** Words that hang one noun phrase on another. */
export const LINKS = new Set(
  'of for in at within from with to into near inside on behind under across along among around against beyond outside off over above between throughout'.split(
    ' ',
  ),
)

/** Grows a noun phrase to the right over links, and takes an appositive that follows. */
export function extendRight(stream: Stream, index: number, end: number): Subject {
  const { items, chunks } = stream
  const base = chunks[index] as { first: number; last: number }
  const last = linkRight(stream, base.last, end)
  let appositive: Subject['appositive'] = null
  const next = items[last + 1]
  if (next && /^[,–—-]$/.test(next.text)) {
    const chunk = chunks[items[last + 2]?.chunk ?? -1]
    const lead = items[last + 2]?.lower ?? ''
    if (chunk && chunk.first === last + 2 && !PERSONAL.has(lead) && lead !== 'whose') {
      const tail = linkRight(stream, chunk.last, Math.max(end, chunk.last + 1))
      if (closesAppositive(items, tail + 1)) appositive = { first: chunk.first, last: tail }
    }
  }
  return { first: base.first, last, appositive, from: base.first, shared: false }
}

/** An appositive ends at a mark, at the verb of its frame, or goes on with "who". */
function closesAppositive(items: readonly Item[], at: number): boolean {
  const next = items[at]
  if (!next || next.pos === 'PUNCT' || next.pos === 'QUOTE' || next.cue) return true
  return (
    /^(?:who|which|that|whose|and|at|in|on|was|is|were|are|has|had|have)$/.test(next.lower) &&
    !/^(?:was|is|were|are|has|had|have)$/.test(next.lower)
  )
}

/** "officials in 2019" */
const isYear = (item: Item | undefined): boolean =>
  item?.pos === 'NUM' && /^(?:1[89]|20)\d\d$/.test(item.lower)

const isField = (items: readonly Item[], i: number): boolean =>
  /ing$/.test(items[i]?.lower ?? '') &&
  (items[i + 1]?.text === ',' || items[i + 1]?.cue != null) &&
  /^(?:head|director|chief|vice-president|president|manager|minister|secretary|editor)$/.test(
    items[i - 2]?.lower ?? '',
  )

export function linkRight(stream: Stream, from: number, end: number): number {
  const { items, chunks } = stream
  let last = from
  for (let guard = 0; guard < 8; guard++) {
    const link = items[last + 1]
    if (!link || last + 2 >= end || !LINKS.has(link.lower)) break
    // "Ventro's head of running, Ann Lee"
    const field = items[last + 2]
    if (link.lower === 'of' && field?.pos === 'VERB' && isField(items, last + 2)) return last + 2
    const chunk = chunks[items[last + 2]?.chunk ?? -1]
    if (!chunk || chunk.first !== last + 2 || PERSONAL.has(items[chunk.first]?.lower ?? '')) break
    if (TIMES.has(items[chunk.last]?.lower ?? '') || isYear(items[chunk.last])) break
    last = chunk.last
    // "the Union of Rationalist Atheists and Agnostics (UAAR)"
    const and = chunks[items[last + 2]?.chunk ?? -1]
    if (
      items[last + 1]?.lower === 'and' &&
      and &&
      isCapital(items[last]) &&
      isCapital(items[and.first]) &&
      items[and.last]?.alias
    )
      last = and.last
  }
  return last
}
