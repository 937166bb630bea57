import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { SaysoError } from '../../contract/failure.ts'
import { SOURCE_ROLES } from '../../core/script/types.ts'
import { articleKey } from './article-key.ts'
import { addArticle, articleFrom } from './articles.ts'
import { adoptVoicesFile, VOICES_FILE } from './older-files.ts'
import { putPosition } from './positions.ts'
import { addToQueue } from './queue.ts'
import { adoptVoices } from './source-voices.ts'
import type { Database } from './storage/database.ts'

/** So many articles are read or written at a time: between them others have their turn. */
const AT_ONCE = 50

const offset = z.int().min(0)
const source = z.object({ key: z.string(), name: z.string(), kind: z.string() })
const statement = z.object({
  start: offset,
  end: offset,
  kind: z.enum(['direct', 'indirect']),
  confidence: z.number().min(0).max(1),
  saidBy: z.string(),
  source: source.nullable(),
})

/** A library as one file: gzip of lines, each a record of JSON. The first is the head. */
const head = z.object({ sayso: z.literal('library'), version: z.literal(1) })
const record = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('article'),
    name: z.string(),
    origin: z.string().nullable(),
    added: z.int(),
    text: z.string(),
    structure: z.string(),
    statements: z.array(statement),
    /** What a listener set right in it: the content of the file beside it. */
    corrections: z.string().nullable(),
  }),
  z.object({
    type: z.literal('position'),
    key: z.string().length(32),
    position: offset,
    heard: offset,
    changed: z.int(),
  }),
  z.object({ type: z.literal('queued'), key: z.string().length(32) }),
  /** By what the source hashes to; see ./source-voices.ts. */
  z.object({ type: z.literal('voice'), key: z.string().length(32), role: z.enum(SOURCE_ROLES) }),
  /** Settings and the like, which are files of their own. */
  z.object({ type: z.literal('file'), name: z.string(), text: z.string() }),
])
type LibraryRecord = z.output<typeof record>

/** A file that goes with the library, by a name that says what it is. */
export interface SideFile {
  readonly name: string
  readonly text: string
}

/** What an import did. */
export interface Imported {
  readonly articles: number
  readonly known: number
  /** Files that came with it; corrections are named by what the whole text hashes to. */
  readonly files: readonly SideFile[]
}

