import type { SourceKind } from '../attribution/types.ts'

/**
 * Words of the article that a correction is about. The offsets say where they stood when it was made; the words
 * themselves find them again, so that a correction outlives every change of the engine and small ones of the text.
 */
export interface Anchor {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** What a listener has set right. */
export type Correction =
  /** These words are this source's. */
  | {
      readonly type: 'source'
      readonly at: Anchor
      readonly name: string
      readonly kind: SourceKind
    }
  /** These words are the reporter's own. */
  | { readonly type: 'narration'; readonly at: Anchor }
  /** The source called `other` is the one called `name`. */
  | { readonly type: 'same'; readonly name: string; readonly other: string }
