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
  renameFeed,
  subscriptions,
} from '../../../src/services/library/feeds/feeds.ts'
import { keepFeed } from '../../../src/services/library/feeds/keep-entries.ts'
import { removeFeed, undoRemoval } from '../../../src/services/library/feeds/removed.ts'
import { addToQueue } from '../../../src/services/library/queue.ts'
import { type Database, openDatabase } from '../../../src/services/library/storage/database.ts'
import { MIGRATIONS, migrate } from '../../../src/services/library/storage/migrate.ts'
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

test('what was never opened is found by its title and first words, as they are now', () => {
  const { db } = newLibrary()
  const one = newFeed(db)
  const two = newFeed(db, 'https://other.example/')
  one.brings(
    9000,
    entry(1, { title: 'Storm closes the harbour', summary: 'No ships may leave.' }),
    entry(2, { title: 'The ferry is sold', summary: 'A storm of protest.' }),
  )
  two.brings(9000, entry(3, { title: 'Café by the sea' }))
  const found = (words: string, more = {}) =>
    listEntries(db, { ...all, words, ...more }).entries.map(({ title }) => title)
  // the newest first, whatever the form of the word
  expect(found('storms')).toEqual(['The ferry is sold', 'Storm closes the harbour'])
  expect(listEntries(db, { ...all, words: 'storm', limit: 1 })).toMatchObject({ total: 2 })
  expect(found('storm ship')).toEqual(['Storm closes the harbour'])
  expect(found('harb')).toEqual(['Storm closes the harbour'])
  expect(found('cafe')).toEqual(['Café by the sea'])
  expect(found('cafe', { feed: one.id })).toEqual([])
  expect(found('"')).toEqual([])
  const [, , storm] = listEntries(db, all).entries
  markEntries(db, { entries: [storm?.id ?? 0] }, true)
  expect(found('storm', { unreadOnly: true })).toEqual(['The ferry is sold'])
  // the feed says something else now
  const changed = { title: 'Harbour opens', summary: 'Ships may leave.' }
  one.brings(9500, entry(1, changed), entry(2, { title: 'The ferry is sold', summary: 'Gone.' }))
  expect(found('storm')).toEqual([])
  expect(found('opens')).toEqual(['Harbour opens'])
  const removal = removeFeed(db, one.id) ?? 0
  expect(found('opens')).toEqual([])
  undoRemoval(db, removal)
  expect(found('opens')).toEqual(['Harbour opens'])
  db.exec("INSERT INTO entry_words (entry_words, rank) VALUES ('integrity-check', 1)")
})

test('what an older library has of feeds is found, too', () => {
  const file = join(newFolder(), 'library.db')
  const older = openDatabase(file)
  migrate(older, MIGRATIONS.slice(0, 3))
  newFeed(older).brings(9000, entry(1, { title: 'Storm closes the harbour' }))
  older.close()
  const { db } = newLibrary(file)
  expect(listEntries(db, { ...all, words: 'storm' }).total).toBe(1)
})

test('a feed has the name that the listener gives it, and its own when they take it back', () => {
  const { db } = newLibrary()
  const { id } = newFeed(db)
  expect(renameFeed(db, id, ' Sea ').title).toBe('Sea')
  expect(renameFeed(db, id, '').title).toBe('Feed')
  removeFeed(db, id)
  expect(() => renameFeed(db, id, 'Sea')).toThrow('no longer there')
})

test('a removed feed comes back as it was, with its number where that is free', () => {
  const { db } = newLibrary()
  const { id, brings } = newFeed(db, undefined, true)
  brings(9000, entry(1), entry(2, { markup: null }), entry(3, { published: 2000 }))
  renameFeed(db, id, 'Sea')
  addArticle(db, newArticle(STORM), 1)
  const [first] = listEntries(db, all).entries
  entryOpened(db, first?.id ?? 0, articleKey(STORM))
  const seen = () => ({
    feeds: listFeeds(db),
    entries: listEntries(db, all).entries,
    open: listEntries(db, all).entries.map((one) => entryToOpen(db, one.id)),
    asked: subscriptions(db),
  })
  const before = seen()
  const removal = removeFeed(db, id) ?? 0
  expect(listEntries(db, all).total).toBe(0)
  expect(removeFeed(db, id)).toBeNull()
  expect(undoRemoval(db, removal).title).toBe('Sea')
  expect(seen()).toEqual(before)
  expect(() => undoRemoval(db, removal)).toThrow('no longer be brought back')
  // what the feed tells of is not new
  expect(brings(9500, entry(1), entry(2, { markup: null }), entry(3, { published: 2000 }))).toBe(0)
})

test('removed feeds come back one by one, though others have their numbers now', () => {
  const { db } = newLibrary()
  const one = newFeed(db)
  one.brings(9000, entry(1))
  const first = removeFeed(db, one.id) ?? 0
  const two = newFeed(db, 'https://other.example/')
  two.brings(9000, entry(2))
  expect(two.id).toBe(one.id)
  const second = removeFeed(db, two.id) ?? 0
  newFeed(db, 'https://third.example/').brings(9000, entry(3))
  for (const removal of [second, first]) undoRemoval(db, removal)
  expect(listEntries(db, all).entries.map(({ title }) => title)).toEqual([
    ...['Entry 3', 'Entry 2', 'Entry 1'],
  ])
  expect(listFeeds(db).map(({ entries }) => entries)).toEqual([1, 1, 1])
})

test('a feed that was followed anew gets what the removed one had', () => {
  const { db } = newLibrary()
  const { id, brings } = newFeed(db)
  brings(9000, entry(1), entry(2))
  renameFeed(db, id, 'Sea')
  markEntries(db, 'all', true)
  const removal = removeFeed(db, id) ?? 0
  const anew = newFeed(db)
  anew.brings(9500, entry(2, { markup: '<p>It goes on.</p>' }), entry(3))
  undoRemoval(db, removal)
  expect(listFeeds(db)).toMatchObject([{ title: 'Sea', entries: 3, unread: 1 }])
  const { entries } = listEntries(db, all)
  expect(entries.map(({ title, read }) => [title, read])).toEqual([
    ['Entry 3', false],
    ['Entry 2', true],
    ['Entry 1', true],
  ])
  expect(entries.map((one) => entryToOpen(db, one.id).markup)).toEqual([
    ...['<p>It begins.</p>', '<p>It goes on.</p>', '<p>It begins.</p>'],
  ])
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
  expect(listEntries(saved.db, { ...all, words: 'begins' }).total).toBe(2)
  const [first] = listEntries(saved.db, all).entries
  expect(entryToOpen(saved.db, first?.id ?? 0).markup).toBe('<p>It begins.</p>')
})
