import type { Article, Block, Span } from '../../core/article/types.ts'
import {
  type Attribution,
  PROBABLY_BELOW,
  type Segment,
  UNCLEAR_BELOW,
} from '../../core/attribution/types.ts'
import type { Steps } from '../../core/steps.ts'

/** How sure Sayso is whose words they are. `open`: narration that may go on with a source. */
export type Certainty = 'sure' | 'probable' | 'unclear' | 'open'

/** One mouth in a row: what its label in the margin says. */
export interface Voice {
  /** Null where nobody can be named. */
  readonly sourceId: string | null
  readonly manner: 'quoted' | 'part' | 'reported'
  readonly medium: Segment['medium']
  readonly quotedBy: string | null
  readonly certainty: Certainty
  /** The attributed voice before this one, in the article, was the same source. */
  readonly again: boolean
}

/** A run of words within a row; `voice` is an index into the row's voices, null for the reporter. */
export interface Run extends Span {
  readonly voice: number | null
}

/** A group of sentences of one block that share their label. Rows cover their block exactly. */
export interface Row extends Span {
  readonly voices: readonly Voice[]
  /** The words, in one run where the whole row has at most one voice. */
  readonly runs: readonly Run[]
  readonly rule: 'none' | 'quoted' | 'reported' | 'unsure'
  /** Narration after an attributed row of the same block: whose words these are must be said. */
  readonly backToReport: boolean
}

export interface RowBlock {
  readonly block: Block
  readonly rows: readonly Row[]
}

function certaintyOf(segment: Segment): Certainty {
  if (segment.kind === 'narration') return 'open'
  if (segment.sourceId === null || segment.confidence < UNCLEAR_BELOW) return 'unclear'
  return segment.confidence < PROBABLY_BELOW ? 'probable' : 'sure'
}

/** Gives the segments that overlap a span. Spans are asked for in order: one pass over both. */
function overlapping(segments: readonly Segment[]): (span: Span) => Segment[] {
  let first = 0
  return (span) => {
    while ((segments[first]?.end ?? Number.POSITIVE_INFINITY) <= span.start) first += 1
    const found: Segment[] = []
    for (let i = first; i < segments.length; i += 1) {
      const segment = segments[i]
      if (!segment || segment.start >= span.end) break
      found.push(segment)
    }
    return found
  }
}

interface Draft {
  start: number
  end: number
  voices: Omit<Voice, 'again'>[]
  segments: Segment[]
}

function voicesOf(segments: readonly Segment[]): Omit<Voice, 'again'>[] {
  const voices: Omit<Voice, 'again'>[] = []
  for (const segment of segments) {
    const open = segment.kind === 'narration'
    if (open && segment.possibleSourceId === null) continue
    const sourceId = open ? segment.possibleSourceId : segment.sourceId
    const manner = segment.kind === 'direct' ? 'quoted' : 'reported'
    const certainty = certaintyOf(segment)
    const known = voices.findIndex(
      (v) => v.sourceId === sourceId && v.quotedBy === segment.quotedBy,
    )
    const before = voices[known]
    if (before) {
      voices[known] = {
        ...before,
        manner: before.manner === manner ? manner : 'part',
        medium: before.medium ?? segment.medium,
        certainty: before.certainty === 'open' ? certainty : before.certainty,
      }
    } else {
      const { medium, quotedBy } = segment
      voices.push({ sourceId, manner, medium, quotedBy, certainty })
    }
  }
  // narration around certain words is the frame of those words, not an open question
  return voices.some((voice) => voice.certainty !== 'open')
    ? voices.filter((voice) => voice.certainty !== 'open')
    : voices
}

function sameVoices(a: Draft, b: Draft): boolean {
  return (
    a.voices.length === b.voices.length &&
    a.voices.every((voice, i) => {
      const other = b.voices[i]
      return (
        other !== undefined &&
        voice.sourceId === other.sourceId &&
        voice.manner === other.manner &&
        voice.medium === other.medium &&
        voice.quotedBy === other.quotedBy &&
        voice.certainty === other.certainty
      )
    })
  )
}

const HAS_WORD = /[\p{L}\p{N}]/u

function runsOf(draft: Draft, text: string): Run[] {
  if (draft.voices.length < 2) return [{ start: draft.start, end: draft.end, voice: null }]
  const runs: Run[] = []
  let start = draft.start
  draft.segments.forEach((segment, i) => {
    const end = i === draft.segments.length - 1 ? draft.end : Math.min(segment.end, draft.end)
    const found = draft.voices.findIndex(
      (voice) => voice.sourceId === segment.sourceId && voice.quotedBy === segment.quotedBy,
    )
    const voice = segment.kind === 'narration' || found < 0 ? null : found
    const last = runs.at(-1)
    // a lone quotation mark or full stop needs no label of its own
    const wordless = !HAS_WORD.test(text.slice(start, end))
    if (last && (last.voice === voice || wordless)) runs[runs.length - 1] = { ...last, end }
    else if (end > start) runs.push({ start, end, voice })
    start = Math.max(start, end)
  })
  return runs
}

function ruleOf(voices: readonly Omit<Voice, 'again'>[]): Row['rule'] {
  if (!voices.length) return 'none'
  if (voices.some((voice) => voice.certainty !== 'sure')) return 'unsure'
  return voices.some((voice) => voice.manner !== 'reported') ? 'quoted' : 'reported'
}

/**
 * Lays the article out as rows: sentences that follow each other in a block and have the same voices
 * stand together beside one label. Rows of a block cover it exactly, in order. A block at a step.
 */
export function* layOutRows(
  article: Article,
  attribution: Attribution,
): Steps<readonly RowBlock[]> {
  const segmentsOf = overlapping(attribution.segments)
  let sentence = 0
  let lastVoice: Voice | null = null
  const layOut = (block: Block, index: number): RowBlock => {
    const drafts: Draft[] = []
    while (article.sentences[sentence]?.block === index) {
      const span = article.sentences[sentence] as Span
      const segments = segmentsOf(span)
      const draft: Draft = { ...span, voices: voicesOf(segments), segments }
      const last = drafts.at(-1)
      if (last && sameVoices(last, draft)) {
        last.end = draft.end
        last.segments.push(...segments.filter((segment) => !last.segments.includes(segment)))
      } else drafts.push(draft)
      sentence += 1
    }
    if (!drafts.length)
      drafts.push({ start: block.start, end: block.end, voices: [], segments: [] })
    let attributed = false
    const rows = drafts.map((draft, i): Row => {
      // the space between sentences goes with the words before it: nothing of the block is lost
      const start = i === 0 ? block.start : draft.start
      const end = drafts[i + 1]?.start ?? block.end
      const voices = draft.voices.map((voice): Voice => {
        const again = lastVoice?.sourceId === voice.sourceId && voice.sourceId !== null
        const complete = { ...voice, again }
        if (voice.certainty !== 'open') lastVoice = complete
        return complete
      })
      const backToReport = !voices.length && attributed
      attributed = voices.length > 0
      const runs = runsOf({ ...draft, start, end }, article.text)
      return { start, end, voices, runs, rule: ruleOf(voices), backToReport }
    })
    return { block, rows }
  }
  const blocks: RowBlock[] = []
  for (const [index, block] of article.blocks.entries()) {
    blocks.push(layOut(block, index))
    yield
  }
  return blocks
}
