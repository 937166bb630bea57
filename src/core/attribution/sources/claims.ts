import type { Span } from '../../article/types.ts'
import type { Grounds } from '../confidence.ts'
import type { Evidence, Medium } from '../types.ts'
import type { Entity } from './discourse.ts'

/** One attribution with its source settled: who says which words. */
export interface Claim {
  /** Null where nobody can be named, or nobody is stated. */
  readonly entity: Entity | null
  readonly unstated: boolean
  readonly mention: Span | null
  readonly cue: Span | null
  readonly content: readonly Span[]
  readonly medium: Medium | null
  /** Whose speech this stands in: the quotation around it. */
  readonly container: number | null
  /** What it rests on: from this its confidence is reckoned. */
  readonly grounds: Grounds
  readonly evidence: readonly Evidence[]
  /** Sentence in which the frame stands. */
  readonly sentence: number
  /** An earlier claim that this goes on with: both are one attribution. */
  readonly goesOnWith: Claim | null
}
