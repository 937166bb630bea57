import { z } from 'zod'
import { SaysoError } from '../../../contract/failure.ts'
import type { FeedEntry } from '../../../contract/feeds.ts'
import { count } from '../records.ts'
import { matchQuery } from '../search.ts'
import type { Database } from '../storage/database.ts'

const flag = z.int().transform((value) => value > 0)

const entryRow = z.object({
  id: z.int(),
  feed: z.int(),
  feedTitle: z.string(),
  title: z.string(),
  address: z.string().nullable(),
  byline: z.string().nullable(),
  published: z.int().nullable(),
  summary: z.string(),
  whole: flag,
  read: flag,
  article: z.int().nullable(),
  queued: flag,
})

/** What an entry is read from; ends before WHERE. */
const ENTRY = `
  SELECT e.id, e.feed, coalesce(f.name, f.title) AS feedTitle, e.title, e.address,
    e.byline, e.published, e.summary, e.whole, e.read, a.id AS article,
    EXISTS (SELECT 1 FROM queue q WHERE q.article = a.id) AS queued
  FROM entries e JOIN feeds f ON f.id = e.feed LEFT JOIN articles a ON a.key = e.article`

export interface EntriesAsked {
  readonly feed?: number
  readonly unreadOnly: boolean
  /** Only what has them in its title or its first words; see matchQuery. */
  readonly words?: string
  readonly offset: number
  readonly limit: number
}

/** A page of the entries of a feed, or of all, the newest first. `total` counts all of them. */
export function listEntries(
  db: Database,
  { feed, unreadOnly, words, offset, limit }: EntriesAsked,
): { readonly total: number; readonly entries: readonly FeedEntry[] } {
  const query = words === undefined ? undefined : matchQuery(words)
  if (query === null) return { total: 0, entries: [] }
  const conditions = [
    ...(feed === undefined ? [] : ['e.feed = ?']),
    ...(unreadOnly ? ['e.read = 0'] : []),
    ...(query === undefined
      ? []
      : ['e.id IN (SELECT rowid FROM entry_words WHERE entry_words MATCH ?)']),
  ]
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const values = [feed, query].filter((value) => value !== undefined)
  const entries = db.all(
    entryRow,
    `${ENTRY} ${where} ORDER BY e.place DESC, e.id DESC LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  )
  const total = db.one(count, `SELECT count(*) AS n FROM entries e ${where}`, ...values)?.n ?? 0
  return { total, entries }
}

export type Marked = 'all' | { readonly feed: number } | { readonly entries: readonly number[] }

export function markEntries(db: Database, what: Marked, read: boolean): void {
  const to = read ? 1 : 0
  db.transaction(() => {
    if (what === 'all') db.run('UPDATE entries SET read = ? WHERE read <> ?', to, to)
    else if ('feed' in what)
      db.run('UPDATE entries SET read = ? WHERE feed = ? AND read <> ?', to, what.feed, to)
    else for (const id of what.entries) db.run('UPDATE entries SET read = ? WHERE id = ?', to, id)
  })
}

const toOpen = z.object({
  id: z.int(),
  title: z.string(),
  address: z.string().nullable(),
  byline: z.string().nullable(),
  day: z.string().nullable(),
  whole: flag,
  markup: z.string().nullable(),
  /** What its feed calls itself. */
  outlet: z.string(),
  language: z.string().nullable(),
  feedAddress: z.string(),
  local: flag,
  /** The article in the library that was made of it. */
  article: z.int().nullable(),
})
/** All that is known of an entry. */
export type EntryToOpen = z.output<typeof toOpen>

/** @throws {SaysoError} "missing-file" */
export function entryToOpen(db: Database, id: number): EntryToOpen {
  const found = db.one(
    toOpen,
    `SELECT e.id, e.title, e.address, e.byline, e.day, e.whole, c.markup, f.title AS outlet,
        f.language, f.address AS feedAddress, f.local, a.id AS article
      FROM entries e JOIN feeds f ON f.id = e.feed LEFT JOIN contents c ON c.entry = e.id
        LEFT JOIN articles a ON a.key = e.article WHERE e.id = ?`,
    id,
  )
  if (!found) throw new SaysoError('missing-file', 'This is no longer in your feeds.')
  return found
}

/** It was opened or queued: it is read, and stays. @param key of the article that was made of it; null for none */
export function entryOpened(db: Database, id: number, key: string | null): void {
  db.run(
    'UPDATE entries SET read = 1, kept = 1, article = coalesce(?, article) WHERE id = ?',
    key,
    id,
  )
}
