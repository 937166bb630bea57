import type { Segment } from '../attribution/types.ts'

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
