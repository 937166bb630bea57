import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { articleKey } from '../../../src/services/library/article-key.ts'
import { listArticles } from '../../../src/services/library/articles.ts'
import { newFolder, newLibrary, placeOf, STRIKE } from './shelf.ts'

/** `npm run fuzz:library` kills more often. */
const KILLS = Number(process.env.LIBRARY_KILLS ?? 20)
const workerUrl = new URL('../../../dist/engines/library-worker.js', import.meta.url).href
const reader = fileURLToPath(new URL('./killed-reader.js', import.meta.url))

/** Runs the reader until it has kept some things, and a moment longer; answers with what it said was kept. */
async function readAndBeKilled(file: string, from: number, run: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [reader, workerUrl, file, articleKey(STRIKE), String(from)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const exited = once(child, 'exit')
  let said = ''
  let wrong = ''
  child.stderr.on('data', (data) => {
    wrong += data
  })
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (data) => {
      said += data
      if (said.split('\n').length > 3 + run) resolve()
    })
    child.once('exit', () => resolve())
  })
  child.kill('SIGKILL')
  await exited
  expect(wrong).toBe('')
  return said.split('\n').slice(0, -1)
}

test(`killed ${KILLS} times while it keeps articles and places: the file is sound, and what was kept is there`, async () => {
  const file = join(newFolder(), 'library.db')
  let articles = 0
  let from = 0
  for (let run = 0; run < KILLS; run += 1) {
    const kept = await readAndBeKilled(file, from, run % 17)
    const { db, notices } = newLibrary(file)
    const check = db.all(z.object({ integrity_check: z.string() }), 'PRAGMA integrity_check')
    expect(check).toEqual([{ integrity_check: 'ok' }])
    db.exec("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
    expect(notices).toEqual([])
    const numbers = (what: string) =>
      kept.filter((line) => line.startsWith(what)).map((line) => Number(line.split(' ')[1]))
    articles += numbers('article').length
    const total = listArticles(db, { offset: 0, limit: 1 }).total
    // what was on its way when the end came may be there too
    expect(total).toBeGreaterThanOrEqual(articles)
    expect(total).toBeLessThanOrEqual(articles + 4)
    articles = total
    const place = Math.max(0, ...numbers('place'))
    const found = placeOf(db, STRIKE) ?? 0
    expect(found).toBeGreaterThanOrEqual(place)
    expect(found).toBeLessThanOrEqual(place === 0 ? found : place + 8)
    from = Math.max(found, from) + 1000
    db.close()
  }
}, 600_000)
