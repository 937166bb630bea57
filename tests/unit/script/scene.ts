import type { Article, Block, Sentence, Span } from '../../../src/core/article/types.ts'
import { NARRATION } from '../../../src/core/attribution/narration.ts'
import type { Attribution, Segment, Source } from '../../../src/core/attribution/types.ts'

/** One sentence of a scene: its pieces in order. A plain string is the reporter's. */
export type Piece =
  | string
  | ({ say: string; by: string | null; kind?: Segment['kind'] } & Partial<SayOptions>)

interface SayOptions {
  /** Words of the same sentence that name the source. */
  mention: string
  cue: string
  medium: Segment['medium']
  confidence: number
  /** The same number joins pieces to one attribution; default: each its own. */
  attribution: number
  quotedBy: string
}

/**
 * A hand-made article with its attribution, so that the rules of the script are tested without the engine:
 * paragraphs of sentences of pieces.
 */
export function scene(
  sources: readonly (Partial<Source> & { id: string; name: string })[],
  paragraphs: readonly (readonly (readonly Piece[])[])[],
): { article: Article; attribution: Attribution } {
  let text = ''
  const blocks: Block[] = []
  const sentences: Sentence[] = []
  const segments: Segment[] = []
  let next = 100
  paragraphs.forEach((paragraph, block) => {
    if (block > 0) text += '\n\n'
    const blockStart = text.length
    paragraph.forEach((pieces, index) => {
      if (index > 0) text += ' '
      const start = text.length
      const whole = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.say)).join('')
      const find = (needle: string | undefined): Span | null => {
        if (needle === undefined) return null
        const at = whole.indexOf(needle)
        if (at < 0) throw new Error(`no "${needle}" in "${whole}"`)
        return { start: start + at, end: start + at + needle.length }
      }
      let at = start
      for (const piece of pieces) {
        const own = typeof piece === 'string' ? piece : piece.say
        if (typeof piece !== 'string')
          segments.push({
            start: at,
            end: at + own.length,
            kind: piece.kind ?? (/^["“]/.test(own) ? 'direct' : 'indirect'),
            sourceId: piece.by,
            attribution: piece.attribution ?? next++,
            mention: find(piece.mention),
            cue: find(piece.cue),
            medium: piece.medium ?? null,
            depth: piece.quotedBy ? 1 : 0,
            quotedBy: piece.quotedBy ?? null,
            confidence: piece.confidence ?? 0.95,
            possibleSourceId: null,
            evidence: [],
          })
        at += own.length
      }
      text += whole
      sentences.push({ start, end: text.length, block })
    })
    blocks.push({ role: 'paragraph', start: blockStart, end: text.length })
  })
  return {
    article: {
      title: null,
      byline: null,
      outlet: null,
      date: null,
      language: 'en',
      text,
      blocks,
      sentences,
      credit: null,
      dateline: null,
      address: null,
      leftOut: [],
    },
    attribution: {
      sources: sources.map((source) => ({
        kind: 'person',
        shortName: source.name,
        role: null,
        ...source,
      })),
      segments: withNarration(joined(segments), text.length),
    },
  }
}

/** Neighbouring pieces of one attribution and kind are one segment, also across sentences. */
function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = []
  for (const segment of segments) {
    const last = result.at(-1)
    const goesOn =
      last !== undefined &&
      last.attribution === segment.attribution &&
      last.kind === segment.kind &&
      segment.start - last.end <= 2
    if (goesOn) result[result.length - 1] = { ...last, end: segment.end }
    else result.push(segment)
  }
  return result
}

function withNarration(segments: readonly Segment[], length: number): Segment[] {
  const result: Segment[] = []
  let at = 0
  const narration = (end: number) => {
    if (end > at)
      result.push({
        start: at,
        end,
        ...NARRATION,
      })
  }
  for (const segment of segments) {
    narration(segment.start)
    result.push(segment)
    at = segment.end
  }
  narration(length)
  return result
}
