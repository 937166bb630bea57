import type { Span } from '../article/types.ts'

/** How much of the attribution is spoken. See docs/labels.md. */
export const LEVELS = ['off', 'sounds', 'brief', 'standard', 'full', 'custom'] as const
export type Level = (typeof LEVELS)[number]

/** Who speaks an utterance: cast to a real voice by the services. */
export const VOICE_ROLES = [
  'narrator',
  'quotation',
  'label',
  'source-1',
  'source-2',
  'source-3',
  'source-4',
] as const
export type VoiceRole = (typeof VOICE_ROLES)[number]

/** Roles of single sources: their quotations, where a listener wants that. No article has more voices. */
export const SOURCE_ROLES = ['source-1', 'source-2', 'source-3', 'source-4'] as const
export type SourceRole = (typeof SOURCE_ROLES)[number]

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
  /** BCP 47 tag of the text; left out in English, which all of Sayso's own words are in. */
  readonly language?: string
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

/** What a voice says. */
export type Spoken = ContentUtterance | LabelUtterance

/** The language of what is said: Sayso's own words are English. BCP 47 tag. */
export const languageOf = (spoken: Spoken): string =>
  (spoken.type === 'content' && spoken.language) || 'en'

export type Utterance = ContentUtterance | LabelUtterance | MarkUtterance | RestUtterance

/** What is heard, in order. The content utterances, in order, hold every word of the article. */
export type Script = readonly Utterance[]
