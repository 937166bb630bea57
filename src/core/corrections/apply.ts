import type { Span } from '../article/types.ts'
import { NARRATION } from '../attribution/narration.ts'
import type { Attribution, Segment, Source } from '../attribution/types.ts'
import { locate } from './anchor.ts'
import type { Correction } from './types.ts'

export interface Corrected {
  readonly attribution: Attribution
  /** Corrections whose words or sources are not in this article: kept by the caller, not applied. */
  readonly unapplied: readonly Correction[]
}

/**
 * An attribution as the listener corrected it, in the order in which the corrections were made. What a listener
 * says is certain: confidence 1, evidence "correction". The segments still cover the text exactly.
 */
export function applyCorrections(
  text: string,
  attribution: Attribution,
  corrections: readonly Correction[],
): Corrected {
  let current = attribution
  const unapplied: Correction[] = []
  for (const correction of corrections) {
    const next = apply(text, current, correction)
    if (next) current = next
    else unapplied.push(correction)
  }
  return { attribution: withoutSilentSources(current), unapplied }
}

function apply(text: string, attribution: Attribution, correction: Correction): Attribution | null {
  if (correction.type === 'same') return merge(attribution, correction.name, correction.other)
  const span = locate(text, correction.at)
  if (!span) return null
  if (correction.type === 'narration')
    return { ...attribution, segments: mapWithin(attribution.segments, span, toNarration) }
  const known = findSource(attribution.sources, correction.name)
  const source: Source = known ?? {
    id: freeId(attribution.sources),
    name: correction.name,
    shortName: correction.name,
    kind: correction.kind,
    role: null,
  }
  const next = nextAttribution(attribution.segments)
  const segments = mapWithin(attribution.segments, span, (segment) =>
    toSource(text, segment, source.id, next, span),
  )
  return {
    sources: known ? attribution.sources : [...attribution.sources, source],
    segments: requoted(attribution.segments, segments, span, source.id),
  }
}

/** Whoever is quoted inside the corrected words is quoted by their new owner. */
function requoted(
  before: readonly Segment[],
  after: readonly Segment[],
  span: Span,
  sourceId: string,
): Segment[] {
  const owners = before.filter((s) => s.attribution !== null && overlaps(s, span))
  const numbers = new Set(owners.map((segment) => segment.attribution))
  const old = new Set(owners.map((segment) => segment.sourceId))
  const whole = before.filter((segment) => numbers.has(segment.attribution))
  const start = whole.at(0)?.start ?? 0
  const end = whole.at(-1)?.end ?? 0
  return after.map((segment) =>
    segment.quotedBy !== null && old.has(segment.quotedBy) && overlaps(segment, { start, end })
      ? { ...segment, quotedBy: segment.sourceId === sourceId ? null : sourceId }
      : segment,
  )
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

function toNarration(segment: Segment): Segment {
  return {
    ...NARRATION,
    start: segment.start,
    end: segment.end,
    evidence: [{ rule: 'correction', span: { start: segment.start, end: segment.end } }],
  }
}

function toSource(
  text: string,
  segment: Segment,
  sourceId: string,
  attribution: number,
  span: Span,
): Segment {
  const quoted = /^\s*["“«‘']/u.test(text.slice(segment.start, segment.end))
  const narrated = quoted ? 'direct' : 'indirect'
  return {
    ...segment,
    kind: segment.kind === 'narration' ? narrated : segment.kind,
    sourceId,
    attribution: segment.attribution ?? attribution,
    quotedBy: segment.quotedBy === sourceId ? null : segment.quotedBy,
    possibleSourceId: null,
    confidence: 1,
    evidence: [...segment.evidence, { rule: 'correction', span }],
  }
}

function merge(attribution: Attribution, name: string, other: string): Attribution | null {
  const keep = findSource(attribution.sources, name)
  const gone = findSource(attribution.sources, other)
  if (!keep || !gone || keep.id === gone.id) return null
  const id = (old: string | null) => (old === gone.id ? keep.id : old)
  return {
    sources: attribution.sources.filter((source) => source.id !== gone.id),
    segments: attribution.segments.map((segment) => ({
      ...segment,
      sourceId: id(segment.sourceId),
      quotedBy: id(segment.quotedBy),
      possibleSourceId: id(segment.possibleSourceId),
    })),
  }
}

/** Changes what lies within the span; segments across its borders are split. Blanks stay with their neighbours. */
function mapWithin(
  segments: readonly Segment[],
  span: Span,
  change: (segment: Segment) => Segment,
): Segment[] {
  return segments.flatMap((segment) => {
    const start = Math.max(segment.start, span.start)
    const end = Math.min(segment.end, span.end)
    if (start >= end) return [segment]
    const parts: Segment[] = []
    if (segment.start < start) parts.push({ ...segment, end: start })
    parts.push(change({ ...segment, start, end }))
    if (end < segment.end) parts.push({ ...segment, start: end })
    return parts
  })
}

function withoutSilentSources(attribution: Attribution): Attribution {
  const speaking = new Set(
    attribution.segments.flatMap((segment) => [
      segment.sourceId,
      segment.quotedBy,
      segment.possibleSourceId,
    ]),
  )
  return {
    ...attribution,
    sources: attribution.sources.filter((source) => speaking.has(source.id)),
  }
}

function findSource(sources: readonly Source[], name: string): Source | undefined {
  const wanted = name.trim().toLowerCase()
  return sources.find((source) => source.name.toLowerCase() === wanted)
}

function freeId(sources: readonly Source[]): string {
  const taken = new Set(sources.map((source) => source.id))
  let number = 1
  while (taken.has(`c${number}`)) number++
  return `c${number}`
}

function nextAttribution(segments: readonly Segment[]): number {
  return segments.reduce((highest, segment) => Math.max(highest, segment.attribution ?? -1), -1) + 1
}
