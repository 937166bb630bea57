import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseText } from '../../../src/core/article/parse.ts'
import { addArticle, listArticles, storedArticle } from '../../../src/services/library/articles.ts'
import { createLibrary } from '../../../src/services/library/library.ts'
import { openLibraryFile } from '../../../src/services/library/open-library.ts'
import { addToQueue, readQueue } from '../../../src/services/library/queue.ts'
import { searchLibrary } from '../../../src/services/library/search.ts'
import { listSources } from '../../../src/services/library/sources.ts'
import { openDatabase } from '../../../src/services/library/storage/database.ts'
import { libraryFailure } from '../../../src/services/library/storage/failures.ts'
import { MIGRATIONS, migrate } from '../../../src/services/library/storage/migrate.ts'
import { leave, newArticle, newFolder, newLibrary, placeOf, STORM, STRIKE } from './shelf.ts'

const page = { offset: 0, limit: 1000 }

/** What the listener is told when `work` fails. */
function told(work: () => void, file: string): unknown {
  try {
    work()
  } catch (thrown) {
    return libraryFailure(thrown, file)
  }
  return null
}

/** A library with enough articles to fill many pages, closed. */
function filled(file: string, articles = 60): void {
  const { db } = newLibrary(file)
  for (let i = 0; i < articles; i += 1) {
    const article = parseText(`Report ${i}\n\n${STRIKE.repeat(8)}`)
    const statements = i === 0 ? newArticle(article.text).statements : []
    const id = addArticle(db, { name: 'news.txt', origin: null, article, statements }, i)
    if (i % 10 === 0) addToQueue(db, id, 'last')
  }
  leave(db, STORM, 12, { now: 1 })
  db.close()
}

test('each migration is backed up before and made once', () => {
  const file = join(newFolder(), 'library.db')
  const { db } = newLibrary(file)
  const id = addArticle(db, newArticle(STRIKE), 1)
  const next = ['CREATE TABLE more (x TEXT) STRICT', 'ALTER TABLE more ADD COLUMN y TEXT']
  migrate(db, [...MIGRATIONS, ...next])
  migrate(db, [...MIGRATIONS, ...next])
  expect(storedArticle(db, id)?.article.text).toBe(STRIKE)
  db.run("INSERT INTO more VALUES ('a', 'b')")
  const backups = readdirSync(join(file, '..')).filter((name) => name.includes('before'))
  const at = MIGRATIONS.length
  expect(backups.sort()).toEqual([`library.db.before-${at + 1}`, `library.db.before-${at + 2}`])
  const backup = openDatabase(`${file}.before-${at + 1}`)
  expect(listArticles(backup, page).total).toBe(1)
  backup.close()
})

test('a migration that fails leaves the library as it was', () => {
  const { db } = newLibrary()
  addArticle(db, newArticle(STRIKE), 1)
  const wrong = 'CREATE TABLE more (x TEXT) STRICT; INSERT INTO nowhere VALUES (1)'
  expect(() => migrate(db, [...MIGRATIONS, wrong])).toThrow('nowhere')
  migrate(db)
  expect(listArticles(db, page).total).toBe(1)
  expect(() => db.exec('SELECT x FROM more')).toThrow('more')
})

test('only the last three backups stay', () => {
  const { db, file } = newLibrary()
  migrate(db, [...MIGRATIONS, ...Array.from({ length: 5 }, (_, i) => `CREATE TABLE t${i} (x)`)])
  const backups = readdirSync(join(file, '..')).filter((name) => name.includes('before'))
  expect(backups).toHaveLength(3)
  expect(backups).toContain(`library.db.before-${MIGRATIONS.length + 5}`)
})

test('the library of a newer Sayso is left as it is', () => {
  const { db, file, notices } = newLibrary()
  db.exec('PRAGMA user_version = 99')
  db.close()
  const before = readFileSync(file)
  expect(() => openLibraryFile({ file, notice: (words) => notices.push(words) })).toThrow(
    'newer Sayso',
  )
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(notices).toEqual([])
})

