import { compileExpression, type ExpressionProblem } from './expression.ts'
import {
  type DictionaryEntry,
  MAX_ENTRIES,
  MAX_EXPRESSIONS,
  MAX_NOTE,
  MAX_SPOKEN,
  MAX_WRITTEN,
  type NewEntry,
} from './types.ts'

/** What is wrong with an entry. */
export type EntryProblem =
  | ExpressionProblem
  | { readonly problem: 'empty' | 'long' | 'controls'; readonly detail: string }

const CONTROLS = /\p{Cc}/u

/** Null for an entry that can be used. */
export function problemOf(entry: NewEntry): EntryProblem | null {
  const { written, spoken, note, kind, caseSensitive } = entry
  if (written.trim() === '') return { problem: 'empty', detail: '' }
  if (written.length > MAX_WRITTEN || spoken.length > MAX_SPOKEN || note.length > MAX_NOTE)
    return { problem: 'long', detail: '' }
  if (CONTROLS.test(written + spoken + note)) return { problem: 'controls', detail: '' }
  if (kind !== 'expression') return null
  const compiled = compileExpression(written, spoken, caseSensitive)
  return 'problem' in compiled ? compiled : null
}

/** Whether a dictionary has more entries, or more expressions, than can be spoken in time. */
export function isTooLarge(entries: readonly DictionaryEntry[]): boolean {
  const expressions = entries.filter(({ kind }) => kind === 'expression')
  return entries.length > MAX_ENTRIES || expressions.length > MAX_EXPRESSIONS
}
