import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFile } from 'atomically'
import { toFailure } from '../../../contract/failure.ts'
import type { SideFilesReport } from '../../../contract/transfer.ts'
import type { Dictionary } from '../../dictionary/dictionary.ts'
import { readDictionary } from '../../dictionary/file.ts'
import type { SideFile } from './records.ts'

/** Where Sayso keeps its files. */
export interface Folders {
  readonly data: string
  readonly settings: string
}

const SETTINGS = 'settings.json'
const DICTIONARY = 'dictionary.json'
/** What else a file may bring: nothing else is written, whatever it says. */
const CORRECTIONS = /^corrections\/[0-9a-f]{64}\.json$/

const pathOf = ({ data, settings }: Folders, name: string) =>
  join(name === SETTINGS ? settings : data, name)

/** All files that there are of the listener's. */
export function readSideFiles(folders: Folders): SideFile[] {
  const corrections = join(folders.data, 'corrections')
  const names = existsSync(corrections)
    ? readdirSync(corrections).map((name) => `corrections/${name}`)
    : []
  return [SETTINGS, DICTIONARY, ...names.filter((name) => CORRECTIONS.test(name))]
    .filter((name) => existsSync(pathOf(folders, name)))
    .map((name) => ({ name, text: readFileSync(pathOf(folders, name), 'utf8') }))
}

/** Brings back what is not there yet, and changes nothing that is: settings and corrections whole, the dictionary by entry. */
export async function takeSideFiles(
  folders: Folders,
  dictionary: Pick<Dictionary, 'add'>,
  files: readonly SideFile[],
): Promise<SideFilesReport> {
  const report = {
    settings: 'none' as SideFilesReport['settings'],
    entries: 0,
    corrections: 0,
    correctionsLeft: 0,
    problems: [] as string[],
  }
  for (const { name, text } of files) {
    try {
      if (name === DICTIONARY) {
        const { entries } = readDictionary(name, new TextEncoder().encode(text), null)
        report.entries = await dictionary.add(entries)
      } else if (name === SETTINGS) {
        const done = await bring(pathOf(folders, name), text)
        if (done !== 'same') report.settings = done
      } else if (CORRECTIONS.test(name)) {
        const done = await bring(pathOf(folders, name), text)
        if (done === 'taken') report.corrections += 1
        if (done === 'left') report.correctionsLeft += 1
      }
    } catch (thrown) {
      report.problems.push(`${name}: ${toFailure(thrown).message}`)
    }
  }
  return report
}

async function bring(path: string, text: string): Promise<'taken' | 'left' | 'same'> {
  if (existsSync(path)) return readFileSync(path, 'utf8') === text ? 'same' : 'left'
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  return 'taken'
}
