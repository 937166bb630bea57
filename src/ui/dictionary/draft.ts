import type { DictionaryEntry } from '../../core/dictionary/types.ts'
import type { MessageId } from '../messages/en.ts'

/** A new entry for what is written; its id is free. */
export function newEntry(written = ''): DictionaryEntry {
  return {
    id: crypto.randomUUID(),
    written,
    spoken: '',
    kind: 'word',
    caseSensitive: false,
    language: null,
    note: '',
  }
}

/** The field that is empty and must not be, with the message that says so; or null. */
export function missingIn({
  written,
  spoken,
  kind,
}: DictionaryEntry): { field: 'written' | 'spoken'; message: MessageId } | null {
  if (written.trim() === '') return { field: 'written', message: 'entry.missing.written' }
  // characters within words may be left out without a kind of their own
  if (kind === 'word' && spoken.trim() === '')
    return { field: 'spoken', message: 'entry.missing.spoken' }
  return null
}
