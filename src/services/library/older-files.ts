import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { SOURCE_ROLES } from '../../core/script/types.ts'
import { adoptPlaces } from './positions.ts'
import { adoptVoices } from './source-voices.ts'
import type { Database } from './storage/database.ts'

const key = z.string().length(32)

/** The file with the voices of sources, by what a name hashes to. It also comes with what an older Sayso exported. */
export const VOICES_FILE = 'source-voices.json'
const voicesFile = z.object({ voices: z.record(key, z.enum(SOURCE_ROLES)).default({}) })
/** Where articles were left, by the key of the text, in UTF-16 units. */
const placesFile = z.object({ places: z.record(key, z.int().min(0)) })

/** What Sayso kept in files before the library had a place for it: each is taken in once, and stays. */
const OLDER: readonly {
  /** Under which the library remembers that it was. */
  readonly name: string
  readonly file: string
  readonly adopt: (db: Database, text: string) => void
}[] = [
  {
    name: 'places',
    file: 'places.json',
    adopt: (db, text) => adoptPlaces(db, placesFile.parse(JSON.parse(text)).places, Date.now()),
  },
  { name: 'source-voices', file: VOICES_FILE, adopt: adoptVoicesFile },
]

/** @throws where the text is no such file's */
export function adoptVoicesFile(db: Database, text: string): void {
  adoptVoices(db, voicesFile.parse(JSON.parse(text)).voices)
}

/** @param folder the library's own */
export function adoptOlderFiles(db: Database, folder: string): void {
  for (const { name, file, adopt } of OLDER) {
    const done = db.one(z.unknown(), 'SELECT 1 FROM meta WHERE name = ?', name)
    if (done) continue
    db.transaction(() => {
      const text = readIfThere(join(folder, file))
      try {
        if (text !== null) adopt(db, text)
      } catch (thrown) {
        // nothing in a damaged file is worth a library that does not open; the file stays
        if (!(thrown instanceof SyntaxError || thrown instanceof z.ZodError)) throw thrown
      }
      db.run("INSERT OR REPLACE INTO meta VALUES (?, 'adopted')", name)
    })
  }
}

function readIfThere(path: string): string | null {
  try {
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  } catch {
    return null
  }
}
