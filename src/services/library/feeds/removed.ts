import { z } from 'zod'
import { SaysoError } from '../../../contract/failure.ts'
import type { Feed, RemovedFeed } from '../../../contract/feeds.ts'
import { count, idRow } from '../records.ts'
import type { Database } from '../storage/database.ts'
import { checkRoom, feedAt, findFeed } from './feeds.ts'

/** What a removed feed was, in the order in which it can come back; its own rows, and where they are found by a feed. */
const TABLES = [
  { name: 'feeds', of: 'id = ?' },
  { name: 'entries', of: 'feed = ?' },
  { name: 'contents', of: 'entry IN (SELECT id FROM entries WHERE feed = ?)' },
] as const
const columnRow = z.object({ name: z.string() })

/**
 * Removes a feed with its entries; articles that were made of them stay. Until the library is closed all of it lies in
 * tables that go with the connection, each removal under a number of its own.
 * @returns the removal's number, for {@link undoRemoval}; null where there was no such feed
 */
export function removeFeed(db: Database, id: number): number | null {
  return db.transaction(() => {
    if (!db.one(idRow, 'SELECT id FROM feeds WHERE id = ?', id)) return null
    for (const { name } of TABLES)
      db.exec(
        `CREATE TEMP TABLE IF NOT EXISTS removed_${name} AS SELECT 0 AS removal, * FROM ${name} WHERE 0`,
      )
    const last = db.one(count, 'SELECT coalesce(max(removal), 0) AS n FROM removed_feeds')
    const removal = (last?.n ?? 0) + 1
    for (const { name, of } of TABLES)
      db.run(`INSERT INTO removed_${name} SELECT ?, * FROM ${name} WHERE ${of}`, removal, id)
    db.run('DELETE FROM feeds WHERE id = ?', id)
    return removal
  })
}

/**
 * Brings a removed feed back as it was. Where it was followed anew meanwhile, that one gets its name, what it lacks,
 * and what was read.
 * @throws {SaysoError} "missing-file" where nothing is known of the removal; "bad-request" where there are too many feeds
 */
export function undoRemoval(db: Database, removal: number): Feed {
  return db.transaction(() => {
    const removed = findRemoved(db, removal)
    const anew = feedAt(db, removed.address)
    const id = anew?.id ?? bringBackFeed(db, removal, removed.id)
    if (anew)
      db.run('UPDATE feeds SET name = coalesce(name, ?) WHERE id = ?', removed.name, anew.id)
    bringBackEntries(db, removal, id)
    for (const { name } of TABLES) db.run(`DELETE FROM removed_${name} WHERE removal = ?`, removal)
    return findFeed(db, id)
  })
}

/** The removal that can be undone and was made last; null where there is none. */
export function lastRemoval(db: Database): RemovedFeed | null {
  const last = 'SELECT removal, coalesce(name, title) AS title FROM removed_feeds'
  return isKept(db) ? db.one(removal, `${last} ORDER BY removal DESC LIMIT 1`) : null
}

const removal = z.object({ removal: z.int(), title: z.string() })

/** Something was removed since the library was opened. */
const isKept = (db: Database) =>
  db.one(count, "SELECT count(*) AS n FROM temp.sqlite_master WHERE name = 'removed_feeds'")?.n ===
  1

const removedRow = z.object({ id: z.int(), address: z.string(), name: z.string().nullable() })

function findRemoved(db: Database, removal: number): z.output<typeof removedRow> {
  const found =
    isKept(db) &&
    db.one(removedRow, 'SELECT id, address, name FROM removed_feeds WHERE removal = ?', removal)
  if (!found) throw new SaysoError('missing-file', 'This feed can no longer be brought back.')
  return found
}

/** Its number is its own again, unless another feed has that now. */
function bringBackFeed(db: Database, removal: number, was: number): number {
  checkRoom(db)
  const isTaken = db.one(idRow, 'SELECT id FROM feeds WHERE id = ?', was) !== null
  const columns = columnsOf(db, 'feeds', 'id')
  return db.run(
    `INSERT INTO feeds (id, ${columns}) SELECT ?, ${columns} FROM removed_feeds WHERE removal = ?`,
    isTaken ? null : was,
    removal,
  ).id
}

function bringBackEntries(db: Database, removal: number, feed: number): void {
  const columns = columnsOf(db, 'entries', 'id', 'feed')
  // in their order: those of the same time stand as they stood
  db.run(
    `INSERT INTO entries (feed, ${columns}) SELECT ?, ${columns} FROM removed_entries WHERE removal = ? ORDER BY id
      ON CONFLICT (feed, key) DO UPDATE SET read = max(read, excluded.read), kept = max(kept, excluded.kept),
        article = CASE version WHEN excluded.version THEN coalesce(article, excluded.article) ELSE article END`,
    feed,
    removal,
  )
  // a newer one stays
  db.run(
    `INSERT OR IGNORE INTO contents SELECT e.id, c.markup FROM removed_contents c
      JOIN removed_entries r ON r.removal = c.removal AND r.id = c.entry
      JOIN entries e ON e.feed = ? AND e.key = r.key AND e.version = r.version WHERE c.removal = ?`,
    feed,
    removal,
  )
}

function columnsOf(db: Database, table: string, ...without: readonly string[]): string {
  const all = db.all(columnRow, 'SELECT name FROM pragma_table_info(?)', table)
  return all
    .map(({ name }) => name)
    .filter((name) => !without.includes(name))
    .join(', ')
}
