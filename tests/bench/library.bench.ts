import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseText } from '../../src/core/article/parse.ts'
import { attribute } from '../../src/core/attribution/attribute.ts'
import { type Statement, statementsOf } from '../../src/core/library/statements.ts'
import { addArticle } from '../../src/services/library/articles.ts'
import { openLibraryFile } from '../../src/services/library/open-library.ts'
import type { NewArticle } from '../../src/services/library/records.ts'

const ARTICLES = 10_000
const WORDS = 800
const measure = fileURLToPath(new URL('./library/measure.js', import.meta.url))
const workerUrl = new URL('../../dist/engines/library-worker.js', import.meta.url).href

interface Part {
  readonly text: string
  readonly words: number
  readonly statements: readonly Statement[]
}

/** The annotated articles, with who says what in them: what the library's ones are put together from. */
function readParts(): Part[] {
  const folders = ['open', 'held', 'fresh', 'wide'].map(
    (name) => `tests/fixtures/attribution/${name}`,
  )
  return folders.flatMap((folder) =>
    readdirSync(folder).map((file) => {
      const json: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      const text = z.object({ text: z.string() }).parse(json).text.trim()
      const statements = statementsOf(attribute(parseText(text)))
      return { text, words: text.split(/\s+/).length, statements }
    }),
  )
}

/** Article number `n`: whole articles one after the other, up to the words that are asked for. */
function compose(parts: readonly Part[], n: number): NewArticle {
  let text = `Report number ${n} of the day`
  let words = 6
  const statements: Statement[] = []
  for (let i = 0; words < WORDS; i += 1) {
    const part = parts[(n * 7 + i * (1 + (n % 13))) % parts.length]
    if (!part) break
    text += '\n\n'
    for (const one of part.statements)
      statements.push({ ...one, start: one.start + text.length, end: one.end + text.length })
    text += part.text
    words += part.words
  }
  return { name: `report-${n}.txt`, origin: null, article: parseText(text), statements }
}

test('a library of 10,000 articles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'))
  const file = join(folder, 'library.db')
  const parts = readParts()
  const db = openLibraryFile({ file, notice: console.log })
  const begun = performance.now()
  for (let n = 0; n < ARTICLES; n += 500)
    db.transaction(() => {
      for (let i = n; i < n + 500; i += 1) addArticle(db, compose(parts, i), i)
    })
  const filled = performance.now() - begun
  const source = db.one(
    z.object({ key: z.string(), statements: z.int() }),
    'SELECT key, statements FROM sources ORDER BY statements DESC LIMIT 1',
  )
  const statements = db.one(z.object({ n: z.int() }), 'SELECT count(*) AS n FROM statements')?.n
  db.close()
  const probe = {
    queries: [
      'said',
      'the',
      'ferry harbour',
      '"said in a statement"',
      'minist',
      'number 4711',
      'xylophone',
    ],
    source: source?.key,
    articles: Array.from({ length: 25 }, (_, i) => compose(parts, ARTICLES + i)),
  }
  const output = execFileSync(process.execPath, [measure, workerUrl, file], {
    input: JSON.stringify(probe),
    encoding: 'utf8',
  })
  const { times, work, hits, memory } = z
    .object({
      times: z.record(z.string(), z.array(z.number())),
      work: z.record(z.string(), z.array(z.number())),
      hits: z.record(z.string(), z.number()),
      memory: z.number(),
    })
    .parse(JSON.parse(output))
  console.table(
    Object.entries(times).map(([what, taken]) => {
      const inOrder = (list: readonly number[]) => list.toSorted((a, b) => a - b)
      const sorted = inOrder(taken)
      const own = inOrder(work[what] ?? [])
      const ms = (time = Number.NaN) => `${time.toFixed(1)} ms`
      return {
        what,
        median: ms(sorted[sorted.length >> 1]),
        worst: ms(sorted.at(-1)),
        processor: ms(own[own.length >> 1]),
        runs: taken.length,
      }
    }),
  )
  console.table({
    'articles added in': `${(filled / 1000).toFixed(1)} s`,
    statements,
    'statements of the source asked for': source?.statements,
    'file, MB': Math.round(statSync(file).size / 1e6),
    'memory of the program, MB': Math.round(memory / 1e6),
  })
  expect(hits['number 4711']).toBeGreaterThan(0)
  expect(hits.said).toBe(20)
  rmSync(folder, { recursive: true, force: true })
}, 1_200_000)
