import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { SaysoError } from '../../../contract/failure.ts'
import { linesOf } from '../../intake/lines.ts'
import { articleKey } from '../article-key.ts'
import { addArticle, articleFrom } from '../articles.ts'
import { keepFeedRecord } from '../feeds/feed-records.ts'
import { type Going, UNWATCHED } from '../going.ts'
import { adoptVoicesFile, VOICES_FILE } from '../older-files.ts'
import { putPosition } from '../positions.ts'
import { readQueue, setQueue } from '../queue.ts'
import { idRow } from '../records.ts'
import { adoptVoices } from '../source-voices.ts'
import type { Database } from '../storage/database.ts'
import { isDatabaseError } from '../storage/failures.ts'
import { correctionsBeside } from './corrections-beside.ts'
import { correctionsName, head, type LibraryRecord, record, type SideFile } from './records.ts'

/** So many records, or UTF-16 units of them, are kept at a time: between them others have their turn. */
const AT_ONCE = { records: 20, units: 2_000_000 }

/** More of other files, in UTF-16 units, is nobody's. */
const MAX_FILES = 50_000_000

/** What an import did. */
export interface Imported {
  readonly articles: number
  readonly known: number
  readonly feeds: number
  /** Files that came with it; corrections are named by what the whole text hashes to. */
  readonly files: readonly SideFile[]
  /** It had to stop before all was in. */
  readonly stopped: boolean
}

/**
 * Adds what a file holds to the library. What is there already stays as it is. An import that was cut off, or had to
 * stop, can be made again.
 * @param name how messages call the file
 * @throws {SaysoError} "unreadable" where the file is no library's or is damaged; what came before the damage is kept
 */
export async function importLibrary(
  db: Database,
  path: string,
  name: string,
  now: number,
  going: Going = UNWATCHED,
): Promise<Imported> {
  const { signal } = going
  const imported = { articles: 0, known: 0, feeds: 0, files: [] as SideFile[] }
  const queued: string[] = []
  let isHead = true
  let batch: LibraryRecord[] = []
  let units = 0
  let fileUnits = 0
  const keep = () => {
    const records = batch
    batch = []
    units = 0
    // counted when it is on the disk
    const kept = db.transaction(() => records.map((one) => keepRecord(db, one, now)))
    for (const { articles = 0, known = 0, feeds = 0, files = [] } of kept) {
      imported.articles += articles
      imported.known += known
      imported.feeds += feeds
      imported.files.push(...files)
      for (const { text } of files) fileUnits += text.length
    }
  }
  const take = (line: string) => {
    if (isHead) {
      head.parse(JSON.parse(line))
      isHead = false
      return
    }
    const one = record.parse(JSON.parse(line))
    if (one.type === 'queued') queued.push(one.key)
    else batch.push(one)
    units += line.length
    if (fileUnits > MAX_FILES) throw new RangeError('It has too many other files.')
    if (batch.length >= AT_ONCE.records || units >= AT_ONCE.units) keep()
  }
  try {
    const { size } = await stat(path)
    const file = createReadStream(path)
    const takeAll = async (text: AsyncIterable<Uint8Array>) => {
      for await (const line of linesOf(text)) {
        if (line !== '') take(line)
        going.tell(Math.min(1, file.bytesRead / size))
      }
    }
    await pipeline(file, createGunzip(), takeAll, { signal })
    if (isHead) throw new Error('It is empty.')
    keep()
  } catch (cause) {
    if (isDatabaseError(cause)) throw cause
    keep()
    if (!signal.aborted) throw damaged(name, imported.articles, cause)
  }
  const wanted = queued.flatMap((key) => db.one(idRow, BY_KEY, key)?.id ?? [])
  setQueue(db, [...readQueue(db).map(({ id }) => id), ...wanted])
  return { ...imported, stopped: signal.aborted }
}

function damaged(name: string, articles: number, cause: unknown): SaysoError {
  const count = articles === 1 ? '1 article was' : `${articles} articles were`
  const kept = articles > 0 ? ` ${count} added before.` : ''
  return new SaysoError(
    'unreadable',
    `${name} is not a library that Sayso exported, or it is damaged.${kept}`,
    { cause },
  )
}

const changedRow = z.object({ changed: z.int() })
const BY_KEY = 'SELECT id FROM articles WHERE key = ?'
const ORIGIN_BY_KEY = 'SELECT origin FROM articles WHERE key = ?'
const originRow = z.object({ origin: z.string().nullable() })

const correctionsOf = ({ text, corrections }: Extract<LibraryRecord, { type: 'article' }>) =>
  corrections === null ? [] : [{ name: correctionsName(text), text: corrections }]

/** @returns what came of it */
function keepRecord(db: Database, one: LibraryRecord, now: number): Partial<Imported> {
  switch (one.type) {
    case 'article': {
      const here = db.one(originRow, ORIGIN_BY_KEY, articleKey(one.text))
      // an import that was cut off may have brought the article, and not yet what was set right in it
      if (here && correctionsBeside(here.origin) !== null) return { known: 1 }
      if (here) return { known: 1, files: correctionsOf(one) }
      const article = articleFrom(one.text, one.structure)
      // a statement outside its text is somebody else's
      const statements = one.statements.filter(({ end }) => end <= one.text.length)
      addArticle(db, { name: one.name, origin: one.origin, article, statements }, one.added)
      return { articles: 1, files: correctionsOf(one) }
    }
    case 'position': {
      const here = db.one(changedRow, 'SELECT changed FROM positions WHERE key = ?', one.key)
      if (!here || here.changed < one.changed)
        putPosition(db, one.key, one, Math.min(one.changed, now))
      return {}
    }
    case 'voice':
      adoptVoices(db, { [one.key]: one.role })
      return {}
    case 'feed':
    case 'entry':
      return { feeds: keepFeedRecord(db, one, now) }
    case 'file':
      if (one.name !== VOICES_FILE) return { files: [{ name: one.name, text: one.text }] }
      adoptVoicesFile(db, one.text)
      return {}
    case 'queued':
      return {}
  }
}
