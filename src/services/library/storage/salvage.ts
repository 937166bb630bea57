import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { articleKey } from '../article-key.ts'
import { addArticle, articleFrom } from '../articles.ts'
import { type Database, type OpenOptions, openDatabase } from './database.ts'
import { migrate } from './migrate.ts'

/** What was saved from a damaged file. */
export interface Salvaged {
  readonly db: Database
  /** The damaged file, as it was found. */
  readonly aside: string
  readonly articles: number
}

const row = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array)]),
)
type Row = z.output<typeof row>
const columnRow = z.object({ name: z.string() })

/** In an order in which what is referred to comes first. Search words are made from the texts. */
const TABLES: readonly { readonly name: string; readonly by: string }[] = [
  { name: 'meta', by: 'name' },
  { name: 'positions', by: 'key' },
  { name: 'source_voices', by: 'key' },
  { name: 'sources', by: 'id' },
  { name: 'articles', by: 'id' },
  { name: 'texts', by: 'article' },
  { name: 'queue', by: 'article' },
  { name: 'statements', by: 'id' },
  { name: 'feeds', by: 'id' },
  { name: 'entries', by: 'id' },
  { name: 'contents', by: 'entry' },
]
/** A hole of this many rows, in a table that can be read from both ends, is gone through number by number. */
const MAX_HOLE = 20_000

/**
 * Sets a damaged file aside and makes a new one of every row that can still be read. The damaged one is kept as it
 * is, with its log: a better tool may find more.
 */
export function salvage(file: string, options: OpenOptions & { readonly now: number }): Salvaged {
  const aside = `${file}.damaged-${new Date(options.now).toISOString().replace(/\D/g, '').slice(0, 17)}`
  const copy = `${aside}.copy`
  for (const end of ['', '-wal', '-shm']) {
    if (!existsSync(`${file}${end}`)) continue
    renameSync(`${file}${end}`, `${aside}${end}`)
    if (end !== '-shm') copyFileSync(`${aside}${end}`, `${copy}${end}`)
  }
  const db = openDatabase(file, options)
  migrate(db)
  try {
    mendHeader(copy)
    const from = openDatabase(copy, options)
    try {
      db.transaction(() => {
        db.exec('PRAGMA defer_foreign_keys = ON')
        for (const table of TABLES) copyTable(from, db, table)
        mend(db, options.now)
      })
    } finally {
      closeQuietly(from)
    }
  } catch {
    // not a page of it is a database's: it stays aside
  }
  removeCopies(file)
  const articles = db.one(z.object({ n: z.int() }), 'SELECT count(*) AS n FROM articles')?.n ?? 0
  return { db, aside, articles }
}

/** Removes what a salvage worked on. On Windows that is held until its thread has ended: the next start does it. */
export function removeCopies(file: string): void {
  const folder = dirname(file)
  const names = /\.damaged-\d+\.copy(?:-wal|-shm)?$/
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(basename(file)) || !names.test(name)) continue
    try {
      rmSync(join(folder, name), { force: true })
    } catch {
      // the next time
    }
  }
}

/** See https://sqlite.org/fileformat.html */
const PAGE_SIZE = 4096
const PAGE_COUNT_AT = 28
/** A length that says more than this many times the file's is damage itself. */
const MAX_GROWTH = 100

/** A file's first bytes are the same in every library: where they alone are gone, they are put back. */
function mendHeader(copy: string): void {
  const header = Buffer.concat([
    Buffer.from('SQLite format 3\0', 'latin1'),
    Buffer.from([PAGE_SIZE >> 8, PAGE_SIZE & 0xff, 2, 2, 0, 64, 32, 32]),
  ])
  const handle = openSync(copy, 'r+')
  try {
    writeSync(handle, header, 0, header.length, 0)
    // a file that was cut off gets its length back: else no page of it is believed
    const count = Buffer.alloc(4)
    readSync(handle, count, 0, 4, PAGE_COUNT_AT)
    const length = count.readUInt32BE() * PAGE_SIZE
    const { size } = fstatSync(handle)
    if (length > size && length < size * MAX_GROWTH) ftruncateSync(handle, length)
  } finally {
    closeSync(handle)
  }
}

