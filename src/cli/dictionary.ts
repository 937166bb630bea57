import { basename } from 'node:path'
import type { DictionaryImport } from '../contract/dictionary.ts'
import { rulesIn } from '../core/speech-text/languages.ts'
import { createDictionary, dictionaryFile, rulesOf } from '../services/dictionary/dictionary.ts'
import { readDictionary } from '../services/dictionary/file.ts'
import { readFileBytes } from '../services/intake/read.ts'
import { dataFolder } from '../services/settings/folder.ts'
import type { RulesOf } from '../services/speech/speech.ts'
import { warn } from './terminal.ts'

/** A file that --dictionary names, false for --no-dictionary, nothing for the listener's own. */
export type DictionaryOption = string | false | undefined

/** The listener's own dictionary, the same as the app's. */
export const ownDictionary = () =>
  createDictionary({ file: dictionaryFile(dataFolder()), report: warn })

/** What is spoken otherwise than it is written, in each language, by the dictionary that is asked for. */
export async function rulesFor(option: DictionaryOption): Promise<RulesOf> {
  if (option === false) return async (language) => rulesIn(language)
  if (option === undefined) return ownDictionary().rules
  const { entries } = await readDictionaryFile(option, null)
  return async (language) => rulesOf(entries, language, warn)
}

/** Reads a dictionary; lines that can't be used are warned of. @throws {SaysoError} */
export async function readDictionaryFile(
  path: string,
  language: string | null,
): Promise<DictionaryImport> {
  const read = readDictionary(basename(path), await readFileBytes(path), language)
  for (const { line, message } of read.problems) warn(`${path}, line ${line}: ${message}`)
  return read
}
