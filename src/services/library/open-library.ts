import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { adoptPlaces } from './positions.ts'
import { type Database, type OpenOptions, openDatabase } from './storage/database.ts'
import { migrate } from './storage/migrate.ts'
import { closeQuietly, removeCopies, salvage } from './storage/salvage.ts'

/** Where Sayso kept places before there was a library: by the key of the text, in UTF-16 units. */
const placesFile = z.object({ places: z.record(z.string().length(32), z.int().min(0)) })

export interface OpenLibraryOptions extends OpenOptions {
  readonly file: string
  /** The file of an older Sayso's places; it is read once, and stays. */
  readonly places?: string | undefined
  /** Gets what the listener must know, in words. */
  readonly notice: (message: string) => void
}

/**
 * Opens the library and brings it to the newest shape.
 * @throws what SQLite throws where the file can't be used now (locked, read-only, no disk), or is damaged: see
 * {@link salvageLibrary}
 */
export function openLibraryFile({ file, places, patience }: OpenLibraryOptions): Database {
  mkdirSync(dirname(file), { recursive: true })
  removeCopies(file)
  const db = openDatabase(file, patience === undefined ? {} : { patience })
  try {
    migrate(db)
    // the pages that everything begins from
    db.exec('SELECT id FROM articles ORDER BY opened DESC, id DESC LIMIT 1')
    if (places !== undefined) adoptOldPlaces(db, places)
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

function adoptOldPlaces(db: Database, file: string): void {
  const done = db.one(
    z.object({ value: z.string() }),
    "SELECT value FROM meta WHERE name = 'places'",
  )
  if (done) return
  let places: Record<string, number> = {}
  try {
    if (existsSync(file)) places = placesFile.parse(JSON.parse(readFileSync(file, 'utf8'))).places
  } catch {
    // no place is worth a library that does not open; the file stays
  }
  db.transaction(() => {
    adoptPlaces(db, places, Date.now())
    db.run("INSERT OR REPLACE INTO meta VALUES ('places', 'adopted')")
  })
}
