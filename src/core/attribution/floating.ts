import type { Item, Stream } from './streams.ts'
import { endsClause, extendRight, type Subject } from './subjects.ts'

/** A quotation that stands as a sentence of its own, without anybody said to say it there. */
export interface FloatingQuote {
  readonly item: Item
  /** The name after a dash behind it (`"…" - Ann Lee`), if any. */
  readonly credit: Subject | null
}

/** Finds the quotations that begin in this sentence and fill it. */
export function findFloating(stream: Stream): FloatingQuote[] {
  const { items } = stream
  if (stream.container) return []
  let i = 0
  while (items[i] && leadsIn(items, i)) i++
  const item = items[i]
  const quote = item?.quote
  if (!item || !quote || item.chunk >= 0 || item.start !== quote.start) return []
  const rest = items.slice(i + 1).filter((other) => /[\p{L}\p{N}]/u.test(other.text))
  const whole = item.end < quote.end || rest.length === 0
  const credit = creditAfter(stream, i + 1)
  if (!whole && !credit) return []
  const words = item.text.split(/\s+/).length
  const speech = quote.continues !== null || endsClause(item) || item.end < quote.end || words > 3
  return speech ? [{ item, credit }] : []
}

/** A time stamp, a dash, "But": words that may stand before a quotation without saying anything. */
function leadsIn(items: readonly Item[], i: number): boolean {
  const item = items[i] as Item
  return (
    item.pos === 'CCONJ' ||
    (item.pos === 'PUNCT' && !item.quote) ||
    (/^[\d.:]+(?:am|pm)?$/.test(item.lower) && i < 2)
  )
}

function creditAfter(stream: Stream, at: number): Subject | null {
  const { items, chunks } = stream
  if (!/^[-–—]$/.test(items[at]?.text ?? '')) return null
  const index = items[at + 1]?.chunk ?? -1
  if (index < 0 || chunks[index]?.first !== at + 1) return null
  const subject = extendRight(stream, index, items.length)
  return /^\p{Lu}/u.test(items[at + 1]?.text ?? '') ? subject : null
}
