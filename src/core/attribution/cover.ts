import type { Article, Span } from '../article/types.ts'
import { confidenceOf } from './confidence.ts'
import { NARRATION } from './narration.ts'
import type { Quotation } from './reading/quotation-marks.ts'
import type { Claim } from './sources/claims.ts'
import { quotesName } from './sources/mentions.ts'
import type { Segment, SegmentKind } from './types.ts'

/** A stretch of one kind and one owner, before the gaps are filled. */
interface Piece {
  readonly start: number
  end: number
  readonly claim: Claim
  readonly kind: SegmentKind
  /** The claims whose content this lies in, outermost first. */
  readonly chain: readonly Claim[]
}

/** Numbers of claims and ids of their sources, as segments give them. */
export interface Labels {
  readonly attributionOf: (claim: Claim) => number
  readonly sourceOf: (claim: Claim) => string | null
}

/** Narration that may go on with somebody's words. */
export interface PossibleSpan extends Span {
  readonly claim: Claim
}

/** Turns claims into segments that cover the text: the innermost claim owns its words. */
export function coverText(
  article: Article,
  claims: readonly Claim[],
  quotations: readonly Quotation[],
  possible: readonly PossibleSpan[],
  labels: Labels,
): Segment[] {
  const { text } = article
  const pieces = settle(text, paint(text, claims, quotations))
  const segments: Segment[] = []
  let at = 0
  let p = 0
  const narrate = (end: number): void => {
    while (at < end) {
      while (p < possible.length && (possible[p]?.end ?? 0) <= at) p++
      const mark = possible[p]
      if (!mark || mark.start >= end) return void emitNarration(end, null)
      if (text.slice(at, mark.start).trim() !== '') emitNarration(mark.start, null)
      else emitNarration(Math.min(end, mark.end), mark.claim)
    }
  }
  const emitNarration = (end: number, claim: Claim | null): void => {
    segments.push(narration(at, end, claim ? labels.sourceOf(claim) : null, claim))
    at = end
  }
  for (const piece of pieces) {
    narrate(piece.start)
    segments.push(speech(piece, labels))
    at = piece.end
  }
  narrate(text.length)
  return segments
}

function narration(
  start: number,
  end: number,
  possibleSourceId: string | null,
  claim: Claim | null,
): Segment {
  return {
    start,
    end,
    ...NARRATION,
    confidence: claim ? 0.6 : 0.95,
    possibleSourceId,
    evidence: claim ? [{ rule: 'may-go-on', span: claim.cue ?? claim.mention }] : [],
  }
}

function speech(piece: Piece, labels: Labels): Segment {
  const { claim, chain } = piece
  const outer = chain.at(-2)
  return {
    start: piece.start,
    end: piece.end,
    kind: piece.kind,
    sourceId: labels.sourceOf(claim),
    attribution: labels.attributionOf(claim),
    mention: claim.mention,
    cue: claim.cue,
    medium: claim.medium,
    depth: chain.length - 1,
    quotedBy: outer ? labels.sourceOf(outer) : null,
    confidence: confidenceOf(claim.grounds).whole,
    possibleSourceId: null,
    evidence: claim.evidence,
  }
}

/** A span of what a claim gives to its source. */
interface Owned extends Span {
  readonly claim: Claim
}

/** Sweeps over the ends of all contents and quotations; what stands innermost wins. */
function paint(text: string, claims: readonly Claim[], quotations: readonly Quotation[]): Piece[] {
  const spans: Owned[] = []
  for (const claim of claims)
    for (const { start, end } of claim.content) spans.push({ claim, start, end })
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const quotes = quotations.filter(
    (quote) =>
      !quotesName(text.slice(quote.inner.start, quote.inner.end)) || spokenWhole(quote, spans),
  )
  const cuts = cutsOf(spans, quotes)
  const pieces: Piece[] = []
  let active: readonly Owned[] = []
  let open: readonly Quotation[] = []
  let s = 0
  let q = 0
  for (let c = 0; c + 1 < cuts.length; c++) {
    const start = cuts[c] as number
    const beginning = begunBy(spans, s, start)
    active = goingOn(active, beginning, start)
    s += beginning.length
    const opening = begunBy(quotes, q, start)
    open = goingOn(open, opening, start)
    q += opening.length
    if (active.length > 0) addPiece(pieces, start, cuts[c + 1] as number, active, open)
  }
  return pieces
}

