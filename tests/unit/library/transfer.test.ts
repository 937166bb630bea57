import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseText } from '../../../src/core/article/parse.ts'
import { createDictionary } from '../../../src/services/dictionary/dictionary.ts'
import { writeOwn } from '../../../src/services/dictionary/file.ts'
import { linesOf } from '../../../src/services/intake/lines.ts'
import { addArticle, listArticles, storedArticle } from '../../../src/services/library/articles.ts'
import { addToQueue, readQueue } from '../../../src/services/library/queue.ts'
import { castSources } from '../../../src/services/library/source-voices.ts'
import { statementsBy } from '../../../src/services/library/sources.ts'
import type { Database } from '../../../src/services/library/storage/database.ts'
import { libraryFailure } from '../../../src/services/library/storage/failures.ts'
import { exportLibrary } from '../../../src/services/library/transfer/export-library.ts'
import { importLibrary as importFile } from '../../../src/services/library/transfer/import-library.ts'
import { readSideFiles, takeSideFiles } from '../../../src/services/library/transfer/side-files.ts'
import { leave, newArticle, newFolder, newLibrary, placeOf, STORM, STRIKE } from './shelf.ts'

const VOICED = ['Ana Ruiz', 'Rima Haddad'].map((name) => ({ name, kind: 'person' as const }))
const importLibrary = (db: Database, file: string, now: number) =>
  importFile(db, file, 'all.sayso', now)
const page = { offset: 0, limit: 50 }
const CENTCOM = { ...page, source: 'organization:us central command' }

async function exported() {
  const folder = newFolder()
  const file = join(folder, 'all.sayso')
  const { db } = newLibrary()
  const origin = join(folder, 'strike.txt')
  writeFileSync(`${origin}.sayso.json`, '{"version":1,"corrections":[]}')
  const id = addArticle(db, newArticle(STRIKE, 'strike.txt', origin), 5)
  addArticle(db, newArticle(STORM), 6)
  addToQueue(db, id, 'last')
  leave(db, STRIKE, 42, { now: 7 })
  castSources(db, VOICED)
  await exportLibrary(db, file, [{ name: 'settings.json', text: '{"rate":2}' }])
  return { db, file, folder }
}

test('a library comes out of its file whole: articles, who says what, places, queue, files', async () => {
  const { db, file } = await exported()
  const other = newLibrary().db
  const { articles, known, files } = await importLibrary(other, file, 100)
  expect([articles, known]).toEqual([2, 0])
  const strike = readQueue(other)[0]
  expect(storedArticle(other, strike?.id ?? 0)).toEqual(storedArticle(db, strike?.id ?? 0))
  const bare = ({ statements }: ReturnType<typeof statementsBy>) =>
    statements.map(({ words, saidBy, title }) => ({ words, saidBy, title }))
  expect(bare(statementsBy(other, CENTCOM))).toEqual(bare(statementsBy(db, CENTCOM)))
  expect(placeOf(other, STRIKE)).toBe(42)
  expect(castSources(other, VOICED.slice(1))).toEqual(['source-2'])
  expect(files.map(({ name }) => name.replace(/[0-9a-f]{64}/, 'hash'))).toEqual([
    'settings.json',
    'corrections/hash.json',
  ])
})

test('an import changes nothing that is there, and can be made again', async () => {
  const { file } = await exported()
  const { db } = newLibrary()
  addArticle(db, newArticle(STRIKE, 'mine.txt'), 50)
  leave(db, STRIKE, 60, { now: 60 })
  expect(await importLibrary(db, file, 100)).toMatchObject({ articles: 1, known: 1 })
  expect(await importLibrary(db, file, 101)).toMatchObject({ articles: 0, known: 2 })
  expect(placeOf(db, STRIKE)).toBe(60)
  const { articles, total } = listArticles(db, page)
  expect(total).toBe(2)
  expect(articles[0]?.name).toBe('mine.txt')
})

test('the file of an older Sayso brings the voices that it kept in a file', async () => {
  const file = join(newFolder(), 'old.sayso')
  const voices = { a8b29928ffac60f943643dac6ea15e7b: 'source-3' }
  const lines = [
    { sayso: 'library', version: 1 },
    { type: 'file', name: 'source-voices.json', text: JSON.stringify({ voices }) },
  ]
  writeFileSync(file, gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join('')))
  const { db } = newLibrary()
  expect((await importLibrary(db, file, 1)).files).toEqual([])
  const centcom = { name: 'US Central Command', kind: 'organization' as const }
  expect(castSources(db, [centcom])).toEqual(['source-3'])
})

/** The same, cut off within its second article. */
function cutOff(file: string, folder: string): string {
  const lines = gunzipSync(readFileSync(file)).toString().split('\n')
  const cut = join(folder, 'cut.sayso')
  writeFileSync(cut, gzipSync(`${lines.slice(0, 3).join('\n')}\n{"type":"arti`))
  return cut
}

