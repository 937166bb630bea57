import { z } from 'zod'
import type { Feed } from '../../../contract/feeds.ts'
import { type FeedHead, type ParsedEntry, unpackEntries } from '../../feeds/parse/parsed.ts'
import type { Database } from '../storage/database.ts'
import { type Answered, feedAnswered, findFeed } from './feeds.ts'

/** So many entries of a feed stay that it no longer tells of; those that were opened or queued all stay. */
const STAY = 200

/** What a feed brought. */
export interface Brought extends Answered {
  readonly head: FeedHead
  /** See ../../feeds/parse/parsed.ts. */
  readonly entries: Uint8Array
  readonly etag: string | null
  readonly lastModified: string | null
  /** What is wrong with it though it could be read, in words; or null. */
  readonly problem: string | null
}

/** Keeps what a feed brought: all of it or nothing. */
export function keepFeed(
  db: Database,
  id: number,
  brought: Brought,
): { readonly feed: Feed; readonly fresh: number } {
  const entries = unpackEntries(brought.entries)
  return db.transaction(() => {
    // it may have been removed meanwhile
    findFeed(db, id)
    feedAnswered(db, id, brought)
    const { title, homepage, language } = brought.head
    db.run(
      `UPDATE feeds SET title = coalesce(?, title), homepage = coalesce(?, homepage), language = ?,
        etag = ?, last_modified = ?, problem = ? WHERE id = ?`,
      title,
      homepage,
      language,
      brought.etag,
      brought.lastModified,
      brought.problem,
      id,
    )
    const told = new Set(entries.map(({ key }) => key))
    const known = db.all(knownRow, KNOWN, id)
    const byKey = new Map(known.map((one) => [one.key, one]))
    const others = known.filter(({ key }) => !told.has(key))
    let fresh = 0
    // the first of a feed is the newest: where two are of the same time, it keeps its place before the next
    for (const entry of [...entries].reverse()) {
      const there = byKey.get(entry.key) ?? takeAlike(others, entry)
      if (there === null) {
        addEntry(db, id, entry, brought.now)
        fresh += 1
      } else if (there.version !== entry.version || there.key !== entry.key)
        changeEntry(db, there.id, entry)
    }
    for (const { id: old } of others.filter(({ kept }) => kept === 0).slice(STAY))
      db.run('DELETE FROM entries WHERE id = ?', old)
    return { feed: findFeed(db, id), fresh }
  })
}

const knownRow = z.object({
  id: z.int(),
  key: z.string(),
  version: z.string(),
  title: z.string(),
  address: z.string().nullable(),
  kept: z.int(),
})
type Known = z.output<typeof knownRow>
/** The newest first. */
const KNOWN = `SELECT id, key, version, title, address, kept FROM entries WHERE feed = ?
  ORDER BY place DESC, id DESC`

/** Some feeds give ids anew each time: then it is the same by address and title. It is no longer one of the others. */
function takeAlike(others: Known[], { address, title }: ParsedEntry): Known | null {
  if (address === null) return null
  const at = others.findIndex((one) => one.address === address && one.title === title)
  return at < 0 ? null : (others.splice(at, 1)[0] ?? null)
}

function addEntry(db: Database, feed: number, entry: ParsedEntry, now: number): void {
  const place = Math.min(entry.published ?? now, now)
  const { id } = db.run(
    `INSERT INTO entries (feed, key, version, title, address, byline, published, day, summary, whole, place)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    feed,
    ...valuesOf(entry),
    place,
  )
  keepContent(db, id, entry.markup)
}

function changeEntry(db: Database, id: number, entry: ParsedEntry): void {
  if (keepContent(db, id, entry.markup))
    // what was made of it is no longer what it says
    db.run('UPDATE entries SET article = NULL WHERE id = ?', id)
  db.run(
    `UPDATE entries SET key = ?, version = ?, title = ?, address = ?, byline = ?, published = ?, day = ?,
      summary = ?, whole = ? WHERE id = ?`,
    ...valuesOf(entry),
    id,
  )
}

const valuesOf = (entry: ParsedEntry) => [
  entry.key,
  entry.version,
  entry.title,
  entry.address,
  entry.byline,
  entry.published,
  entry.day,
  entry.summary,
  entry.whole ? 1 : 0,
]

/** @returns whether another one was there before */
function keepContent(db: Database, entry: number, markup: string | null): boolean {
  const row = z.object({ markup: z.string() })
  const before = db.one(row, 'SELECT markup FROM contents WHERE entry = ?', entry)?.markup ?? null
  if (before === markup) return false
  if (markup === null) db.run('DELETE FROM contents WHERE entry = ?', entry)
  else db.run('INSERT OR REPLACE INTO contents VALUES (?, ?)', entry, markup)
  return before !== null
}
