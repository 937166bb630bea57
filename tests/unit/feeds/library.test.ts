import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ParsedEntry, packEntries } from '../../../src/services/feeds/parse/parsed.ts'
import { articleKey } from '../../../src/services/library/article-key.ts'
import { addArticle } from '../../../src/services/library/articles.ts'
import {
  entryOpened,
  entryToOpen,
  listEntries,
  markEntries,
} from '../../../src/services/library/feeds/entries.ts'
import {
  addFeed,
  listFeeds,
  removeFeed,
  renameFeed,
} from '../../../src/services/library/feeds/feeds.ts'
import { keepFeed } from '../../../src/services/library/feeds/keep-entries.ts'
import { addToQueue } from '../../../src/services/library/queue.ts'
import type { Database } from '../../../src/services/library/storage/database.ts'
import { exportLibrary } from '../../../src/services/library/transfer/export-library.ts'
import { importLibrary } from '../../../src/services/library/transfer/import-library.ts'
import { newArticle, newFolder, newLibrary, STORM } from '../library/shelf.ts'

const all = { offset: 0, limit: 1000, unreadOnly: false }
const key = (of: string | number) => String(of).padStart(32, '0')

const entry = (of: number, more: Partial<ParsedEntry> = {}): ParsedEntry => ({
  key: key(of),
  version: key(JSON.stringify(more).length),
  title: `Entry ${of}`,
  address: `https://feeds.example/${of}`,
  byline: null,
  published: of * 1000,
  day: null,
  summary: 'It begins.',
  markup: '<p>It begins.</p>',
  whole: false,
  ...more,
})

function newFeed(db: Database, address = 'https://feeds.example/feed', local = false) {
  const added = {
    address,
    name: null,
    title: 'Feed',
    homepage: null,
    folders: ['World', 'Sea'],
    local,
  }
  const { id } = addFeed(db, added, 1)
  const brings = (now: number, ...entries: readonly ParsedEntry[]) =>
    keepFeed(db, id, {
      now,
      freshUntil: 0,
      moved: null,
      head: { title: 'Feed', homepage: null, language: 'en' },
      entries: packEntries(entries),
      etag: null,
      lastModified: null,
      problem: null,
    }).fresh
  const titles = () => listEntries(db, { ...all, feed: id }).entries.map(({ title }) => title)
  return { id, brings, titles }
}

test('entries come the newest first; what is dated ahead of its time or not at all stands where it was found', () => {
  const { db } = newLibrary()
  const { brings, titles } = newFeed(db)
  brings(5000, entry(3), entry(1), entry(2))
  brings(6000, entry(9, { published: null }), entry(8, { published: 9e12 }), entry(4))
  expect(titles()).toEqual(['Entry 9', 'Entry 8', 'Entry 4', 'Entry 3', 'Entry 2', 'Entry 1'])
})

test('an entry whose id changes each time is the same one by address and title, and stays read', () => {
  const { db } = newLibrary()
  const { brings } = newFeed(db)
  expect(brings(1, entry(1))).toBe(1)
  markEntries(db, 'all', true)
  expect(brings(2, entry(1, { key: key('f') }))).toBe(0)
  expect(listEntries(db, all).entries).toMatchObject([{ title: 'Entry 1', read: true }])
})

test('two entries of one feed with the same address and title stay two', () => {
  const { db } = newLibrary()
  const { brings } = newFeed(db)
  const twin = entry(2, { address: 'https://feeds.example/1', title: 'Entry 1' })
  brings(1, entry(1), twin)
  expect(brings(2, entry(1), twin)).toBe(0)
  expect(listEntries(db, all).total).toBe(2)
})

test('old entries go when the feed no longer tells of them, but none that was opened', () => {
  const { db } = newLibrary()
  const { brings } = newFeed(db)
  const many = Array.from({ length: 400 }, (_, at) => entry(at + 1))
  brings(1_000_000, ...many)
  expect(listEntries(db, all).total).toBe(400)
  const oldest = listEntries(db, all).entries.at(-1)?.id ?? 0
  entryOpened(db, oldest, null)
  brings(2_000_000, entry(401))
  const left = listEntries(db, all)
  // the two hundred newest of those that it no longer tells of, the new one, and the one that was opened
  expect(left.total).toBe(202)
  expect(left.entries.at(-1)).toMatchObject({ id: oldest, title: 'Entry 1' })
})