export function closeQuietly(db: Database): void {
  try {
    db.close()
  } catch {
    // it is damaged: that is why it is read
  }
}

function copyTable(from: Database, to: Database, { name, by }: (typeof TABLES)[number]): void {
  const seen = new Set<string | number>()
  // the damaged file may be an older Sayso's, with columns that went
  const known = to.all(columnRow, 'SELECT name FROM pragma_table_info(?)', name)
  const names = new Set(known.map((column) => column.name))
  const keep = (found: Row) => {
    const key = found[by]
    if ((typeof key !== 'string' && typeof key !== 'number') || seen.has(key)) return
    seen.add(key)
    const columns = Object.keys(found).filter((column) => names.has(column))
    try {
      to.run(
        `INSERT OR REPLACE INTO ${name} (${columns.map((column) => `"${column}"`).join()})
          VALUES (${columns.map(() => '?').join()})`,
        ...columns.map((column) => found[column] ?? null),
      )
    } catch {
      // a row of another shape than its table's is damage too
    }
  }
  const run = (direction: 'ASC' | 'DESC'): boolean => {
    try {
      for (const found of from.each(row, `SELECT * FROM ${name} ORDER BY ${by} ${direction}`))
        keep(found)
      return true
    } catch {
      return false
    }
  }
  if (run('ASC')) return
  const below = largest(seen)
  run('DESC')
  const above = smallest(seen, below)
  if (below === null || above === null) return
  for (let key = below + 1; key < Math.min(above, below + MAX_HOLE); key += 1) {
    try {
      const found = from.one(row, `SELECT * FROM ${name} WHERE ${by} = ?`, key)
      if (found) keep(found)
    } catch {
      // this one is lost
    }
  }
}

const numbers = (keys: Iterable<string | number>) =>
  [...keys].filter((key) => typeof key === 'number')

function largest(keys: Iterable<string | number>): number | null {
  return numbers(keys).reduce<number | null>((most, key) => Math.max(most ?? key, key), null)
}

function smallest(keys: Iterable<string | number>, above: number | null): number | null {
  return numbers(keys)
    .filter((key) => key > (above ?? Number.NEGATIVE_INFINITY))
    .reduce<number | null>((least, key) => Math.min(least ?? key, key), null)
}

/** What lost its other half is put right: every article has its text, and the counts are those of what is there. */
function mend(db: Database, now: number): void {
  const texts = z.object({
    id: z.int(),
    key: z.string().nullable(),
    text: z.string(),
    structure: z.string(),
  })
  const all = db.all(z.object({ id: z.int() }), 'SELECT article AS id FROM texts')
  for (const { id } of all) {
    const stored = db.one(
      texts,
      'SELECT t.article AS id, a.key, t.text, t.structure FROM texts t LEFT JOIN articles a ON a.id = t.article WHERE t.article = ?',
      id,
    )
    if (!stored || stored.key === articleKey(stored.text)) continue
    // its row is gone, or its words are not those that it was added with: it is another article now
    const article = articleFrom(stored.text, stored.structure)
    db.run('DELETE FROM articles WHERE id = ?', id)
    db.run('DELETE FROM texts WHERE article = ?', id)
    addArticle(
      db,
      { name: 'Saved from a damaged library', origin: null, article, statements: [] },
      now,
    )
  }
  db.exec(`
    DELETE FROM articles WHERE id NOT IN (SELECT article FROM texts);
    DELETE FROM queue WHERE article NOT IN (SELECT id FROM articles);
    DELETE FROM statements WHERE article NOT IN (SELECT id FROM articles);
    UPDATE statements SET source = NULL WHERE source NOT IN (SELECT id FROM sources);
    DELETE FROM entries WHERE feed NOT IN (SELECT id FROM feeds);
    DELETE FROM contents WHERE entry NOT IN (SELECT id FROM entries);
    UPDATE sources SET
      statements = (SELECT count(*) FROM statements WHERE source = sources.id),
      articles = (SELECT count(DISTINCT article) FROM statements WHERE source = sources.id);
    INSERT INTO words (words) VALUES ('rebuild');
  `)
}
