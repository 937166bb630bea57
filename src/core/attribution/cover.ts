import type { Article, Span } from '../article/types.ts'
import { confidenceOf } from './confidence.ts'
import { NARRATION } from './narration.ts'
import type { Quotation } from './reading/quotation-marks.ts'
import type { Claim } from './sources/claims.ts'
import { quotesName } from './sources/mentions.ts'
import type { Segment, SegmentKind } from './types.ts'

/** A stretch of one kind and one owner, before the gaps are filled. */
interface Piece extends Span {
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

/** Sweeps over the ends of all contents and quotations; what stands innermost wins. */
function paint(text: string, claims: readonly Claim[], quotations: readonly Quotation[]): Piece[] {
  const spans = claims.flatMap((claim) => claim.content.map((span) => ({ claim, ...span })))
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const quotes = quotations.filter(
    (quote) =>
      !quotesName(text.slice(quote.inner.start, quote.inner.end)) || spokenWhole(quote, spans),
  )
  const cuts = [...new Set([...spans, ...quotes].flatMap((span) => [span.start, span.end]))].sort(
    (a, b) => a - b,
  )
  const pieces: Piece[] = []
  let active: (Span & { claim: Claim })[] = []
  let open: Quotation[] = []
  let s = 0
  let q = 0
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1]
    if (end === undefined) break
    if (active.some((span) => span.end <= start)) active = active.filter((span) => span.end > start)
    if (open.some((quote) => quote.end <= start)) open = open.filter((quote) => quote.end > start)
    for (let span = spans[s]; span && span.start <= start; span = spans[++s])
      if (span.end > start) active.push(span)
    for (let quote = quotes[q]; quote && quote.start <= start; quote = quotes[++q])
      if (quote.end > start) open.push(quote)
    if (active.length === 0) continue
    const chain =
      active.length === 1 ? active : active.toSorted((a, b) => b.end - b.start - (a.end - a.start))
    const inner = chain.at(-1)
    if (!inner) continue
    const turn = inner.claim.evidence[0]?.rule === 'transcript'
    const kind = turn || isDirect(open, inner) ? 'direct' : 'indirect'
    const last = pieces.at(-1)
    const whole = chain
      .map((span) => span.claim)
      .filter((claim, i, all) => all.indexOf(claim) === i)
    if (last && last.end === start && last.claim === inner.claim && last.kind === kind) {
      pieces[pieces.length - 1] = { ...last, end }
    } else pieces.push({ start, end, claim: inner.claim, kind, chain: whole })
  }
  return pieces
}

function spokenWhole(quote: Quotation, spans: readonly (Span & { claim: Claim })[]): boolean {
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
function isDirect(open: readonly Quotation[], inner: Span & { claim: Claim }): boolean {
  const { container } = inner.claim
  return open.some(
    (quote) =>
      quote.id !== container &&
      (container === null ? quote.parent === null : quote.parent === container),
  )
}

/** Ends pieces at words; a full stop behind one, and the space between two, belong to the first. */
function settle(text: string, pieces: readonly Piece[]): Piece[] {
  const settled: Piece[] = []
  for (const [index, piece] of pieces.entries()) {
    let { start, end } = piece
    while (start < end && /\s/.test(text[start] ?? '')) start++
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--
    if (start === end) continue
    const next = pieces[index + 1]
    const limit = next ? next.start : text.length
    const stop = /^[.!?…]+[”"’')\]]*(?=\s|$)/.exec(text.slice(end, Math.min(end + 6, limit)))
    if (stop) end += stop[0].length
    const last = settled.at(-1)
    if (last && last.end <= start && /^\s*$/.test(text.slice(last.end, start)))
      settled[settled.length - 1] = { ...last, end: start }
    settled.push({ ...piece, start, end })
  }
  return settled
}
