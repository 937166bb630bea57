import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { z } from 'zod'
import { SaysoError } from '../../../contract/failure.ts'
import { SOURCE_ROLES } from '../../../core/script/types.ts'
import { feedRecords } from '../feeds/feed-records.ts'
import { type Going, UNWATCHED } from '../going.ts'
import { count } from '../records.ts'
import type { Database } from '../storage/database.ts'
import { correctionsBeside } from './corrections-beside.ts'
import { type LibraryRecord, type SideFile, statement } from './records.ts'

/**
 * Writes all of a library to one file. An article at a time is in memory, and between two of them others have their
 * turn.
 * @param files what else belongs to the listener; it comes back from importLibrary
 * @throws {SaysoError} "unwritable", or "aborted" where it is to stop; then there is no file, or the one that was there before
 */
export async function exportLibrary(
  db: Database,
  path: string,
  files: readonly SideFile[],
  going: Going = UNWATCHED,
): Promise<{ readonly articles: number }> {
  let articles = 0
  let done = 0
  const all = workIn(db)
  const lines = function* () {
    yield line({ sayso: 'library', version: 1 })
    for (const one of recordsOf(db, files)) {
      if (one.type === 'article') articles += 1
      done += WORK[one.type] ?? 0
      going.tell(Math.min(1, done / all))
      yield line(one)
    }
  }
  const half = `${path}.part`
  try {
    await pipeline(lines, createGzip(), createWriteStream(half), { signal: going.signal })
    await rename(half, path)
  } catch (cause) {
    await rm(half, { force: true }).catch(() => {})
    if (going.signal.aborted)
      throw new SaysoError('aborted', 'Stopped. No file was written.', { cause })
    const { code } = cause as NodeJS.ErrnoException
    const why =
      code === 'ENOSPC' || code === 'EDQUOT'
        ? 'The disk is full. Free some space, or choose another place.'
        : 'Choose another place.'
    throw new SaysoError('unwritable', `${path} can't be written. ${why}`, { cause })
  }
  return { articles }
}

/** How much work a record is, roughly, for telling how far an export is. */
const WORK: Partial<Record<LibraryRecord['type'], number>> = { article: 20, entry: 1 }

function workIn(db: Database): number {
  const articles = db.one(count, 'SELECT count(*) AS n FROM articles')?.n ?? 0
  const entries = db.one(count, 'SELECT count(*) AS n FROM entries')?.n ?? 0
  return Math.max(1, articles * (WORK.article ?? 0) + entries * (WORK.entry ?? 0))
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
const position = z.object({
  key: z.string(),
  position: z.int(),
  heard: z.int(),
  changed: z.int(),
})
const voice = z.object({ key: z.string(), role: z.enum(SOURCE_ROLES) })

function* recordsOf(db: Database, files: readonly SideFile[]): Generator<LibraryRecord> {
  for (const { name, text } of files) yield { type: 'file', name, text }
  for (let after = 0; ; ) {
    const next = db.one(
      stored,
      `SELECT id, name, origin, added, text, structure FROM articles JOIN texts ON article = id
        WHERE id > ? ORDER BY id LIMIT 1`,
      after,
    )
    if (!next) break
    const { id, ...article } = next
    const corrections = correctionsBeside(article.origin)
    yield { type: 'article', ...article, statements: statementsIn(db, id), corrections }
    after = id
  }
  for (const one of db.all(position, 'SELECT * FROM positions')) yield { type: 'position', ...one }
  const keys = z.object({ key: z.string() })
  const queue = 'SELECT key FROM queue JOIN articles ON id = article ORDER BY place'
  for (const { key } of db.all(keys, queue)) yield { type: 'queued', key }
  for (const one of db.all(voice, 'SELECT key, role FROM source_voices ORDER BY given'))
    yield { type: 'voice', ...one }
  yield* feedRecords(db)
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
