import type { Span } from '../article/types.ts'

/** Speaks `spoken` in the place of the text from `start` to `end` (UTF-16 units, end exclusive). */
export interface Replacement extends Span {
  readonly spoken: string
}

/** One rule of what is spoken otherwise than it is written. `find` is pure, and linear in the text. */
export interface Rule {
  readonly name: string
  /** In the order of precedence: of two that overlap the first is used. */
  find(text: string): Iterable<Replacement>
}

/** A run of the written text and what is spoken for it. */
export interface Piece {
  readonly written: Span
  readonly spoken: Span
  /** Spoken as written: offsets within it correspond one to one. */
  readonly same: boolean
}

/** A text to be spoken. The pieces cover both texts, in order and without a gap. */
export interface SpeechText {
  readonly spoken: string
  readonly pieces: readonly Piece[]
}
