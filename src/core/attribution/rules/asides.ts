import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { hasFiniteVerb } from './finding.ts'

const WRITTEN = /^(?:statement|tweet|interview|letter|email|e-mail|memo|speech|post)$/
const MEDIA =
  /^(?:statement|tweet|interview|letter|email|e-mail|memo|speech|post|meeting|conference|briefing|hearing|rally)$/

/** "… in a written statement." at the end of a sentence: how it was said. */
export function isMedium(stream: Stream, at: number, bound: number): boolean {
  const { items, chunks } = stream
  if (isChannel(stream, at)) return true
  const on = items[at]?.lower === 'on'
  if (!on && !/^(?:in|at|during)$/.test(items[at]?.lower ?? '')) return false
  if (on) return isCall(stream, at, bound)
  const chunk = chunks[items[at + 1]?.chunk ?? -1]
  return (
    chunk?.first === at + 1 &&
    // "will decide at a meeting" is said of the meeting; behind closing marks it tells how it was said.
    (items[at - 1]?.pos === 'QUOTE'
      ? MEDIA.test(items[chunk.last]?.lower ?? '')
      : /^an?$/.test(items[chunk.first]?.lower ?? '') &&
        WRITTEN.test(items[chunk.last]?.lower ?? '')) &&
    restIsPhrase(items, chunk.last + 1, Math.min(bound, items.length))
  )
}

/** "defended it on a call with investors" */
function isCall({ items, chunks }: Stream, at: number, bound: number): boolean {
  const chunk = chunks[items[at + 1]?.chunk ?? -1]
  const next = items[(chunk?.last ?? -2) + 1]
  return (
    chunk?.first === at + 1 &&
    /^an?$/.test(items[chunk.first]?.lower ?? '') &&
    /^(?:call|podcast|webcast|livestream)$/.test(items[chunk.last]?.lower ?? '') &&
    (next === undefined ||
      chunk.last + 1 >= bound ||
      /^(?:with|,|\.)$/.test(next.lower || next.text))
  )
}

const CHANNELS = /^(?:site|website|channel|account|page|blog|feed|podcast|programme|app)$/

/** "claimed responsibility on its website": where it was put out. */
function isChannel({ items, chunks }: Stream, at: number): boolean {
  if (!/^(?:on|via|through)$/.test(items[at]?.lower ?? '')) return false
  const chunk = chunks[items[at + 1]?.chunk ?? -1]
  return (
    chunk?.first === at + 1 &&
    /^(?:its|his|her|their)$/.test(items[chunk.first]?.lower ?? '') &&
    items.slice(chunk.first, chunk.last + 1).some(({ lower }) => CHANNELS.test(lower))
  )
}

/** Nothing more, or "with the broadcaster", "on Bluesky". */
function restIsPhrase(items: readonly Item[], from: number, end: number): boolean {
  if (from >= end - 1) return true
  return (
    /^(?:with|on|to|for|by|published|released|of)$/.test(items[from]?.lower ?? '') &&
    end - from <= 8 &&
    !hasFiniteVerb(items, from + 1, end - 1)
  )
}

/** ", on the fourth day of a trial that …": when it was said. */
export function isDayOf({ items }: Stream, at: number): boolean {
  return (
    items[at]?.lower === 'on' &&
    items[at + 1]?.lower === 'the' &&
    /^(?:day|morning|evening|night|eve|anniversary)$/.test(items[at + 3]?.lower ?? '') &&
    items[at + 4]?.lower === 'of'
  )
}

const REMARKS =
  /^(?:reference|nod|allusion|story|practice|phrase|term|expression|nickname|tactic|habit|trick|word|exchange|blow|twist|episode|chapter|sign|setback|reversal|departure|contrast|remark|comment|line|first|row|dispute|quarrel)$/

/**
 * A phrase behind a comma that comments on all that was said (", a practice known as …") is the
 * reporter's: its noun names an utterance or event, or closing marks have ended the speaker's words.
 */
export function isComment(stream: Stream, comma: number): boolean {
  const { items, chunks } = stream
  const chunk = chunks[items[comma + 1]?.chunk ?? -1]
  if (chunk?.first !== comma + 1 || !/^(?:an?|the)$/.test(items[comma + 1]?.lower ?? ''))
    return false
  const closed = items[comma - 1]?.pos === 'QUOTE' && items[comma - 1]?.chunk === -1
  const after = items[chunk.last + 1]
  const goesOn =
    !after ||
    /^(?:that|which|on|known|called|attributed|used|coined|of|in|for|to|he|she|they|since)$/.test(
      after.lower,
    )
  // "her complaints, the first of them in May, were closed": what is said goes on behind it.
  const resumes = items.findIndex((item, at) => at > chunk.last && item.text === ',') + 1
  if (resumes > 0 && hasFiniteVerb(items, resumes, resumes)) return false
  if (!REMARKS.test(items[chunk.last]?.lower ?? '') || !goesOn) {
    // Behind closing marks only a phrase without a verb of its own is a comment.
    return closed && goesOn && !items.slice(chunk.last + 1).some((item) => item.text === ',')
  }
  return true
}
