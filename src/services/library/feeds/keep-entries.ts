import { z } from 'zod'
import type { Feed } from '../../../contract/feeds.ts'
import { type FeedHead, type ParsedEntry, unpackEntries } from '../../feeds/parse/parsed.ts'
import { idRow } from '../records.ts'
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
    const keys = new Set(entries.map(({ key }) => key))
    let fresh = 0
    // the first of a feed is the newest: where two are of the same time, it keeps its place before the next
    for (const entry of [...entries].reverse())
      if (keepEntry(db, id, entry, keys, brought.now)) fresh += 1
    prune(db, id, brought.now)
    return { feed: findFeed(db, id), fresh }
  })
}

const known = z.object({ id: z.int(), key: z.string() })

/** @returns whether it was not there before */
function keepEntry(
  db: Database,
  feed: number,
  entry: ParsedEntry,
  keys: ReadonlySet<string>,
  now: number,
): boolean {
  const there = findKnown(db, feed, entry, keys)
  if (there === null) {
    const place = Math.min(entry.published ?? now, now)
    const { id } = db.run(
      `INSERT INTO entries (feed, key, title, address, byline, published, day, summary, whole, place, told)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      feed,
      entry.key,
      entry.title,
      entry.address,
      entry.byline,
      entry.published,
      entry.day,
      entry.summary,
      entry.whole ? 1 : 0,
      place,
      now,
    )
    keepContent(db, id, entry.markup)
    return true
  }
  if (keepContent(db, there.id, entry.markup))
    // what was made of it is no longer what it says
    db.run('UPDATE entries SET article = NULL WHERE id = ?', there.id)
  db.run(
    `UPDATE entries SET key = ?, title = ?, address = ?, byline = ?, published = ?, day = ?, summary = ?,
      whole = ?, told = ? WHERE id = ?`,
    entry.key,
    entry.title,
    entry.address,
    entry.byline,
    entry.published,
    entry.day,
    entry.summary,
    entry.whole ? 1 : 0,
    now,
    there.id,
  )
  return false
}

/** By its key; else, as some feeds give ids anew each time, by address and title. */
function findKnown(
  db: Database,
  feed: number,
  { key, address, title }: ParsedEntry,
  keys: ReadonlySet<string>,
): { readonly id: number } | null {
  const same = db.one(idRow, 'SELECT id FROM entries WHERE feed = ? AND key = ?', feed, key)
  if (same !== null || address === null) return same
  const alike = db.all(
    known,
    'SELECT id, key FROM entries WHERE feed = ? AND address = ? AND title = ?',
    feed,
    address,
    title,
  )
  return alike.find((one) => !keys.has(one.key)) ?? null
}

/** @returns whether another one was there before */
function keepContent(db: Database, entry: number, markup: string | null): boolean {
  const row = z.object({ markup: z.string() })
  const before = db.one(row, 'SELECT markup FROM contents WHERE entry = ?', entry)?.markup ?? null
  if (before === markup) return false
  if (markup === null) db.run('DELETE FROM contents WHERE entry = ?', entry)
  else db.run('INSERT OR REPLACE INTO contents VALUES (?, ?)', entry, markup)
  return before !== null
}

function prune(db: Database, feed: number, now: number): void {
  db.run(
    `DELETE FROM entries WHERE id IN (
      SELECT id FROM entries WHERE feed = ? AND told < ? AND kept = 0
        ORDER BY place DESC, id DESC LIMIT -1 OFFSET ${STAY})`,
    feed,
    now,
  )
}
