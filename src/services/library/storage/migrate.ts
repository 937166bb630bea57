import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { SaysoError } from '../../../contract/failure.ts'
import type { Database } from './database.ts'
import library from './migrations/0001-library.sql?raw'
import sourceVoices from './migrations/0002-source-voices.sql?raw'
import feeds from './migrations/0003-feeds.sql?raw'
import entryWords from './migrations/0004-entry-words.sql?raw'

/** In their order, never changed once they were released: a new shape is a new file. */
export const MIGRATIONS: readonly string[] = [library, sourceVoices, feeds, entryWords]

/** So many backups stay. */
const BACKUPS = 3
const version = z.object({ user_version: z.int().min(0) })

/**
 * Brings the file to the newest shape: each migration whole or not at all, and a copy of the file beside it first.
 * @throws {SaysoError} "unreadable" for the file of a newer Sayso, which is left as it is
 */
export function migrate(db: Database, migrations: readonly string[] = MIGRATIONS): void {
  // nothing is in a new one that could be lost
  const isNew = versionOf(db) === 0
  // another program may migrate the same file at this moment: what counts is read within the transaction
  while (versionOf(db) < migrations.length) {
    const at = versionOf(db)
    if (!isNew) backUp(db, at)
    db.transaction(() => {
      const migration = migrations[at]
      if (versionOf(db) !== at || migration === undefined) return
      db.exec(migration)
      db.exec(`PRAGMA user_version = ${at + 1}`)
    })
  }
  if (versionOf(db) > migrations.length)
    throw new SaysoError(
      'unreadable',
      `Your library ${db.file} was made by a newer Sayso. Update Sayso to use it; the file stays as it is.`,
    )
}

function versionOf(db: Database): number {
  return db.one(version, 'PRAGMA user_version')?.user_version ?? 0
}

/** A whole copy, made while others may read: "library.db.before-2". */
function backUp(db: Database, at: number): void {
  const copy = `${db.file}.before-${at + 1}`
  rmSync(copy, { force: true })
  db.run('VACUUM INTO ?', copy)
  const prefix = `${basename(db.file)}.before-`
  const folder = dirname(db.file)
  const numberOf = (name: string) => Number(name.slice(prefix.length))
  const copies = readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && Number.isInteger(numberOf(name)))
    .sort((a, b) => numberOf(b) - numberOf(a))
  for (const old of copies.slice(BACKUPS)) rmSync(join(folder, old), { force: true })
}
