import type { Span } from '../../article/types.ts'
import type { CueVerb } from './cue-verbs.ts'
import type { Quotation } from './quotation-marks.ts'
import type { WordForm } from './word-forms.ts'

/** A word, a mark, or a whole quotation, as the rules see a sentence. */
export interface Item extends Span {
  readonly text: string
  readonly lower: string
  /** Universal part of speech; "QUOTE" for a quotation. */
  pos: string
  /** What its letters tell by themselves. */
  readonly form: WordForm
  readonly quote: Quotation | null
  /** The first word of a sentence, or after a colon: its capital may mean nothing. */
  readonly initial: boolean
  /** Opens a sentence and is a common word: its capital means nothing. */
  readonly common: boolean
  /** What stands in brackets behind this word: an acronym, mostly. */
  alias: string | null
  cue: CueVerb | null
  /** Index of the noun phrase that this belongs to, or -1. */
  chunk: number
}
