import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFile } from 'atomically'
import type { SideFile } from './transfer.ts'

/** Where Sayso keeps its files. */
export interface Folders {
  readonly data: string
  readonly settings: string
}

/** What is the listener's besides the library, by name: nothing else is written, whatever an import says. */
const NAMES = /^(?:settings|dictionary)\.json$|^corrections\/[0-9a-f]{64}\.json$/

const pathOf = ({ data, settings }: Folders, name: string) =>
  join(name === 'settings.json' ? settings : data, name)

/** All files that there are of the listener's. */
export function readSideFiles(folders: Folders): SideFile[] {
  const corrections = join(folders.data, 'corrections')
  const names = [
    'settings.json',
    'dictionary.json',
    ...(existsSync(corrections)
      ? readdirSync(corrections).map((name) => `corrections/${name}`)
      : []),
  ]
  return names
    .filter((name) => NAMES.test(name) && existsSync(pathOf(folders, name)))
    .map((name) => ({ name, text: readFileSync(pathOf(folders, name), 'utf8') }))
}

/** Writes the files that are not there yet. @returns the names of those that were left as they are */
export async function writeSideFiles(
  folders: Folders,
  files: readonly SideFile[],
): Promise<readonly string[]> {
  const left: string[] = []
  for (const { name, text } of files) {
    if (!NAMES.test(name)) continue
    const path = pathOf(folders, name)
    if (existsSync(path)) {
      if (readFileSync(path, 'utf8') !== text) left.push(name)
      continue
    }
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
  return left
}
