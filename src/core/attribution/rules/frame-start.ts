import type { Stream } from '../reading/streams.ts'
import { TIMES } from '../reading/word-lists.ts'
import type { Site } from './site.ts'
import type { Subject } from './subject.ts'

export const SUBORDINATOR =
  /^(?:after|as|while|when|though|although|whereas|before|because|where|until|since)$/

/** Where a frame begins, and what ties it to the words before. */
export function frameStart(
  stream: Stream,
  subject: Subject,
): { start: number; first: number; tie: Site['tie'] } {
  const { items, chunks } = stream
  const first = subject.from
  if (subject.shared) return { start: first, first, tie: 'shared' }
  let i = first - 1
  while (items[i]?.pos === 'ADV') i--
  const before = items[i]
  if (!before) return { start: first, first, tie: 'main' }
  // "…; on Thursday he said …"
  const mark = markBeforeTime(stream, i)
  if (mark >= 0) return { start: mark, first, tie: 'subordinate' }
  if (SUBORDINATOR.test(before.lower)) {
    let start = i
    const lead = chunks[items[i - 1]?.chunk ?? -1]
    if (lead && TIMES.has(items[lead.last]?.lower ?? '')) start = lead.first
    else if (items[i - 1]?.lower === 'even' || items[i - 1]?.lower === 'just') start = i - 1
    if (items[start - 1]?.text === ',') start--
    return { start, first, tie: i === 0 ? 'main' : 'subordinate' }
  }
  if (/^(?:and|but|yet|so)$/.test(before.lower)) {
    const comma = items[i - 1]?.text === ','
    return {
      start: comma ? i - 1 : i,
      first,
      tie: comma ? 'subordinate' : i === 0 ? 'main' : 'inner',
    }
  }
  if (/^[;:]$/.test(before.text)) return { start: i, first, tie: 'subordinate' }
  if (before.text === ',') {
    const quote = items[i - 1]?.pos === 'QUOTE'
    return { start: i, first, tie: quote || i > 0 ? 'comma' : 'main' }
  }
  if (before.pos === 'QUOTE' && before.chunk < 0) return { start: i + 1, first, tie: 'comma' }
  if (/^[–—-]$/.test(before.text)) return { start: i, first, tie: 'comma' }
  return { start: first, first, tie: i < 0 ? 'main' : 'inner' }
}

/** The semicolon before "on Thursday" that ends at an item, or -1. */
function markBeforeTime({ items, chunks }: Stream, at: number): number {
  if (!TIMES.has(items[at]?.lower ?? '')) return -1
  let first = chunks[items[at]?.chunk ?? -1]?.first ?? at
  if (/^(?:on|in|at|by|last|later)$/.test(items[first - 1]?.lower ?? '')) first--
  return items[first - 1]?.text === ';' ? first - 1 : -1
}
