import type { Span } from '../../core/article/types.ts'
import {
  PROBABLY_BELOW,
  type Segment,
  type Source,
  type SourceKind,
} from '../../core/attribution/types.ts'
import { anchorOf } from '../../core/corrections/anchor.ts'
import type { Correction } from '../../core/corrections/types.ts'
import { segmentAt } from '../../core/script/clause.ts'
import { describeSpeaker } from '../../core/script/who.ts'
import { speakerOffset } from './place.ts'
import type { Ground } from './state.ts'

/** The words that a correction is about, and whose they are now. */
export interface CorrectionTarget {
  /** The article's id. */
  readonly article: string
  /** Where the first of the words stands. */
  readonly offset: number
  /** All words of the attribution, in as many pieces as it has; or one sentence of the reporter's. */
  readonly spans: readonly Span[]
  /** The words as they are shown: without line breaks, pieces joined by "…", the middle of a long speech left out. */
  readonly words: string
  /** Whose they are now, in words. */
  readonly summary: string
  /** Who speaks now, where that is certain. */
  readonly source: Source | null
  /** Who perhaps speaks. */
  readonly possible: Source | null
  /** The reporter speaks now, for all that is known. */
  readonly narration: boolean
}

/** What the listener says about the words. */
export type CorrectionChoice =
  | { readonly type: 'source'; readonly name: string; readonly kind: SourceKind }
  | { readonly type: 'narration' }
  | { readonly type: 'same'; readonly as: Source }

/** What stands to be corrected at an offset of the article. */
export function correctionTarget(id: string, ground: Ground, offset: number): CorrectionTarget {
  const { article, attribution } = ground
  const at = speakerOffset(ground, offset)
  const index = segmentAt(attribution.segments, at)
  const segment = attribution.segments[index]
  const spans = spansOf(ground, segment, at)
  const named = attribution.sources.find(({ id }) => id === segment?.sourceId) ?? null
  const maybe = attribution.sources.find(({ id }) => id === segment?.possibleSourceId) ?? null
  const sure = segment !== undefined && segment.confidence >= PROBABLY_BELOW
  return {
    article: id,
    offset: spans[0]?.start ?? at,
    spans,
    words: spans.map(({ start, end }) => shown(article.text.slice(start, end))).join(' … '),
    summary: describeSpeaker(article, attribution, at).summary,
    source: sure ? named : null,
    possible: sure ? null : (named ?? maybe),
    narration: segment?.kind === 'narration' && !maybe,
  }
}

/** So many words of a long speech are shown, from its beginning and from its end. */
const SHOWN = { first: 60, last: 15 } as const

function shown(text: string): string {
  const words = text.trim().split(/\s+/u)
  if (words.length <= SHOWN.first + SHOWN.last) return words.join(' ')
  return [...words.slice(0, SHOWN.first), '…', ...words.slice(-SHOWN.last)].join(' ')
}

/** What the services are to be told, in order. */
export function correctionsOf(
  text: string,
  target: CorrectionTarget,
  choice: CorrectionChoice,
): readonly Correction[] {
  if (choice.type === 'same')
    return target.source ? [{ type: 'same', name: choice.as.name, other: target.source.name }] : []
  return target.spans.map((span) => ({ ...choice, at: anchorOf(text, span) }))
}

function spansOf(ground: Ground, segment: Segment | undefined, at: number): readonly Span[] {
  const { article, attribution } = ground
  if (segment && segment.attribution !== null)
    return runsOf(attribution.segments, segment.attribution)
  const sentence = article.sentences[segmentAt(article.sentences, at)]
  if (!sentence || !segment) return [{ start: 0, end: article.text.length }]
  const start = Math.max(sentence.start, segment.start)
  const end = Math.min(sentence.end, segment.end)
  return [end > start ? { start, end } : sentence]
}

/** Segments of one attribution that touch are one run. Spaces at its end belong to it: none is left behind. */
function runsOf(segments: readonly Segment[], attribution: number): readonly Span[] {
  const runs: Span[] = []
  for (const { attribution: own, start, end } of segments) {
    if (own !== attribution) continue
    const last = runs.at(-1)
    if (last?.end === start) runs[runs.length - 1] = { start: last.start, end }
    else runs.push({ start, end })
  }
  return runs
}
