import type { Item } from '../reading/item.ts'
import type { Quotation } from '../reading/quotation-marks.ts'
import type { Stream } from '../reading/streams.ts'
import { extendRight } from './extend-right.ts'
import type { Subject } from './subject.ts'
import { endsClause } from './subjects.ts'

/** The name after a dash behind a quotation (`"…" - Ann Lee`), and where it stands. */
export interface QuoteCredit {
  readonly stream: Stream
  readonly subject: Subject
}

/** A quotation that stands as a sentence of its own, without anybody said to say it there. */
export interface FloatingQuote {
  readonly item: Item
  readonly credit: QuoteCredit | null
}

/** A quotation of more sentences than this has its credit somewhere else. */
const REACH = 40

/** Finds the quotations that begin in the sentence of stream `index` and fill it. */
export function findFloating(streams: readonly Stream[], index: number): FloatingQuote[] {
  const stream = streams[index]
  if (!stream || stream.container) return []
  const { items } = stream
  let i = 0
  while (items[i] && leadsIn(items, i)) i++
  const item = items[i]
  const quote = item?.quote
  if (!item || !quote || item.chunk >= 0 || item.start !== quote.start) return []
  const credit = creditOf(streams, index, quote)
  if (!credit && item.end >= quote.end && items.slice(i + 1).some(isWord)) return []
  const words = item.text.split(/\s+/).length
  const speech = quote.continues !== null || endsClause(item) || item.end < quote.end || words > 3
  return speech ? [{ item, credit }] : []
}

const isWord = ({ text }: Item): boolean => /[\p{L}\p{N}]/u.test(text)

/** A time stamp, a dash, "But": words that may stand before a quotation without saying anything. */
function leadsIn(items: readonly Item[], i: number): boolean {
  const item = items[i] as Item
  if (item.pos === 'CCONJ' || (item.pos === 'PUNCT' && !item.quote)) return true
  return /^[\d.:]+(?:am|pm)?$/.test(item.lower) && i < 2
}

/** The credit stands in the sentence in which the quotation ends. */
function creditOf(streams: readonly Stream[], index: number, quote: Quotation): QuoteCredit | null {
  for (let s = index; s < Math.min(streams.length, index + REACH); s++) {
    const stream = streams[s] as Stream
    if (stream.container) continue
    const at = stream.items.findIndex((item) => item.quote === quote)
    if (at < 0) return null
    if ((stream.items[at]?.end ?? 0) >= quote.end) return creditAfter(stream, at + 1)
  }
  return null
}

function creditAfter(stream: Stream, at: number): QuoteCredit | null {
  const { items, chunks } = stream
  if (!/^[-–—]$/.test(items[at]?.text ?? '')) return null
  const index = items[at + 1]?.chunk ?? -1
  if (index < 0 || chunks[index]?.first !== at + 1) return null
  if (!/^\p{Lu}/u.test(items[at + 1]?.text ?? '')) return null
  return { stream, subject: extendRight(stream, index, items.length) }
}
