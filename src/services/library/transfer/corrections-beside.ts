import { existsSync, readFileSync } from 'node:fs'
import { shelfBeside } from '../../corrections/shelf.ts'

/** The corrections that lie beside an article's file; null where there are none, or it has no file. */
export function correctionsBeside(origin: string | null): string | null {
  if (origin === null) return null
  const { file } = shelfBeside(origin)
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : null
  } catch {
    return null
  }
}
