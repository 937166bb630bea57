/**
 * How an entry finds what it speaks otherwise: a whole word (or words), the same characters anywhere, a regular
 * expression (RE2), or a whole word that is left out.
 */
export const ENTRY_KINDS = ['word', 'part', 'expression', 'skip'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** One line of a listener's dictionary: what is said for what is written. */
export interface DictionaryEntry {
  /** Names the entry among the others. */
  readonly id: string
  /** What stands in the text; in an expression, the pattern. */
  readonly written: string
  /** What is said for it; "" for nothing. In an expression "\1" and "\g<name>" are groups. Unused in a skip. */
  readonly spoken: string
  readonly kind: EntryKind
  readonly caseSensitive: boolean
  /** BCP 47 tag of the texts that it is for; null for all. */
  readonly language: string | null
  /** The listener's own remark; never spoken. */
  readonly note: string
}

/** An entry that has no name yet. */
export type NewEntry = Omit<DictionaryEntry, 'id'>

/** In UTF-16 units. */
export const MAX_WRITTEN = 200
export const MAX_SPOKEN = 200
export const MAX_NOTE = 500
export const MAX_ENTRIES = 5000
/** Of the entries, so many may be expressions: each of them costs more than a hundred words. */
export const MAX_EXPRESSIONS = 500

/** Whether the entry is for texts of a language: "en" is for "en-GB" too. */
export function isFor({ language }: NewEntry, tag: string): boolean {
  if (language === null) return true
  const [own, other] = [language.toLowerCase(), tag.toLowerCase()]
  return other === own || other.startsWith(`${own}-`)
}
