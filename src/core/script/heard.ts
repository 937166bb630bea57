import type { Article } from '../article/types.ts'
import type { Segment, Source } from '../attribution/types.ts'
import type { Clause } from './clause.ts'
import { countWords } from './duration.ts'
import { mentionNames } from './naming.ts'

/** What the listener has heard so far: labels depend on it. A script that starts at a seek starts with nothing heard. */
export interface Heard {
  /** Source, medium and attribution of the last attributed words; undefined before any. */
  sourceId: string | null | undefined
  medium: Segment['medium']
  attribution: number | null
  /** Sentence of the last attributed words. */
  sentence: number
  /** Reporter's words since the last attributed ones. */
  narrationWords: number
  /** Attributed words, and whole sentences of them, since the listener last heard the name. */
  wordsSinceName: number
  sentencesSinceName: number
  /** Sources that a label or the text has named to the listener. */
  readonly introduced: Set<string>
  lastAnonymous: string | null
}

export function nothingHeard(): Heard {
  return {
    sourceId: undefined,
    medium: null,
    attribution: null,
    sentence: Number.NEGATIVE_INFINITY,
    narrationWords: 0,
    wordsSinceName: 0,
    sentencesSinceName: 0,
    introduced: new Set(),
    lastAnonymous: null,
  }
}

/** Takes note of what the listener has heard once the clause is spoken. */
export function hear(
  heard: Heard,
  clause: Clause,
  sentence: number,
  heardFrom: {
    article: Article
    segments: readonly Segment[]
    from: number
    sources: ReadonlyMap<string, Source>
  },
): void {
  const { article, segments, from, sources } = heardFrom
  for (const piece of clause.pieces) {
    const segment = segments[piece.segment] as Segment
    const source = segment.sourceId === null ? undefined : sources.get(segment.sourceId)
    const mention = segment.mention
    const namedHere =
      source !== undefined &&
      mention !== null &&
      mention.start >= Math.max(clause.start, from) &&
      mention.end <= clause.end &&
      mentionNames(article.text.slice(mention.start, mention.end), source)
    if (namedHere || heard.attribution !== segment.attribution) {
      heard.wordsSinceName = 0
      heard.sentencesSinceName = 0
    }
    if (namedHere && source) heard.introduced.add(source.id)
    heard.attribution = segment.attribution
    heard.sourceId = segment.sourceId
    heard.medium = segment.medium
    heard.wordsSinceName += countWords(article.text.slice(piece.start, piece.end))
  }
  heard.sentencesSinceName++
  heard.sentence = sentence
  heard.narrationWords = 0
}