test('the places of an older Sayso are taken in, once', () => {
  const folder = newFolder()
  const places = join(folder, 'places.json')
  const file = join(folder, 'library.db')
  const first = newLibrary(join(folder, 'other.db'))
  leave(first.db, STRIKE, 42, { now: 1 })
  const key = first.db.one(z.object({ key: z.string() }), 'SELECT key FROM positions')?.key
  writeFileSync(places, JSON.stringify({ places: { [key ?? '']: 42 } }))
  const { db } = newLibrary(file)
  expect(placeOf(db, STRIKE)).toBe(42)
  leave(db, STRIKE, 50, { now: 2 })
  db.close()
  expect(placeOf(newLibrary(file).db, STRIKE)).toBe(50)
  expect(existsSync(places)).toBe(true)
  writeFileSync(places, '{"places": 7')
  expect(placeOf(newLibrary(join(folder, 'third.db')).db, STRIKE)).toBeNull()
})

test('a library that another program has locked says so, and is whole afterwards', () => {
  const { db, file } = newLibrary()
  const other = openDatabase(file, { patience: 50 })
  other.exec('BEGIN EXCLUSIVE')
  expect(told(() => addArticle(db, newArticle(STRIKE), 1), file)).toMatchObject({
    code: 'unwritable',
    message: expect.stringContaining('Another program'),
  })
  other.exec('ROLLBACK')
  other.close()
  addArticle(db, newArticle(STRIKE), 2)
  expect(listArticles(db, page).total).toBe(1)
})

test('a full disk is said; what is there stays, and there is room again when something went', () => {
  const { db, file } = newLibrary()
  const id = addArticle(db, newArticle(STRIKE), 1)
  const pages = db.one(z.object({ page_count: z.int() }), 'PRAGMA page_count')?.page_count ?? 0
  db.exec(`PRAGMA max_page_count = ${pages + 2}`)
  const large = { ...newArticle(STORM), article: parseText(STORM.repeat(500)) }
  expect(told(() => addArticle(db, large, 2), file)).toMatchObject({
    code: 'unwritable',
    message: expect.stringContaining('The disk is full'),
  })
  expect(listArticles(db, page).total).toBe(1)
  expect(storedArticle(db, id)?.article.text).toBe(STRIKE)
  db.exec('PRAGMA max_page_count = 1000000')
  addArticle(db, large, 3)
  expect(searchLibrary(db, { ...page, words: 'harbour' }).hits).toHaveLength(1)
})

const isRoot = process.getuid?.() === 0
test.skipIf(process.platform === 'win32')(
  // permissions are other things there
  'a library that may not be written to says so, in a program of another user',
  () => {
    const folder = newFolder()
    const file = join(folder, 'library.db')
    filled(file, 1)
    chmodSync(folder, 0o555)
    chmodSync(file, 0o444)
    const script = `
      const { Worker } = require('node:worker_threads')
      const worker = new Worker(new URL('../../../dist/engines/library-worker.js', ${JSON.stringify(import.meta.url)}), { workerData: { file: ${JSON.stringify(file)}, damaged: false } })
      worker.on('message', (message) => { console.log(JSON.stringify(message)); worker.terminate() })
      worker.postMessage({ type: 'ask', id: 1, name: 'setQueue', args: [[]] })`
    const { stdout } = spawnSync(process.execPath, ['-e', script], {
      // root itself may write to everything
      ...(isRoot && { uid: 65534, gid: 65534 }),
      encoding: 'utf8',
    })
    expect(JSON.parse(stdout)).toMatchObject({
      type: 'failed',
      failure: { code: expect.stringMatching(/^un/), message: expect.stringContaining(file) },
    })
    expect(statSync(file).mode & 0o777).toBe(0o444)
  },
)