test('a file that was cut off gives what it has, and says so', async () => {
  const { file, folder } = await exported()
  const cut = cutOff(file, folder)
  const { db } = newLibrary()
  await expect(importLibrary(db, cut, 1)).rejects.toThrow('1 article was added before')
  expect(listArticles(db, page).total).toBe(1)
  writeFileSync(cut, readFileSync(file).subarray(0, 200))
  await expect(importLibrary(db, cut, 1)).rejects.toMatchObject({ code: 'unreadable' })
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['text', Buffer.from('words')],
  ['another gzip', gzipSync('{"hello":1}\n')],
  ['a library of another version', gzipSync('{"sayso":"library","version":9}\n')],
])('%s is no library', async (_, bytes) => {
  const file = join(newFolder(), 'x.sayso')
  writeFileSync(file, bytes)
  const { db } = newLibrary()
  await expect(importLibrary(db, file, 1)).rejects.toMatchObject({ code: 'unreadable' })
  expect(listArticles(db, page).total).toBe(0)
})

/** Goes on until `many` steps were told, and is then to stop. */
function stopAfter(many: number) {
  const stop = new AbortController()
  const told: number[] = []
  const tell = (done: number) => {
    told.push(done)
    if (told.length >= many) stop.abort()
  }
  return { going: { signal: stop.signal, tell }, told }
}

/** Distinct articles, more than are kept at a time. */
function manyArticles(db: Database) {
  for (let n = 0; n < 60; n += 1)
    addArticle(db, newArticle(`Report ${n}\n\n${STORM}`, `${n}.txt`), n)
}

test('how far an export and an import are is told, from nothing to all', async () => {
  const file = join(newFolder(), 'all.sayso')
  const { db } = newLibrary()
  manyArticles(db)
  const out = stopAfter(Number.POSITIVE_INFINITY)
  await exportLibrary(db, file, [], out.going)
  const into = stopAfter(Number.POSITIVE_INFINITY)
  await importFile(newLibrary().db, file, 'all.sayso', 1, into.going)
  for (const { told } of [out, into]) {
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(1)
  }
  expect(out.told[0]).toBeLessThan(0.1)
})

test('an export that is stopped leaves the file that was there, and no other', async () => {
  const { db, file, folder } = await exported()
  const before = readFileSync(file)
  manyArticles(db)
  await expect(exportLibrary(db, file, [], stopAfter(10).going)).rejects.toMatchObject({
    code: 'aborted',
  })
  expect(readFileSync(file)).toEqual(before)
  expect(readdirSync(folder)).toEqual(['all.sayso', 'strike.txt.sayso.json'])
})

test('an import that is stopped keeps what came in, says so, and can be made again', async () => {
  const file = join(newFolder(), 'all.sayso')
  const { db: from } = newLibrary()
  manyArticles(from)
  await exportLibrary(from, file, [])
  const { db } = newLibrary()
  const { going } = stopAfter(25)
  const first = await importFile(db, file, 'all.sayso', 1, going)
  expect(first.stopped).toBe(true)
  expect(first.articles).toBeGreaterThanOrEqual(20)
  expect(listArticles(db, page).total).toBe(first.articles)
  const rest = { articles: 60 - first.articles, known: first.articles, stopped: false }
  expect(await importLibrary(db, file, 2)).toMatchObject(rest)
})

test('what was set right comes with articles that an import which was cut off had brought', async () => {
  const { file, folder } = await exported()
  const cut = cutOff(file, folder)
  const { db } = newLibrary()
  await expect(importLibrary(db, cut, 1)).rejects.toThrow('1 article was added before')
  // the machine to which it is taken has no such file
  rmSync(join(folder, 'strike.txt.sayso.json'))
  const { known, files } = await importLibrary(db, file, 2)
  expect(known).toBe(1)
  expect(files.map(({ name }) => name.replace(/[0-9a-f]{64}/, 'hash'))).toEqual([
    'settings.json',
    'corrections/hash.json',
  ])
  // where it is there beside the article's file, that one counts
  writeFileSync(join(folder, 'strike.txt.sayso.json'), '{}')
  expect((await importLibrary(db, file, 3)).files).toHaveLength(1)
})

test('a place that can’t be written is said', async () => {
  const { db } = newLibrary()
  await expect(exportLibrary(db, '/no/such/folder/x', [])).rejects.toMatchObject({
    code: 'unwritable',
  })
})

const entry = (written: string) => ({
  id: written,
  written,
  spoken: 'x',
  kind: 'word' as const,
  caseSensitive: false,
  language: null,
  note: '',
})

