import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { parseText } from '../../../src/core/article/parse.ts'
import { attribute } from '../../../src/core/attribution/attribute.ts'
import { statementsOf } from '../../../src/core/library/statements.ts'
import { articleKey } from '../../../src/services/library/article-key.ts'
import {
  type OpenLibraryOptions,
  openLibraryFile,
  salvageLibrary,
} from '../../../src/services/library/open-library.ts'
import { findPosition, keepPosition } from '../../../src/services/library/positions.ts'
import type { NewArticle } from '../../../src/services/library/records.ts'
import type { Database } from '../../../src/services/library/storage/database.ts'
import { isDamage } from '../../../src/services/library/storage/failures.ts'

/** A folder that is gone after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-library-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** As the library's threads do it, one after the other. */
function openOrSalvage(options: OpenLibraryOptions): Database {
  try {
    return openLibraryFile(options)
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown
    return salvageLibrary(options)
  }
}

/** An empty library in a folder of its own, and what it told the listener. */
export function newLibrary(file = join(newFolder(), 'library.db')) {
  const notices: string[] = []
  const options = { file, patience: 50, notice: (words: string) => notices.push(words) }
  const db = openOrSalvage(options)
  onTestFinished(() => {
    try {
      db.close()
    } catch {
      // the test has closed it
    }
  })
  return { db, file, notices }
}

/** An article as intake hands it to the library. */
export function newArticle(
  text: string,
  name = 'news.txt',
  origin: string | null = null,
): NewArticle {
  const article = parseText(text)
  return { name, origin, article, statements: statementsOf(attribute(article)) }
}

export const placeOf = (db: Database, text: string) => findPosition(db, articleKey(text))

/** An article is left at an offset. */
export function leave(
  db: Database,
  text: string,
  offset: number,
  { ended = false, now = 1 }: { readonly ended?: boolean; readonly now?: number } = {},
): void {
  keepPosition(db, articleKey(text), { offset, length: text.length, ended }, now)
}

export const STRIKE = `Drone strike reported near base

CENTCOM denied the claim on Tuesday.

"No aircraft was lost," U.S. Central Command said in a statement. The runway stayed open.

Rima Haddad, a shop owner, said she heard two explosions.
`
export const STORM = `Storm closes the harbour

The harbour is shut, harbour master Ana Ruiz said. "We expect to open it on Friday," Ruiz added.

US Central Command said its ships had left the port.
`