/** Opens a damaged library; what was kept of the damaged file is looked at by its bytes. */
function salvaged(file: string) {
  const damaged = readFileSync(file)
  const { db, notices } = newLibrary(file)
  const kept = readdirSync(join(file, '..')).filter((name) => /\.damaged-\d+$/.test(name))
  expect(kept).toHaveLength(1)
  expect(readFileSync(join(file, '..', kept[0] ?? '')).equals(damaged)).toBe(true)
  expect(notices).toHaveLength(1)
  expect(notices[0]).toContain(kept[0])
  db.exec("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
  expect(db.all(z.object({ integrity_check: z.string() }), 'PRAGMA integrity_check')).toEqual([
    { integrity_check: 'ok' },
  ])
  expect(db.all(z.unknown(), 'PRAGMA foreign_key_check')).toEqual([])
  return { db, notice: notices[0] ?? '' }
}

test('a file whose first bytes are gone is salvaged whole', () => {
  const file = join(newFolder(), 'library.db')
  filled(file)
  const bytes = readFileSync(file)
  bytes.fill(0, 0, 20)
  writeFileSync(file, bytes)
  const { db, notice } = salvaged(file)
  expect(notice).toContain('60 articles were saved')
  expect(listArticles(db, page).total).toBe(60)
  expect(placeOf(db, STORM)).toBe(12)
  expect(readQueue(db)).toHaveLength(6)
  expect(searchLibrary(db, { ...page, words: 'aircraft' }).hits[0]?.saidBy).toBe(
    'U.S. Central Command',
  )
})

test('a damaged library of an older Sayso is salvaged into the newest shape, its sources too', () => {
  const file = join(newFolder(), 'library.db')
  filled(file)
  const older = openDatabase(file)
  older.exec('ALTER TABLE sources ADD COLUMN voice TEXT; DROP TABLE source_voices')
  older.exec('PRAGMA user_version = 1')
  older.close()
  const bytes = readFileSync(file)
  bytes.fill(0, 0, 20)
  writeFileSync(file, bytes)
  const { db } = salvaged(file)
  expect(searchLibrary(db, { ...page, words: 'aircraft' }).hits[0]?.saidBy).toBe(
    'U.S. Central Command',
  )
  expect(listSources(db, { ...page, words: '' }).sources.length).toBeGreaterThan(0)
})

/** Reads all of a library as the app does: damage is met on the way. */
async function readThrough(file: string) {
  const notices: string[] = []
  const library = createLibrary({
    file,
    workerUrl: new URL('../../../dist/engines/library-worker.js', import.meta.url),
    report: () => {},
    onNotice: (words) => notices.push(words),
  })
  const stored = await Promise.all(
    Array.from({ length: 100 }, (_, at) => library.call('storedArticle', at + 1)),
  )
  const { total } = await library.call('listArticles', page)
  await library.close()
  return { notices, total, stored: stored.filter((one) => one !== null) }
}

test('a file with holes is salvaged around them, when one is met', async () => {
  const file = join(newFolder(), 'library.db')
  filled(file)
  const bytes = readFileSync(file)
  const pages = Array.from({ length: bytes.length / 4096 }, (_, at) =>
    bytes.subarray(at * 4096, (at + 1) * 4096),
  )
  // of those that rows of texts begin on; what only goes on elsewhere is not missed by SQLite
  const leaves = pages.filter((leaf) => leaf[0] === 0x0d && leaf.includes('Drone strike reported'))
  for (const share of [0.4, 0.6]) leaves[Math.floor(leaves.length * share)]?.fill(0xff)
  writeFileSync(file, bytes)
  const { notices, total, stored } = await readThrough(file)
  expect(notices).toEqual([expect.stringContaining(`${total} articles were saved`)])
  expect(total).toBeGreaterThan(30)
  expect(stored).toHaveLength(total)
  const whole = stored.filter(({ article }) => article.text.endsWith(STRIKE.repeat(8)))
  expect(whole.length).toBeGreaterThan(30)
  // words that are not as they were added are kept, and their article says so
  for (const other of stored)
    if (!whole.includes(other)) expect(other.name).toBe('Saved from a damaged library')
  // nothing is met again
  expect((await readThrough(file)).notices).toEqual([])
})

test('a file that was cut off is salvaged as far as it goes', async () => {
  const file = join(newFolder(), 'library.db')
  filled(file)
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.subarray(0, Math.floor((bytes.length * 0.7) / 4096) * 4096))
  const { notices, total, stored } = await readThrough(file)
  expect(notices).toEqual([expect.stringContaining('was damaged')])
  expect(total).toBeGreaterThan(10)
  expect(stored).toHaveLength(total)
})

test('what is no database at all is kept aside', () => {
  const file = join(newFolder(), 'library.db')
  writeFileSync(file, 'Not a library, but somebody’s words.'.repeat(500))
  const { db, notice } = salvaged(file)
  expect(notice).toContain('0 articles were saved')
  addArticle(db, newArticle(STRIKE), 1)
  expect(listArticles(db, page).total).toBe(1)
})
