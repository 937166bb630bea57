import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseText } from '../../../src/core/article/parse.ts'
import { articleKey } from '../../../src/services/library/article-key.ts'
import { addArticle, listArticles, storedArticle } from '../../../src/services/library/articles.ts'
import { addToQueue, readQueue } from '../../../src/services/library/queue.ts'
import { statementsBy } from '../../../src/services/library/sources.ts'
import { type Database, openDatabase } from '../../../src/services/library/storage/database.ts'
import { exportLibrary } from '../../../src/services/library/transfer/export-library.ts'
import { leave, newArticle, newFolder, newLibrary, placeOf, STORM, STRIKE } from './shelf.ts'

/** `npm run fuzz:library` kills more often: so often in an import, and as often while it reads. */
const KILLS = Number(process.env.LIBRARY_KILLS ?? 6)
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const workerUrl = new URL('../../../dist/engines/library-worker.js', import.meta.url).href
const commandLine = here('../../../dist/cli/main.js')

/** Kills the program when it has said so many lines. @returns the lines that it said */
async function killedAfter(lines: number, ...args: readonly string[]): Promise<string[]> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = once(child, 'exit')
  let said = ''
  let wrong = ''
  child.stderr.on('data', (data) => {
    wrong += data
  })
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (data) => {
      said += data
      if (said.split('\n').length > lines) resolve()
    })
    child.once('exit', () => resolve())
  })
  child.kill('SIGKILL')
  await exited
  expect(wrong).toBe('')
  return said.split('\n').slice(0, -1)
}

