import type { Article } from '../../article/types.ts'
import type { Quotation } from '../reading/quotation-marks.ts'
import type { Stream } from '../reading/streams.ts'
import { extendRight } from '../rules/extend-right.ts'
import { readMention } from './appositives.ts'
import type { Claim } from './claims.ts'
import type { State } from './discourse-state.ts'
import type { Mention } from './mentions.ts'

/** The citation stands in the block below the quotation, or a few further down. */
const REACH = 60

/**
 * The source that the markup of a block quotation names ("— Edith Marr, mayor"); null where it names none.
 * @param from index of the stream in which the quotation begins
 */
export function citedSource(
  article: Article,
  streams: readonly Stream[],
  from: number,
): Mention | null {
  const cite = article.blocks[streams[from]?.block ?? -1]?.cite
  if (!cite) return null
  for (const stream of streams.slice(from, from + REACH)) {
    if (stream.container) continue
    const at = stream.items.findIndex(({ start }) => start >= cite.start)
    const item = stream.items[at]
    if (!item || item.start >= cite.end) continue
    if (item.chunk < 0) return null
    const subject = extendRight(stream, item.chunk, stream.items.length)
    return readMention(stream, subject, subject.appositive, article.text)
  }
  return null
}

/**
 * Whether nothing says whose words a block quotation is: no citation, and no sentence before it that brings it in.
 * Then it is not the last speaker's: it may be anybody's, or a document's.
 */
export function isUncited(article: Article, stream: Stream, quote: Quotation): boolean {
  const block = article.blocks[stream.block]
  if (block?.role !== 'block-quotation' || block.start !== quote.start || block.cite) return false
  if (quote.continues !== null) return false
  const before = article.blocks[stream.block - 1]
  return !before || !/[:,]$/.test(article.text.slice(before.start, before.end))
}

/** A block quotation that nothing says the source of: somebody's words, and it is unclear whose. */
export function addUncited(state: State, stream: Stream, quote: Quotation): void {
  const claim: Claim = {
    entity: null,
    unstated: false,
    mention: null,
    cue: null,
    content: [{ start: quote.start, end: quote.end }],
    medium: null,
    container: null,
    grounds: {
      rule: 'block-quotation',
      by: 'nobody',
      trust: 0.3,
      lemma: null,
      form: null,
      kind: null,
      length: quote.end - quote.start,
      marked: true,
    },
    evidence: [{ rule: 'block-quotation', span: null }],
    sentence: stream.sentence,
    goesOnWith: null,
  }
  state.claims.push(claim)
  state.owners.set(quote.id, claim)
}