test('files come back where there are none, the dictionary by entry, and nothing else is written', async () => {
  const folder = newFolder()
  const folders = { data: join(folder, 'data'), settings: join(folder, 'settings') }
  for (const one of Object.values(folders)) mkdirSync(one, { recursive: true })
  writeFileSync(join(folders.settings, 'settings.json'), '{"rate":1}')
  writeFileSync(join(folders.data, 'dictionary.json'), writeOwn([entry('here')]))
  const dictionary = createDictionary({
    file: join(folders.data, 'dictionary.json'),
    report: () => {},
  })
  const [mine, other] = ['a', 'b'].map((letter) => `corrections/${letter.repeat(64)}.json`)
  const files = [
    { name: 'settings.json', text: '{"rate":2}' },
    { name: 'dictionary.json', text: writeOwn([entry('here'), entry('there')]) },
    { name: mine ?? '', text: '[]' },
    { name: '../escaped.json', text: 'x' },
    { name: 'corrections/../../escaped.json', text: 'x' },
  ]
  expect(await takeSideFiles(folders, dictionary, files)).toEqual({
    settings: 'left',
    entries: 1,
    corrections: 1,
    correctionsLeft: 0,
    problems: [],
  })
  const again = files.map((file) => (file.name === mine ? { ...file, text: '[1]' } : file))
  expect(await takeSideFiles(folders, dictionary, again)).toMatchObject({
    entries: 0,
    corrections: 0,
    correctionsLeft: 1,
  })
  expect(readSideFiles(folders)).toMatchObject([
    { name: 'settings.json', text: '{"rate":1}' },
    { name: 'dictionary.json', text: writeOwn((await dictionary.get()).entries) },
    { name: mine, text: '[]' },
  ])
  expect((await dictionary.get()).entries.map(({ written }) => written)).toEqual(['here', 'there'])
  expect(() => readFileSync(join(folder, 'escaped.json'))).toThrow('ENOENT')
  const damaged = [
    { name: 'dictionary.json', text: '{' },
    { name: other ?? '', text: '[]' },
  ]
  expect(await takeSideFiles(folders, dictionary, damaged)).toMatchObject({
    corrections: 1,
    problems: [expect.stringContaining('no dictionary')],
  })
})

test('the queue of a file comes after what is in the queue already', async () => {
  const { file } = await exported()
  const { db } = newLibrary()
  const strike = addArticle(db, newArticle(STRIKE), 1)
  const own = addArticle(db, newArticle('Own words\n\nMine alone.'), 2)
  for (const id of [strike, own]) addToQueue(db, id, 'last')
  await importLibrary(db, file, 3)
  expect(readQueue(db).map(({ id }) => id)).toEqual([strike, own])
})

test('a line that would fill the memory is refused, and what came before is kept', async () => {
  const file = join(newFolder(), 'bomb.sayso')
  const good = gunzipSync(readFileSync((await exported()).file))
  // gzip files may follow one another
  const zeros = gzipSync(Buffer.alloc(50_000_000, 'x'))
  writeFileSync(file, Buffer.concat([gzipSync(good), zeros, zeros, zeros]))
  const { db } = newLibrary()
  await expect(importLibrary(db, file, 1)).rejects.toThrow('2 articles were added before')
  expect(listArticles(db, page).total).toBe(2)
})

test('lines come whole, however their bytes are cut', async () => {
  const bytes = Buffer.from('one\n\ntwö – “three”\n\u{1F600}\nlast')
  for (const size of [1, 2, 3, 7, 100]) {
    const pieces = async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    }
    const lines: string[] = []
    for await (const line of linesOf(pieces())) lines.push(line)
    expect(lines).toEqual(['one', '', 'twö – “three”', '\u{1F600}', 'last'])
  }
})

test('an import that the disk has no room for says so, and keeps what there was room for', async () => {
  const file = join(newFolder(), 'large.sayso')
  const { db: from } = newLibrary()
  const large = { ...newArticle(STORM), article: parseText(STORM.repeat(500)) }
  addArticle(from, large, 1)
  await exportLibrary(from, file, [])
  const { db } = newLibrary()
  const own = addArticle(db, newArticle('Own words\n\nMine alone.'), 2)
  const pages = db.one(z.object({ page_count: z.int() }), 'PRAGMA page_count')?.page_count ?? 0
  db.exec(`PRAGMA max_page_count = ${pages + 1}`)
  const thrown = await importLibrary(db, file, 3).catch((cause: unknown) => cause)
  expect(libraryFailure(thrown, 'library.db')).toMatchObject({
    code: 'unwritable',
    message: expect.stringContaining('The disk is full'),
  })
  expect(storedArticle(db, own)?.article.text).toContain('Mine alone.')
  db.exec('PRAGMA max_page_count = 1000000')
  await importLibrary(db, file, 4)
  expect(listArticles(db, page).total).toBe(2)
})