/** Every place where a content or quotation begins or ends, in order. */
function cutsOf(spans: readonly Span[], quotes: readonly Span[]): number[] {
  const cuts = new Set<number>()
  for (const list of [spans, quotes]) for (const { start, end } of list) cuts.add(start).add(end)
  return [...cuts].sort((a, b) => a - b)
}

/** Those from index `from` that have begun at a place. */
function begunBy<T extends Span>(spans: readonly T[], from: number, at: number): readonly T[] {
  let end = from
  while (end < spans.length && (spans[end] as T).start <= at) end++
  return end > from ? spans.slice(from, end) : NONE
}

/** Those of two lists that end behind a place. */
function goingOn<T extends Span>(
  before: readonly T[],
  begun: readonly T[],
  at: number,
): readonly T[] {
  const ends = ({ end }: T): boolean => end <= at
  if (!before.some(ends) && begun.length === 0) return before
  return [...before, ...begun].filter((span) => !ends(span))
}

const NONE: readonly never[] = []

/** Adds what lies between two cuts, or lets the piece before it go on. */
function addPiece(
  pieces: Piece[],
  start: number,
  end: number,
  active: readonly Owned[],
  open: readonly Quotation[],
): void {
  const around =
    active.length === 1 ? active : active.toSorted((a, b) => b.end - b.start - (a.end - a.start))
  const inner = around.at(-1) as Owned
  const turn = inner.claim.evidence[0]?.rule === 'transcript'
  const kind = turn || isDirect(open, inner) ? 'direct' : 'indirect'
  const last = pieces.at(-1)
  if (last && last.end === start && last.claim === inner.claim && last.kind === kind) {
    last.end = end
    return
  }
  const chain = [...new Set(around.map(({ claim }) => claim))]
  pieces.push({ start, end, claim: inner.claim, kind, chain })
}

function spokenWhole(quote: Quotation, spans: readonly Owned[]): boolean {
  return quote.parent === null && spansAt(spans, quote.start)?.end === quote.end
}

function spansAt<T extends Span>(spans: readonly T[], start: number): T | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return spans[low]?.start === start ? spans[low] : undefined
}

/** Direct are words in quotation marks that the claim's own source speaks. */
function isDirect(open: readonly Quotation[], { claim: { container } }: Owned): boolean {
  return open.some(
    (quote) =>
      quote.id !== container &&
      (container === null ? quote.parent === null : quote.parent === container),
  )
}

/** Ends pieces at words; a full stop behind one, and the space between two, belong to the first. */
function settle(text: string, pieces: readonly Piece[]): Piece[] {
  const settled: Piece[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece
    let { start, end } = piece
    while (start < end && isWhite(text, start)) start++
    while (end > start && isWhite(text, end - 1)) end--
    if (start === end) continue
    const limit = pieces[i + 1]?.start ?? text.length
    const stop = /^[.!?…]+[”"’')\]]*(?=\s|$)/.exec(text.slice(end, Math.min(end + 6, limit)))
    if (stop) end += stop[0].length
    const last = settled.at(-1)
    if (last && last.end <= start && text.slice(last.end, start).trim() === '') last.end = start
    settled.push({ start, end, claim: piece.claim, kind: piece.kind, chain: piece.chain })
  }
  return settled
}

const isWhite = (text: string, at: number): boolean => /\s/.test(text.charAt(at))