test('what was opened is known by its article until the feed says something else', () => {
  const { db } = newLibrary()
  const { brings } = newFeed(db)
  brings(1, entry(1))
  const [first] = listEntries(db, all).entries
  const id = first?.id ?? 0
  const article = addArticle(db, newArticle(STORM), 1)
  entryOpened(db, id, articleKey(STORM))
  addToQueue(db, article, 'last')
  expect(listEntries(db, all).entries).toMatchObject([{ article, queued: true, read: true }])
  brings(2, entry(1))
  expect(entryToOpen(db, id).article).toBe(article)
  brings(3, entry(1, { markup: '<p>It goes on.</p>' }))
  expect(entryToOpen(db, id)).toMatchObject({ article: null, markup: '<p>It goes on.</p>' })
})

test('entries are marked one by one, by feed, or all', () => {
  const { db } = newLibrary()
  const one = newFeed(db)
  const two = newFeed(db, 'https://other.example/')
  one.brings(9000, entry(2), entry(1))
  two.brings(9000, entry(3))
  const unread = () =>
    listEntries(db, { ...all, unreadOnly: true }).entries.map(({ title }) => title)
  const [, second] = listEntries(db, { ...all, feed: one.id }).entries
  markEntries(db, { entries: [second?.id ?? 0] }, true)
  expect(unread()).toEqual(['Entry 3', 'Entry 2'])
  markEntries(db, { feed: one.id }, true)
  expect(unread()).toEqual(['Entry 3'])
  markEntries(db, 'all', false)
  expect(unread()).toHaveLength(3)
  expect(listFeeds(db).map((feed) => feed.unread)).toEqual([2, 1])
})

test('a feed has the name that the listener gives it, and its own when they take it back', () => {
  const { db } = newLibrary()
  const { id } = newFeed(db)
  expect(renameFeed(db, id, ' Sea ').title).toBe('Sea')
  expect(renameFeed(db, id, '').title).toBe('Feed')
  removeFeed(db, id)
  expect(() => renameFeed(db, id, 'Sea')).toThrow('no longer there')
})

test('feeds and their entries come out of the file that holds everything; consent does not', async () => {
  const { db } = newLibrary()
  const { id, brings } = newFeed(db, undefined, true)
  brings(1, entry(1), entry(2, { markup: null }))
  renameFeed(db, id, 'Sea')
  addArticle(db, newArticle(STORM), 1)
  const [first] = listEntries(db, all).entries
  entryOpened(db, first?.id ?? 0, articleKey(STORM))
  const file = join(newFolder(), 'all.sayso')
  await exportLibrary(db, file, [])
  const other = newLibrary().db
  expect(await importLibrary(other, file, 'all.sayso', 9)).toMatchObject({ articles: 1, feeds: 1 })
  expect(listFeeds(other)).toEqual(listFeeds(db).map((feed) => ({ ...feed, refreshed: null })))
  const told = listEntries(db, all).entries
  expect(listEntries(other, all).entries).toEqual(told)
  for (const one of told)
    expect(entryToOpen(other, one.id)).toEqual({
      ...entryToOpen(db, one.id),
      language: null,
      local: false,
    })
  // once more: nothing is there twice
  expect(await importLibrary(other, file, 'all.sayso', 9)).toMatchObject({ articles: 0, feeds: 0 })
  expect(listEntries(other, all).total).toBe(2)
})

test('feeds are saved from a damaged file', () => {
  const { db, file } = newLibrary()
  newFeed(db).brings(1, entry(1), entry(2))
  db.close()
  const bytes = readFileSync(file)
  bytes.fill(0, 0, 20)
  writeFileSync(file, bytes)
  const saved = newLibrary(file)
  expect(saved.notices).toHaveLength(1)
  expect(listFeeds(saved.db)).toMatchObject([{ title: 'Feed', entries: 2, unread: 2 }])
  const [first] = listEntries(saved.db, all).entries
  expect(entryToOpen(saved.db, first?.id ?? 0).markup).toBe('<p>It begins.</p>')
})
