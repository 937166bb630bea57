import { z } from 'zod'
import { SaysoError } from '../../../contract/failure.ts'
import { type Feed, MAX_FEEDS } from '../../../contract/feeds.ts'
import { count, idRow } from '../records.ts'
import type { Database } from '../storage/database.ts'

const folders = z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json)))

const feedRow = z
  .object({
    id: z.int(),
    address: z.string(),
    name: z.string().nullable(),
    title: z.string(),
    homepage: z.string().nullable(),
    folders,
    entries: z.int(),
    unread: z.int().nullable(),
    refreshed: z.int().nullable(),
    problem: z.string().nullable(),
  })
  .transform(({ name, title, unread, ...rest }): Feed => {
    return { ...rest, title: name ?? title, unread: unread ?? 0 }
  })

const FEED = `
  SELECT f.id, f.address, f.name, f.title, f.homepage, f.folders, f.refreshed, f.problem,
    coalesce(e.entries, 0) AS entries, coalesce(e.unread, 0) AS unread
  FROM feeds f LEFT JOIN (
    SELECT feed, count(*) AS entries, sum(read = 0) AS unread FROM entries GROUP BY feed
  ) e ON e.feed = f.id`
const ONE_FEED = `
  SELECT id, address, name, title, homepage, folders, refreshed, problem,
    (SELECT count(*) FROM entries WHERE feed = f.id) AS entries,
    (SELECT count(*) FROM entries WHERE feed = f.id AND read = 0) AS unread
  FROM feeds f WHERE id = ?`

/** All feeds, by folder and title as a reader of English sorts them. */
export function listFeeds(db: Database): readonly Feed[] {
  const place = ({ folders: within, title }: Feed) => [...within, title].join('\n')
  const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
  const all = db.all(feedRow, FEED)
  // those at the top come before all folders
  return all.sort(
    (a, b) =>
      Math.min(a.folders.length, 1) - Math.min(b.folders.length, 1) ||
      order.compare(place(a), place(b)),
  )
}

/** @throws {SaysoError} "missing-file" */
export function findFeed(db: Database, id: number): Feed {
  const found = db.one(feedRow, ONE_FEED, id)
  if (!found) throw new SaysoError('missing-file', 'This feed is no longer there.')
  return found
}

/** Null where none has it. */
export function feedAt(db: Database, address: string): Feed | null {
  const found = db.one(idRow, 'SELECT id FROM feeds WHERE address = ?', address)
  return found === null ? null : findFeed(db, found.id)
}

const hostOf = (address: string) =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address

export interface NewFeed {
  readonly address: string
  /** What the listener calls it; null: what it calls itself. */
  readonly name: string | null
  readonly title: string | null
  readonly homepage: string | null
  readonly folders: readonly string[]
  /** The listener agreed that its host may be on this machine or network. */
  readonly local: boolean
}

/**
 * Adds a feed, or finds it; what the listener agreed to now holds for it from now on.
 * @throws {SaysoError} "bad-request" where there are too many
 */
export function addFeed(
  db: Database,
  added: NewFeed,
  now: number,
): { readonly id: number; readonly known: boolean } {
  return db.transaction(() => {
    const known = db.one(idRow, 'SELECT id FROM feeds WHERE address = ?', added.address)
    if (known) {
      if (added.local) db.run('UPDATE feeds SET local = 1 WHERE id = ?', known.id)
      return { id: known.id, known: true }
    }
    checkRoom(db)
    const { id } = db.run(
      'INSERT INTO feeds (address, name, title, homepage, folders, local, added) VALUES (?, ?, ?, ?, ?, ?, ?)',
      added.address,
      added.name,
      added.title || hostOf(added.address),
      added.homepage,
      JSON.stringify(added.folders),
      added.local ? 1 : 0,
      now,
    )
    return { id, known: false }
  })
}

/** @throws {SaysoError} "bad-request" where no feed can be added */
export function checkRoom(db: Database): void {
  if ((db.one(count, 'SELECT count(*) AS n FROM feeds')?.n ?? 0) >= MAX_FEEDS)
    throw new SaysoError(
      'bad-request',
      `Sayso follows up to ${MAX_FEEDS} feeds. Remove some first.`,
    )
}

/** @param name empty: what it calls itself */
export function renameFeed(db: Database, id: number, name: string): Feed {
  db.run('UPDATE feeds SET name = ? WHERE id = ?', name.trim() || null, id)
  return findFeed(db, id)
}

const subscription = z
  .object({
    id: z.int(),
    address: z.string(),
    local: z.int(),
    etag: z.string().nullable(),
    lastModified: z.string().nullable(),
    freshUntil: z.int(),
    leaveUntil: z.int(),
  })
  .transform(({ local, ...rest }) => ({ ...rest, local: local > 0 }))
/** What is needed to get a feed anew. */
export type Subscription = z.output<typeof subscription>

/** Of all feeds, those that wait longest first, or of some. */
export function subscriptions(db: Database, ids?: readonly number[]): readonly Subscription[] {
  const all = db.all(
    subscription,
    `SELECT id, address, local, etag, last_modified AS lastModified, fresh_until AS freshUntil,
      leave_until AS leaveUntil FROM feeds ORDER BY refreshed, id`,
  )
  if (ids === undefined) return all
  const wanted = new Set(ids)
  return all.filter(({ id }) => wanted.has(id))
}

/** What a server said when it was asked for a feed. Times are milliseconds since 1970. */
export interface Answered {
  readonly now: number
  readonly freshUntil: number
  /** The address that stands for it from now on; null where that is the same. */
  readonly moved: string | null
}

/** The feed answered: all that it could be blamed for is forgotten. */
export function feedAnswered(db: Database, id: number, answered: Answered): void {
  const { now, freshUntil, moved } = answered
  db.transaction(() => {
    db.run(
      'UPDATE feeds SET refreshed = ?, problem = NULL, fresh_until = ?, leave_until = 0 WHERE id = ?',
      now,
      freshUntil,
      id,
    )
    const taken =
      moved === null ? null : db.one(idRow, 'SELECT id FROM feeds WHERE address = ?', moved)
    if (moved === null || taken !== null) return
    const was = db.one(
      z.object({ address: z.string() }),
      'SELECT address FROM feeds WHERE id = ?',
      id,
    )
    // what the listener agreed to holds for the host that they agreed to
    const stays = was !== null && new URL(was.address).hostname === new URL(moved).hostname
    db.run(
      'UPDATE feeds SET address = ?, local = local AND ? WHERE id = ?',
      moved,
      stays ? 1 : 0,
      id,
    )
  })
}

/** The feed could not be got: what it had stays. */
export function feedFailed(db: Database, id: number, problem: string, leaveUntil: number): Feed {
  db.run('UPDATE feeds SET problem = ?, leave_until = ? WHERE id = ?', problem, leaveUntil, id)
  return findFeed(db, id)
}
