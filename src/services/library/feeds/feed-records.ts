import { z } from 'zod'
import { SaysoError } from '../../../contract/failure.ts'
import { parsedEntry } from '../../feeds/parse/parsed.ts'
import { parseWebAddress } from '../../net/web-address.ts'
import { count, idRow } from '../records.ts'
import type { Database } from '../storage/database.ts'
import { addFeed } from './feeds.ts'

const words = z.string().max(2000)
const address = z.string().max(4096)

/** A feed in the file that holds everything; its entries follow. */
export const feedRecord = z.object({
  type: z.literal('feed'),
  address,
  name: words.nullable(),
  title: words,
  homepage: address.nullable(),
  folders: z.array(words).max(20),
})

/** An entry, of the feed with this address. */
export const entryRecord = parsedEntry.extend({
  type: z.literal('entry'),
  feed: address,
  place: z.int(),
  read: z.boolean(),
  kept: z.boolean(),
  /** The key of the article that was made of it. */
  article: z.string().length(32).nullable(),
})
export type FeedRecord = z.infer<typeof feedRecord> | z.infer<typeof entryRecord>

const flag = z.int().transform((value) => value > 0)
const feedRow = feedRecord
  .omit({ type: true })
  .extend({ id: z.int(), folders: z.string().transform((json) => JSON.parse(json)) })
const entryRow = entryRecord
  .omit({ type: true, feed: true })
  .extend({ id: z.int(), whole: flag, read: flag, kept: flag })

/** All feeds, each before its entries; an entry at a time is in memory. */
export function* feedRecords(db: Database): Generator<FeedRecord> {
  const feeds = db.all(
    feedRow,
    'SELECT id, address, name, title, homepage, folders FROM feeds ORDER BY id',
  )
  for (const { id: feed, ...told } of feeds) {
    yield { type: 'feed', ...told }
    for (let after = 0; ; ) {
      const next = db.one(
        entryRow,
        `SELECT id, key, version, title, address, byline, published, day, summary, markup, whole, place, read, kept, article
          FROM entries LEFT JOIN contents ON entry = id WHERE feed = ? AND id > ? ORDER BY id LIMIT 1`,
        feed,
        after,
      )
      if (!next) break
      const { id, ...entry } = next
      yield { type: 'entry', feed: told.address, ...entry }
      after = id
    }
  }
}

/**
 * Adds a feed or an entry that is not there yet. That a feed may be on this machine or network is agreed to here, and
 * comes from no file.
 * @returns how many feeds it added
 */
export function keepFeedRecord(db: Database, one: FeedRecord, now: number): number {
  return one.type === 'feed' ? keepFeed(db, one, now) : keepEntry(db, one, now)
}

function keepFeed(db: Database, one: z.infer<typeof feedRecord>, now: number): number {
  try {
    parseWebAddress(one.address)
    return addFeed(db, { ...one, local: false }, now).known ? 0 : 1
  } catch (thrown) {
    // no address, or one too many: nothing else is lost for it
    if (thrown instanceof SaysoError) return 0
    throw thrown
  }
}

function keepEntry(db: Database, one: z.infer<typeof entryRecord>, now: number): number {
  const feed = db.one(idRow, 'SELECT id FROM feeds WHERE address = ?', one.feed)
  if (!feed) return 0
  const known = 'SELECT count(*) AS n FROM entries WHERE feed = ? AND key = ?'
  if (db.one(count, known, feed.id, one.key)?.n !== 0) return 0
  const { id } = db.run(
    `INSERT INTO entries (feed, key, version, title, address, byline, published, day, summary, whole, place,
        read, kept, article)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    feed.id,
    one.key,
    one.version,
    one.title,
    one.address,
    one.byline,
    one.published,
    one.day,
    one.summary,
    one.whole ? 1 : 0,
    Math.min(one.place, now),
    one.read ? 1 : 0,
    one.kept ? 1 : 0,
    one.article,
  )
  if (one.markup !== null) db.run('INSERT INTO contents VALUES (?, ?)', id, one.markup)
  return 0
}
