import type { EntryKind, NewEntry } from './types.ts'

/**
 * NVDA's speech dictionaries (.dic), by what NVDA itself reads and writes: source/speechDictHandler/types.py, NVDA
 * 2026. UTF-8 with a byte order mark; one entry in a line, `pattern TAB replacement TAB caseSensitive TAB type`;
 * caseSensitive is 0 or 1; "#" at the beginning of a line makes it a comment on the entry that follows; a "#" in an
 * entry is written "\#". Types: 0 anywhere, 1 regular expression, 2 whole word. Newer NVDAs have more: 3 part of a
 * word, 4 its start, 5 its end, 6 wildcards; Sayso has none of these.
 */
const KINDS: Readonly<Record<string, EntryKind>> = { 0: 'part', 1: 'expression', 2: 'word' }
const TYPES: Readonly<Record<EntryKind, number>> = { part: 0, expression: 1, word: 2, skip: 2 }

/** Why a line of a .dic file is not an entry. */
export type NvdaLineProblem = 'fields' | 'case' | 'type' | 'newer-type'

export interface NvdaLine {
  /** Counted from 1. */
  readonly line: number
  readonly entry: NewEntry | NvdaLineProblem
}

/** Reads a .dic file. Never throws; what an entry holds is not checked here. @param language of all its entries */
export function parseNvda(text: string, language: string | null): readonly NvdaLine[] {
  const lines: NvdaLine[] = []
  let comment = ''
  text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .forEach((line, index) => {
      if (line.trim() === '') comment = ''
      else if (line.startsWith('#')) comment = `${comment} ${line.slice(1)}`.trim()
      else {
        lines.push({ line: index + 1, entry: parseLine(line, comment, language) })
        comment = ''
      }
    })
  return lines
}

function parseLine(
  line: string,
  note: string,
  language: string | null,
): NewEntry | NvdaLineProblem {
  const [pattern, replacement, sensitive = '', type = '', ...more] = line.split('\t')
  if (pattern === undefined || replacement === undefined || more.length > 0 || type === '')
    return 'fields'
  if (!/^[01]$/u.test(sensitive.trim())) return 'case'
  const kind = KINDS[type.trim()]
  if (kind === undefined) return /^[3-6]$/u.test(type.trim()) ? 'newer-type' : 'type'
  const spoken = unmasked(replacement)
  return {
    written: unmasked(pattern),
    spoken,
    kind: kind === 'word' && spoken === '' ? 'skip' : kind,
    caseSensitive: sensitive.trim() === '1',
    language,
    note,
  }
}

/** Writes entries as a .dic file. Languages are not in it: NVDA has a dictionary for each voice instead. */
export function writeNvda(entries: readonly NewEntry[]): string {
  const lines = entries.map((entry) => {
    const comment = entry.note === '' ? '' : `#${entry.note}\r\n`
    const spoken = entry.kind === 'skip' ? '' : entry.spoken
    const fields = [
      masked(entry.written),
      masked(spoken),
      entry.caseSensitive ? 1 : 0,
      TYPES[entry.kind],
    ]
    return `${comment}${fields.join('\t')}\r\n`
  })
  return `\uFEFF${lines.join('')}`
}

const masked = (field: string) => field.replaceAll('#', String.raw`\#`)
const unmasked = (field: string) => field.replaceAll(String.raw`\#`, '#')
