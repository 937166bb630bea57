import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { adoptOlderFiles } from './older-files.ts'
import { type Database, type OpenOptions, openDatabase } from './storage/database.ts'
import { migrate } from './storage/migrate.ts'
import { closeQuietly, removeCopies, salvage } from './storage/salvage.ts'

export interface OpenLibraryOptions extends OpenOptions {
  readonly file: string
  /** Gets what the listener must know, in words. */
  readonly notice: (message: string) => void
}

/**
 * Opens the library and brings it to the newest shape.
 * @throws what SQLite throws where the file can't be used now (locked, read-only, no disk), or is damaged: see
 * {@link salvageLibrary}
 */
export function openLibraryFile({ file, patience }: OpenLibraryOptions): Database {
  mkdirSync(dirname(file), { recursive: true })
  removeCopies(file)
  const db = openDatabase(file, patience === undefined ? {} : { patience })
  try {
    migrate(db)
    // the pages that everything begins from
    db.exec('SELECT id FROM articles ORDER BY opened DESC, id DESC LIMIT 1')
    adoptOlderFiles(db, dirname(file))
    return db
  } catch (thrown) {
    closeQuietly(db)
    throw thrown
  }
}

/** Makes a new library of what can be read of a damaged one, and says so. Nobody may have the file open. */
export function salvageLibrary(options: OpenLibraryOptions): Database {
  const { db, aside, articles } = salvage(options.file, { ...options, now: Date.now() })
  const saved = `${articles} ${articles === 1 ? 'article was' : 'articles were'} saved`
  options.notice(
    `The file with your library was damaged. ${saved} into a new one. The damaged file is kept: ${aside}.`,
  )
  return db
}
