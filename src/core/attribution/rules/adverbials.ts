import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { TIMES, words } from '../reading/word-lists.ts'

const BE_OR_HAVE = words(`
  has have had did does do also will would could can may might must should 'd 've 's`)
const FLOATING = words('each both all')
const HAVE = words('has have had')
const POINTS = words('point stage')
const SEASONS = words('spring summer autumn winter fall')
const WHEN = words('on in at by during from since')

/** Steps left over auxiliaries, adverbs and times ("on Tuesday", "last week"). */
export function skipAdverbials(stream: Stream, from: number): number {
  const { items } = stream
  let j = from
  for (;;) {
    const item = items[j]
    if (!item) return j
    if (
      item.pos === 'AUX' ||
      item.pos === 'ADV' ||
      BE_OR_HAVE.has(item.lower) ||
      item.lower === 'not' ||
      isFloating(items, j) ||
      (item.lower === 'since' && HAVE.has(items[j - 1]?.lower ?? ''))
    ) {
      if (item.chunk >= 0 && item.pos !== 'ADV' && !isFloating(items, j)) return j
      j--
      continue
    }
    if (isPointInTime(items, j)) {
      j = (stream.chunks[item.chunk]?.first ?? j) - 2
      continue
    }
    // "a survey last summer hinted"
    if (SEASONS.has(item.lower) && /^(?:last|this|next)$/.test(items[j - 1]?.lower ?? '')) {
      j -= 2
      continue
    }
    if (TIMES.has(item.lower) && item.chunk >= 0) {
      const chunk = stream.chunks[item.chunk]
      const first = chunk?.first ?? j
      const before = items[first - 1]
      if (before && WHEN.has(before.lower)) {
        j = first - 2
        continue
      }
      if (first < j || chunk?.last === first) {
        if (before && (before.chunk >= 0 || before.pos === 'AUX' || before.text === ',')) {
          j = first - 1
          continue
        }
      }
    }
    return j
  }
}

/** "at one point", "in 2022" */
function isPointInTime(items: readonly Item[], j: number): boolean {
  const { lower, chunk } = items[j] as Item
  if (chunk < 0) return false
  if (POINTS.has(lower)) return items[j - 1]?.lower === 'one' && items[j - 2]?.lower === 'at'
  return items[j - 1]?.lower === 'in' && /^(?:19|20)\d\d$/.test(lower)
}

/** "The two sides each claimed …" */
function isFloating(items: readonly Item[], j: number): boolean {
  const before = items[j - 1]
  return (
    FLOATING.has(items[j]?.lower ?? '') &&
    before !== undefined &&
    before.chunk >= 0 &&
    (before.pos === 'NOUN' || before.pos === 'PROPN')
  )
}
