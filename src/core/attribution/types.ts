import type { Span } from '../article/types.ts'

/** What a source is. `anonymous` is a person the outlet does not name; `unstated` has no source at all ("reportedly"). */
export const SOURCE_KINDS = [
  'person',
  'organization',
  'document',
  'group',
  'anonymous',
  'outlet',
  'unstated',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** One real-world source, however many ways the text names it. */
export interface Source {
  /** "s1", "s2", … in the order in which they first speak. */
  readonly id: string
  /** The fullest name in the text, without title; for a nameless one the phrase that tells it apart. */
  readonly name: string
  readonly kind: SourceKind
  /** Short form for later mentions ("Lopez", "the command"); equals `name` where there is none. */
  readonly shortName: string
  /** Role or affiliation as given by the text ("harbour master", "Global Coalition"), or null. */
  readonly role: string | null
}

export const MEDIA = [
  'statement',
  'interview',
  'social-media',
  'report',
  'press-conference',
  'letter',
  'testimony',
  'call',
] as const

/** How the words were put out: one of {@link MEDIA}, or the outlet told ("to Reuters"). */
export type Medium = (typeof MEDIA)[number] | `to ${string}`

export type SegmentKind = 'narration' | 'direct' | 'indirect'

/** One step of the decision: what rule, from which words. */
export interface Evidence {
  /** Name of the rule that decided ("cue-after-quote", "coreference-nominal"). */
  readonly rule: string
  /** The article's own words that the rule rests on. */
  readonly span: Span | null
}

/**
 * A run of the text that belongs to one mouth. Segments cover the text exactly: in order, no gap, no overlap.
 */
export interface Segment extends Span {
  readonly kind: SegmentKind
  /** The source that owns the words; null for narration, and where nobody can be named ("Source unclear"). */
  readonly sourceId: string | null
  /** Equal for all segments of one attribution ("X", he said, "Y" has two segments of one attribution); null for narration. */
  readonly attribution: number | null
  /** How the text names the source there ("the group", "he"); null where it does not. */
  readonly mention: Span | null
  /** The words that attribute ("said", "according to"); null where there are none. */
  readonly cue: Span | null
  readonly medium: Medium | null
  /** 0 outermost; 1 for a quotation inside another source's speech, and so on. */
  readonly depth: number
  /** For depth > 0, the source that quotes this one. */
  readonly quotedBy: string | null
  /** Probability that the words are this source's, 0 to 1. */
  readonly confidence: number
  /** Narration that may go on with a source's words without saying so: that source. Null otherwise. */
  readonly possibleSourceId: string | null
  readonly evidence: readonly Evidence[]
}

/** Who says what in one article. */
export interface Attribution {
  readonly sources: readonly Source[]
  readonly segments: readonly Segment[]
}

/** Below this a label says "Probably X:"; see {@link UNCLEAR_BELOW}. */
export const PROBABLY_BELOW = 0.75
/** Below this a label says "Source unclear:". */
export const UNCLEAR_BELOW = 0.5
