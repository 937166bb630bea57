import { writeNvda } from '../../core/dictionary/nvda.ts'
import type { DictionaryEntry } from '../../core/dictionary/types.ts'
import { writeOwn } from '../../services/dictionary/file.ts'
import { ownDictionary, readDictionaryFile } from '../dictionary.ts'
import { count, print, tell, warn, writeOut } from '../terminal.ts'

/** `sayso dictionary list`: the entries, one in a line. */
export async function listCommand(): Promise<void> {
  const { entries } = await ownDictionary().get()
  if (entries.length === 0) warn('Your dictionary is empty.')
  print(entries.map(line).join(''))
}

function line({ written, spoken, kind, caseSensitive, language }: DictionaryEntry): string {
  const notes = [kind, caseSensitive ? 'match case' : '', language ?? ''].filter(Boolean)
  return `${written} → ${kind === 'skip' ? '' : spoken} (${notes.join(', ')})\n`
}

/** `sayso dictionary import FILE`: adds the entries of a file that are not there yet. */
export async function importCommand(
  path: string,
  { language }: { language?: string },
): Promise<void> {
  const { entries: read, problems } = await readDictionaryFile(path, language ?? null)
  const added = await ownDictionary().add(read)
  const notes = [
    read.length > added ? `${read.length - added} were there already` : '',
    problems.length > 0 ? `${problems.length} could not be used` : '',
  ].filter(Boolean)
  const rest = notes.length > 0 ? `; ${notes.join(', ')}` : ''
  tell(`${count(added, 'entry', 'entries')} added${rest}.`)
}

/** `sayso dictionary export FILE`: NVDA's format for a name that ends in .dic, Sayso's own otherwise. */
export async function exportCommand(path: string): Promise<void> {
  const { entries } = await ownDictionary().get()
  const text = /\.dic$/iu.test(path) ? writeNvda(entries) : writeOwn(entries)
  await writeOut(path, text)
  tell(`${path}: ${count(entries.length, 'entry', 'entries')}`)
}