/** @param files what else belongs to the listener; it comes back from {@link importLibrary} */
export async function exportLibrary(
  db: Database,
  path: string,
  files: readonly SideFile[],
): Promise<{ readonly articles: number }> {
  let articles = 0
  const lines = function* () {
    yield line({ sayso: 'library', version: 1 })
    for (const one of recordsOf(db, files)) {
      if (one.type === 'article') articles += 1
      yield line(one)
    }
  }
  const half = `${path}.part`
  try {
    await pipeline(lines, createGzip(), createWriteStream(half))
    await rename(half, path)
  } catch (cause) {
    await rm(half, { force: true }).catch(() => {})
    throw new SaysoError('unwritable', `${path} can't be written. Choose another place.`, { cause })
  }
  return { articles }
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`

const stored = z.object({
  id: z.int(),
  name: z.string(),
  origin: z.string().nullable(),
  added: z.int(),
  text: z.string(),
  structure: z.string(),
})
const said = statement.omit({ source: true }).extend({
  key: z.string().nullable(),
  source: z.string().nullable(),
  sourceKind: z.string().nullable(),
})

function* recordsOf(db: Database, files: readonly SideFile[]): Generator<LibraryRecord> {
  for (const { name, text } of files) yield { type: 'file', name, text }
  for (let after = 0; ; ) {
    const page = db.all(
      stored,
      `SELECT id, name, origin, added, text, structure FROM articles JOIN texts ON article = id
        WHERE id > ? ORDER BY id LIMIT ${AT_ONCE}`,
      after,
    )
    for (const { id, ...article } of page) {
      const corrections = correctionsBeside(article.origin)
      yield { type: 'article', ...article, statements: statementsIn(db, id), corrections }
    }
    const last = page.at(-1)
    if (!last) break
    after = last.id
  }
  const positions = z.object({ key: z.string(), position: offset, heard: offset, changed: z.int() })
  for (const one of db.all(positions, 'SELECT * FROM positions')) yield { type: 'position', ...one }
  const keys = z.object({ key: z.string() })
  const queue = 'SELECT key FROM queue JOIN articles ON id = article ORDER BY place'
  for (const { key } of db.all(keys, queue)) yield { type: 'queued', key }
  const voices = z.object({ key: z.string(), role: z.enum(SOURCE_ROLES) })
  for (const one of db.all(voices, 'SELECT key, role FROM source_voices ORDER BY given'))
    yield { type: 'voice', ...one }
}

function statementsIn(db: Database, article: number) {
  const rows = db.all(
    said,
    `SELECT start, "end", t.kind, confidence, said_by AS saidBy, s.key, s.name AS source, s.kind AS sourceKind
      FROM statements t LEFT JOIN sources s ON s.id = t.source WHERE article = ? ORDER BY start`,
    article,
  )
  return rows.map(({ key, source: name, sourceKind, ...one }) => ({
    ...one,
    source:
      key === null || name === null || sourceKind === null ? null : { key, name, kind: sourceKind },
  }))
}

function correctionsBeside(origin: string | null): string | null {
  const file = `${origin}.sayso.json`
  try {
    return origin !== null && existsSync(file) ? readFileSync(file, 'utf8') : null
  } catch {
    return null
  }
}

/** As the shelf of a text names it; see ../corrections/shelf.ts. */
const correctionsName = (text: string) =>
  `corrections/${createHash('sha256').update(text).digest('hex')}.json`

/**
 * Adds what a file holds to the library. What is there already stays as it is. An import that was cut off can be
 * made again.
 * @throws {SaysoError} "unreadable" where the file is no library's or is damaged; what came before the damage is kept
 */
export async function importLibrary(db: Database, path: string, now: number): Promise<Imported> {
  const imported = { articles: 0, known: 0, files: [] as SideFile[] }
  const queued: string[] = []
  let first = true
  let batch: LibraryRecord[] = []
  const keep = () => {
    const records = batch
    batch = []
    db.transaction(() => {
      for (const one of records) keepRecord(db, one, imported, now)
    })
  }
  try {
    const raw = createReadStream(path)
    const text = raw.pipe(createGunzip())
    raw.on('error', (thrown) => text.destroy(thrown))
    for await (const words of linesOf(text)) {
      if (first) {
        head.parse(JSON.parse(words))
        first = false
        continue
      }
      const one = record.parse(JSON.parse(words))
      if (one.type === 'queued') queued.push(one.key)
      else batch.push(one)
      if (batch.length >= AT_ONCE) keep()
    }
    keep()
  } catch (cause) {
    if (isOfDatabase(cause)) throw cause
    keep()
    const { articles } = imported
    const count = articles === 1 ? '1 article was' : `${articles} articles were`
    const kept = articles > 0 ? ` ${count} added before.` : ''
    throw new SaysoError(
      'unreadable',
      `${path} is not a library that Sayso exported, or it is damaged.${kept}`,
      { cause },
    )
  }
  const ids = z.object({ id: z.int() })
  for (const key of queued) {
    const known = db.one(ids, 'SELECT id FROM articles WHERE key = ?', key)
    if (known) addToQueue(db, known.id, 'last')
  }
  return imported
}

/** Errors of a stream come out of the loop; readline alone would keep them to itself. */
async function* linesOf(text: NodeJS.ReadableStream): AsyncGenerator<string> {
  let wrong: unknown = null
  const lines = createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })
  text.on('error', (thrown) => {
    wrong = thrown
    lines.close()
  })
  for await (const words of lines) if (words !== '') yield words
  if (wrong) throw wrong
}

const isOfDatabase = (thrown: unknown) =>
  typeof (thrown as { sqliteCode?: unknown } | null)?.sqliteCode === 'number'

function keepRecord(
  db: Database,
  one: LibraryRecord,
  imported: { articles: number; known: number; files: SideFile[] },
  now: number,
): void {
  switch (one.type) {
    case 'article': {
      const known = z.object({ id: z.int() })
      if (db.one(known, 'SELECT id FROM articles WHERE key = ?', articleKey(one.text))) {
        imported.known += 1
        return
      }
      const article = articleFrom(one.text, one.structure)
      // a statement outside its text is somebody else's
      const statements = one.statements.filter(({ end }) => end <= one.text.length)
      addArticle(db, { name: one.name, origin: one.origin, article, statements }, one.added)
      imported.articles += 1
      if (one.corrections !== null)
        imported.files.push({ name: correctionsName(one.text), text: one.corrections })
      return
    }
    case 'position': {
      const known = z.object({ changed: z.int() })
      const here = db.one(known, 'SELECT changed FROM positions WHERE key = ?', one.key)
      if (!here || here.changed < one.changed)
        putPosition(db, one.key, one, Math.min(one.changed, now))
      return
    }
    case 'voice':
      adoptVoices(db, { [one.key]: one.role })
      return
    case 'file':
      if (one.name === VOICES_FILE) adoptVoicesFile(db, one.text)
      else imported.files.push({ name: one.name, text: one.text })
      return
    case 'queued':
  }
}