/** The library as the next start finds it: sound, and nothing had to be salvaged. */
function openSound(file: string): Database {
  const { db, notices } = newLibrary(file)
  const check = db.all(z.object({ integrity_check: z.string() }), 'PRAGMA integrity_check')
  expect(check).toEqual([{ integrity_check: 'ok' }])
  expect(db.all(z.unknown(), 'PRAGMA foreign_key_check')).toEqual([])
  db.exec("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
  expect(notices).toEqual([])
  return db
}

const totalOf = (db: Database) => listArticles(db, { offset: 0, limit: 1 }).total
const numbers = (kept: readonly string[], what: string) =>
  kept.filter((line) => line.startsWith(what)).map((line) => Number(line.split(' ')[1]))

test(`killed ${KILLS} times while it keeps articles and places: the file is sound, and what was kept is there`, async () => {
  const file = join(newFolder(), 'library.db')
  let articles = 0
  let from = 0
  for (let run = 0; run < KILLS; run += 1) {
    const reader = [here('./killed-reader.js'), workerUrl, file, articleKey(STRIKE), String(from)]
    const kept = await killedAfter(3 + (run % 17), ...reader)
    const db = openSound(file)
    articles += numbers(kept, 'article').length
    const total = totalOf(db)
    // what was on its way when the end came may be there too
    expect(total).toBeGreaterThanOrEqual(articles)
    expect(total).toBeLessThanOrEqual(articles + 4)
    articles = total
    const place = Math.max(0, ...numbers(kept, 'place'))
    const found = placeOf(db, STRIKE) ?? 0
    expect(found).toBeGreaterThanOrEqual(place)
    expect(found).toBeLessThanOrEqual(place === 0 ? found : place + 8)
    from = Math.max(found, from) + 1000
    db.close()
  }
}, 600_000)

const OPENED = Math.ceil(KILLS / 4)
test(`killed ${OPENED} times while it opens pages and books: what was opened is there whole, with its place`, async () => {
  const folder = newFolder()
  const file = join(folder, 'library.db')
  let from = 1
  for (let run = 0; run < OPENED; run += 1) {
    const reader = [here('./killed-intake.js'), folder, String(from)]
    const kept = await killedAfter(2 + (run % 5), ...reader)
    const db = openSound(file)
    const [last = 0] = numbers(kept, 'article').slice(-1)
    const total = totalOf(db)
    expect(total).toBeGreaterThanOrEqual(last)
    for (let id = 1; id <= total; id += 1) {
      const text = storedArticle(db, id)?.article.text ?? ''
      expect(text).toMatch(new RegExp(`^Report ${id}\\n\\n.*The ferry ${id} sank`))
      // of the one on its way the place may be kept, or the article, or both
      if (id <= last) expect(placeOf(db, text)).toBe(id)
    }
    const { total: said } = statementsBy(db, { source: 'person:ana ruiz', offset: 0, limit: 1 })
    expect(said).toBeGreaterThanOrEqual(total)
    from = total + 1
    db.close()
  }
}, 600_000)

const IMPORTED = 300
/** A library as one file. */
async function exported(folder: string): Promise<string> {
  const { db } = newLibrary(join(folder, 'other.db'))
  const { statements } = newArticle(STRIKE)
  db.transaction(() => {
    for (let n = 1; n <= IMPORTED; n += 1) {
      const article = parseText(`${STRIKE}\nReport ${n}\n\n${STORM.repeat(20)}`)
      const id = addArticle(db, { name: `${n}.txt`, origin: null, article, statements }, n)
      leave(db, article.text, n, { now: n })
      if (n % 10 === 0) addToQueue(db, id, 'last')
    }
  })
  const path = join(folder, 'everything.sayso')
  await exportLibrary(db, path, [])
  db.close()
  return path
}

/** Runs `sayso library import`, and kills it when the library has so many articles. True where it came to its end. */
async function importAndBeKilled(data: string, path: string, articles: number): Promise<boolean> {
  const child: ChildProcess = spawn(process.execPath, [commandLine, 'library', 'import', path], {
    stdio: 'ignore',
    env: { ...process.env, XDG_DATA_HOME: data, XDG_CONFIG_HOME: data },
  })
  const exited = once(child, 'exit')
  const watching = openDatabase(join(data, 'sayso', 'library.db'))
  while (child.exitCode === null && totalOf(watching) < articles)
    await new Promise((resolve) => setImmediate(resolve))
  child.kill('SIGKILL')
  const [code] = await exited
  watching.close()
  return code === 0
}

test.skipIf(process.platform !== 'linux')(
  // elsewhere the data folder can't be named to the program
  `an import is killed ${KILLS} times: the file is sound, what was there stays, and in the end all of it is there once`,
  async () => {
    const data = newFolder()
    const path = await exported(data)
    const file = join(data, 'sayso', 'library.db')
    const begin = () => {
      rmSync(join(data, 'sayso'), { recursive: true, force: true })
      const first = newLibrary(file).db
      const id = addArticle(first, newArticle(STRIKE), 1)
      leave(first, STRIKE, 42, { now: 1 })
      addToQueue(first, id, 'last')
      first.close()
    }
    begin()
    let goal = 0
    for (let kills = 0; kills < KILLS; kills += 1) {
      // more each time, by steps that end in the midst of a batch and at its end
      goal = goal > IMPORTED ? 0 : goal + 1 + ((kills * 37) % 90)
      if (goal === 0) begin()
      await importAndBeKilled(data, path, goal)
      const db = openSound(file)
      const total = totalOf(db)
      for (let id = 1; id <= total; id += 1) {
        const article = storedArticle(db, id)?.article
        expect(article?.text.startsWith(STRIKE)).toBe(true)
      }
      expect(placeOf(db, STRIKE)).toBe(42)
      expect(readQueue(db)[0]?.position).toBe(42)
      db.close()
    }
    expect(await importAndBeKilled(data, path, Number.POSITIVE_INFINITY)).toBe(true)
    const db = openSound(file)
    const { articles, total } = listArticles(db, { offset: 0, limit: 1000 })
    expect(total).toBe(1 + IMPORTED)
    for (const { name, position } of articles)
      expect(position).toBe(name === 'news.txt' ? 42 : Number.parseInt(name, 10))
    expect(readQueue(db).map(({ name }) => name)).toEqual([
      'news.txt',
      ...Array.from({ length: IMPORTED / 10 }, (_, at) => `${(at + 1) * 10}.txt`),
    ])
    db.close()
  },
  600_000,
)
