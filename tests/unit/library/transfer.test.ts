import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { addArticle, listArticles, storedArticle } from '../../../src/services/library/articles.ts'
import { addToQueue, readQueue } from '../../../src/services/library/queue.ts'
import { readSideFiles, writeSideFiles } from '../../../src/services/library/side-files.ts'
import { castSources } from '../../../src/services/library/source-voices.ts'
import { statementsBy } from '../../../src/services/library/sources.ts'
import { exportLibrary, importLibrary } from '../../../src/services/library/transfer.ts'
import { leave, newArticle, newFolder, newLibrary, placeOf, STORM, STRIKE } from './shelf.ts'

const VOICED = ['Ana Ruiz', 'Rima Haddad'].map((name) => ({ name, kind: 'person' as const }))
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

test('a file that was cut off gives what it has, and says so', async () => {
  const { file, folder } = await exported()
  const lines = gunzipSync(readFileSync(file)).toString().split('\n')
  const cut = join(folder, 'cut.sayso')
  writeFileSync(cut, gzipSync(`${lines.slice(0, 3).join('\n')}\n{"type":"arti`))
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

test('a place that can’t be written is said', async () => {
  const { db } = newLibrary()
  await expect(exportLibrary(db, '/no/such/folder/x', [])).rejects.toMatchObject({
    code: 'unwritable',
  })
})

test('files come back where there are none, and nowhere else than where they belong', async () => {
  const folder = newFolder()
  const folders = { data: join(folder, 'data'), settings: join(folder, 'settings') }
  mkdirSync(folders.settings, { recursive: true })
  writeFileSync(join(folders.settings, 'settings.json'), '{"rate":1}')
  const corrections = `corrections/${'a'.repeat(64)}.json`
  const left = await writeSideFiles(folders, [
    { name: 'settings.json', text: '{"rate":2}' },
    { name: 'dictionary.json', text: '{}' },
    { name: corrections, text: '[]' },
    { name: '../escaped.json', text: 'x' },
    { name: 'corrections/../../escaped.json', text: 'x' },
  ])
  expect(left).toEqual(['settings.json'])
  expect(readSideFiles(folders).map(({ name }) => name)).toEqual([
    'settings.json',
    'dictionary.json',
    corrections,
  ])
  expect(() => readFileSync(join(folder, 'escaped.json'))).toThrow('ENOENT')
})
