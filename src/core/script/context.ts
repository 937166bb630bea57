import type { Article } from '../article/types.ts'
import type { Segment, Source } from '../attribution/types.ts'
import type { Casting, CustomLevel } from './casting.ts'
import type { Heard } from './heard.ts'
import type { Level, Utterance } from './types.ts'

/** What the steps of building a script share. */
export interface Context {
  /** These three change together, where more of the article comes. */
  article: Article
  segments: readonly Segment[]
  sources: ReadonlyMap<string, Source>
  readonly level: Level
  readonly custom: CustomLevel
  readonly casting: Casting
  /** The side of each source that was heard so far. */
  readonly sides: Map<string | null, number>
  readonly from: number
  /** Nothing from this offset on is spoken. */
  to: number
  heard: Heard
  /** The sentence that is being written. */
  readonly script: Utterance[]
  /** Nothing but rests was written before it. */
  silent: boolean
  /** Attributions that were announced as "A, quoting B:". */
  readonly quoting: Set<number>
  /** At Full, whether the listener was last told that the reporter speaks. */
  reporterSpeaks: boolean
}

/** Something other than the article's words, at an offset of the text. */
export interface Insertion {
  readonly at: number
  /** Among insertions at one offset: what ends comes before what begins. */
  readonly order: number
  readonly utterances: readonly Utterance[]
}

/** Where an inserted utterance belongs. */
export type Where = { readonly segment: number; readonly sentence: number }

export function sourceOf(context: Context, id: string | null): Source | null {
  return id === null ? null : (context.sources.get(id) ?? null)
}
