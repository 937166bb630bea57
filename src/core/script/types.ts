import type { Span } from '../article/types.ts'

/** How much of the attribution is spoken. See docs/labels.md. */
export const LEVELS = ['off', 'sounds', 'brief', 'standard', 'full', 'custom'] as const
export type Level = (typeof LEVELS)[number]

/** Who speaks an utterance: cast to a real voice by the services. */
export const VOICE_ROLES = ['narrator', 'quotation', 'label'] as const
export type VoiceRole = (typeof VOICE_ROLES)[number]

/** Whose voice, and from where. */
export type CastVoice = Pick<ContentUtterance, 'voice' | 'pan'>

/** Words of the article, spoken verbatim: `text` equals the article's text at `span`. */
export interface ContentUtterance {
  readonly type: 'content'
  readonly text: string
  /** Where `text` stands in the article. */
  readonly span: Span
  readonly voice: VoiceRole
  /** Where it is heard: -1 left, 1 right, left out in the middle. */
  readonly pan?: number
  /** Index into the segments. */
  readonly segment: number
  /** Index into the article's sentences. */
  readonly sentence: number
}

/** Words that Sayso adds. Never the article's. */
export interface LabelUtterance {
  readonly type: 'label'
  readonly text: string
  readonly voice: 'label'
  /** Index of the segment that the label announces. */
  readonly segment: number
  readonly sentence: number
}

/** A short sound: words of somebody other than the reporter begin (`open`) or end (`close`). */
export interface MarkUtterance {
  readonly type: 'mark'
  readonly mark: 'open' | 'close'
  readonly segment: number
  readonly sentence: number
}

/** Silence, in milliseconds at rate 1; scaled with the rate by the player alone. */
export interface RestUtterance {
  readonly type: 'rest'
  readonly milliseconds: number
  readonly segment: number
  readonly sentence: number
}

export type Utterance = ContentUtterance | LabelUtterance | MarkUtterance | RestUtterance

/** What is heard, in order. The content utterances, in order, hold every word of the article. */
export type Script = readonly Utterance[]
