import { existsSync, readFileSync } from 'node:fs'

/** The corrections that lie beside an article's file; null where there are none, or it has no file. */
export function correctionsBeside(origin: string | null): string | null {
  if (origin === null) return null
  const file = `${origin}.sayso.json`
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : null
  } catch {
    return null
  }
}
