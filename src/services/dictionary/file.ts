import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type DictionaryImport, dictionaryEntries } from '../../contract/dictionary.ts'
import { SaysoError } from '../../contract/failure.ts'
import { problemOf } from '../../core/dictionary/check.ts'
import { parseNvda } from '../../core/dictionary/nvda.ts'
import type { DictionaryEntry } from '../../core/dictionary/types.ts'
import { decodeText } from '../intake/formats/text/decode.ts'
import { entryProblemInWords, LINE_PROBLEMS, TOO_LARGE } from './problems.ts'

/** Sayso's own file. */
export const ownFile = z.object({ version: z.literal(1), entries: dictionaryEntries })

/** The entries as the text of a file of Sayso's own. */
export function writeOwn(entries: readonly DictionaryEntry[]): string {
  return `${JSON.stringify({ version: 1, entries }, null, 2)}\n`
}

/** Equal for equal entries. */
export function revisionOf(entries: readonly DictionaryEntry[]): string {
  return createHash('sha256').update(writeOwn(entries)).digest('hex').slice(0, 16)
}

/**
 * Reads a dictionary that somebody gives: an NVDA .dic file, or one of Sayso's own. Lines that can't be used are
 * reported; the others are still there. All entries get new ids.
 * @param language of entries that say none: an NVDA file never does. Null: all languages
 * @throws {SaysoError} "unreadable" for a file that is no dictionary at all, and what `decodeText` throws
 */
export function readDictionary(
  name: string,
  bytes: Uint8Array,
  language: string | null,
): DictionaryImport {
  const text = decodeDictionary(bytes, name)
  const read = text.trimStart().startsWith('{') ? readOwn(name, text) : readNvda(text, language)
  if (!dictionaryEntries.safeParse(read.entries).success)
    throw new SaysoError('too-large', `${name} can't be taken in. ${TOO_LARGE}`)
  if (read.entries.length === 0 && read.problems.length > 0)
    throw new SaysoError(
      'unreadable',
      `${name} is no dictionary: no line of it is an entry. Line ${read.problems[0]?.line}: ${read.problems[0]?.message}`,
    )
  return read
}

/** As text is decoded, but what is no text is told of as a dictionary, not as an article. */
function decodeDictionary(bytes: Uint8Array, name: string): string {
  try {
    return decodeText(bytes, name)
  } catch (thrown) {
    if (!(thrown instanceof SaysoError) || thrown.code !== 'binary') throw thrown
    throw new SaysoError(
      'binary',
      `${name} is not a text file. A dictionary is NVDA's .dic or one that Sayso wrote.`,
      { cause: thrown },
    )
  }
}

function readOwn(name: string, text: string): DictionaryImport {
  let own: z.infer<typeof ownFile>
  try {
    own = ownFile.parse(JSON.parse(text))
  } catch (cause) {
    throw new SaysoError('unreadable', `${name} is no dictionary of Sayso's.`, { cause })
  }
  return { entries: own.entries.map((entry) => ({ ...entry, id: randomUUID() })), problems: [] }
}

function readNvda(text: string, language: string | null): DictionaryImport {
  const entries: DictionaryEntry[] = []
  const problems: { line: number; message: string }[] = []
  for (const { line, entry } of parseNvda(text, language)) {
    if (typeof entry === 'string') {
      problems.push({ line, message: LINE_PROBLEMS[entry] })
      continue
    }
    const problem = problemOf(entry)
    if (problem) problems.push({ line, message: entryProblemInWords(problem) })
    else entries.push({ ...entry, id: randomUUID() })
  }
  return { entries, problems }
}
