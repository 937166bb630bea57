import { z } from 'zod'
import type { Database } from './storage/database.ts'

/** So many places are kept of articles that are not in the library; those left longest ago are forgotten. */
const MAX_STRAY = 500

const position = z.object({ position: z.int().min(0) })

/** Where the article with this key was left: an offset into its text; null where it is new or was heard to its end. */
export function findPosition(db: Database, key: string): number | null {
  const found = db.one(position, 'SELECT position FROM positions WHERE key = ?', key)
  return found === null || found.position === 0 ? null : found.position
}

/** A place in a text of `length` units. */
export interface Left {
  readonly offset: number
  readonly length: number
  /** It was heard to its end: it begins anew the next time. */
  readonly ended: boolean
}

export function keepPosition(db: Database, key: string, left: Left, now: number): void {
  const { offset, length, ended } = left
  const heard = ended ? length : Math.min(offset, length)
  putPosition(db, key, { position: ended ? 0 : offset, heard }, now)
}

/** Keeps a place; what was heard only grows. */
export function putPosition(
  db: Database,
  key: string,
  place: { readonly position: number; readonly heard: number },
  now: number,
): void {
  const { position, heard } = place
  db.transaction(() => {
    db.run(
      `INSERT INTO positions VALUES (?, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET position = excluded.position, heard = max(heard, excluded.heard),
          changed = excluded.changed`,
      key,
      position,
      heard,
      now,
    )
    db.run(
      `DELETE FROM positions WHERE key IN (
        SELECT key FROM positions WHERE key NOT IN (SELECT key FROM articles)
          ORDER BY changed DESC LIMIT -1 OFFSET ${MAX_STRAY})`,
    )
  })
}

/** Takes in the places that Sayso kept in a file before there was a library; what is known here is newer. */
export function adoptPlaces(
  db: Database,
  places: Readonly<Record<string, number>>,
  now: number,
): void {
  db.transaction(() => {
    for (const [key, offset] of Object.entries(places))
      db.run('INSERT OR IGNORE INTO positions VALUES (?, ?, ?, ?)', key, offset, offset, now)
  })
}
