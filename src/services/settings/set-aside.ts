import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'

/**
 * Moves a damaged file to `<file>.damaged`, or `.damaged-2` …: what was set aside before stays.
 * @returns where it is now; null where it can't be moved, and is left as it is
 */
export async function setAside(file: string): Promise<string | null> {
  let aside = `${file}.damaged`
  for (let number = 2; existsSync(aside); number++) aside = `${file}.damaged-${number}`
  try {
    // a move takes no room: the disk may be full
    await rename(file, aside)
    return aside
  } catch {
    return null
  }
}
