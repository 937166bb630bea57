import type { DictionaryEntry } from './types.ts'

/** Of the entries that are given, those that say something else than all that are there. */
export function entriesMissing(
  there: readonly DictionaryEntry[],
  given: readonly DictionaryEntry[],
): DictionaryEntry[] {
  const known = new Set(there.map(contentOf))
  return given.filter((entry) => !known.has(contentOf(entry)))
}

/** What an entry says, whatever its name and note. */
const contentOf = ({ written, spoken, kind, caseSensitive, language }: DictionaryEntry): string =>
  JSON.stringify([written, kind === 'skip' ? '' : spoken, kind, caseSensitive, language])
