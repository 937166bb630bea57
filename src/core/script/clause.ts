import type { Article, Span } from '../article/types.ts'
import type { Segment } from '../attribution/types.ts'
import { countWords } from './duration.ts'

/** A part of a sentence that one segment covers; offsets into the article's text. */
export interface Piece extends Span {
  /** Index into the segments. */
  readonly segment: number
}

/**
 * The part of one sentence that one attribution covers: the words that attribute ("the group confirmed")
 * and what is attributed. A label belongs before the whole clause, never between "he said" and his words.
 */
export interface Clause extends Span {
  readonly attribution: number
  readonly pieces: readonly Piece[]
  /** Start of the first attributed word in this sentence. */
  readonly contentStart: number
}

/**
 * An opening such as "In a statement released today,", "But on Tuesday" or "A statement released by" may stand
 * between a label and its clause. Anything longer, or that could be a clause of the reporter's own, may not: the label would put it
 * in somebody's mouth.
 */
const MAX_LEAD_WORDS = 8
const LEAD =
  /^(?:.*,|.*\b(?:by|from|of)|(?:(?:and|but|yet|so|also|then|still|however|meanwhile|earlier|later|on|in|at|last|this|next)\b[^,;:]{0,24}))\s*$/isu

/** What the segments say about one sentence. */
export interface SentencePlan {
  readonly sentence: number
  readonly pieces: readonly Piece[]
  /** In order of their first word. Nested quotations have clauses of their own. */
  readonly clauses: readonly Clause[]
}

/**
 * Splits each sentence at segment borders and finds its attributed clauses. Linear in the text.
 * @param from index of the first sentence wanted
 */
export function* planSentences(
  article: Article,
  segments: readonly Segment[],
  from = 0,
): Generator<SentencePlan> {
  const first = article.sentences[from]
  let index = first ? segmentAt(segments, first.start) : 0
  for (let sentence = from; sentence < article.sentences.length; sentence++) {
    const span = article.sentences[sentence] as Span
    while (index > 0 && (segments[index]?.start ?? 0) > span.start) index--
    while (index < segments.length - 1 && (segments[index]?.end ?? 0) <= span.start) index++
    const pieces: Piece[] = []
    for (let at = index; at < segments.length; at++) {
      const segment = segments[at] as Segment
      if (segment.start >= span.end) break
      const start = Math.max(segment.start, span.start)
      const end = Math.min(segment.end, span.end)
      if (end > start) pieces.push({ start, end, segment: at })
    }
    yield { sentence, pieces, clauses: clausesOf(article, segments, span, pieces) }
  }
}

/** Index of the segment that holds the offset (the last one, for an offset past the end). */
export function segmentAt(segments: readonly Span[], offset: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle] as Span).end > offset) high = middle
    else low = middle + 1
  }
  return Math.max(low, 0)
}

function clausesOf(
  article: Article,
  segments: readonly Segment[],
  sentence: Span,
  pieces: readonly Piece[],
): Clause[] {
  const byAttribution = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const attribution = segments[piece.segment]?.attribution
    if (attribution === null || attribution === undefined) continue
    const list = byAttribution.get(attribution)
    if (list) list.push(piece)
    else byAttribution.set(attribution, [piece])
  }
  const clauses: Clause[] = []
  for (const [attribution, own] of byAttribution) {
    const contentStart = (own[0] as Piece).start
    let start = contentStart
    let end = (own.at(-1) as Piece).end
    for (const piece of own) {
      const segment = segments[piece.segment] as Segment
      for (const frame of [segment.mention, segment.cue]) {
        if (!frame || frame.start < sentence.start || frame.end > sentence.end) continue
        start = Math.min(start, frame.start)
        end = Math.max(end, frame.end)
      }
    }
    clauses.push({ attribution, pieces: own, contentStart, start, end })
  }
  clauses.sort((a, b) => a.start - b.start)
  return clauses.map((clause, index) => ({
    ...clause,
    start: withLead(article, sentence, clause, clauses[index - 1]),
  }))
}

/** Takes a short opening of the sentence into the clause, so that the label comes before it. */
function withLead(
  article: Article,
  sentence: Span,
  clause: Clause,
  before: Clause | undefined,
): number {
  if (before) return clause.start
  const lead = article.text.slice(sentence.start, clause.start)
  const short = lead.trim() === '' || (countWords(lead) <= MAX_LEAD_WORDS && LEAD.test(lead))
  return short ? sentence.start : clause.start
}
