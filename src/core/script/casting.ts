import { SOURCE_KINDS, type SourceKind } from '../attribution/types.ts'
import type { SourceVoices } from './source-voices.ts'

/** What sets voices apart, besides their roles. */
export interface Casting {
  /** Voices of single sources, for their quotations. */
  readonly voices?: SourceVoices | undefined
  /** Quotations are heard from the sides. */
  readonly sides?: boolean
}

/** What the level `custom` does with the words of one kind of source. */
export interface CustomRow {
  /** A label is spoken where Standard speaks one. */
  readonly label: boolean
  /** A mark where the words begin and end. */
  readonly sound: boolean
  /** Words quoted word for word are in the quotation voice. */
  readonly voice: boolean
  /** Where the words are heard: -1 left, 0 in the middle, 1 right. */
  readonly pan: number
  /** Rest before the words, in milliseconds at rate 1; the player scales it. */
  readonly pause: number
}

export type CustomLevel = Readonly<Record<SourceKind, CustomRow>>

const STANDARD_ROW: CustomRow = { label: true, sound: true, voice: true, pan: 0, pause: 0 }

/** A table that does what Standard does. */
export const AS_STANDARD = Object.fromEntries(
  SOURCE_KINDS.map((kind) => [kind, STANDARD_ROW]),
) as CustomLevel
