import { z } from 'zod'
import type { Span } from '../../core/article/types.ts'
import { type ArticleSummary, count, idRow, SUMMARY, summary } from './records.ts'
import type { Database } from './storage/database.ts'

/** Where the words were found: the sentence that has most of them, and who says it. */
export interface SearchHit {
  readonly article: ArticleSummary
  /** Where the sentence starts in the article's text. */
  readonly start: number
  /** The sentence. */
  readonly words: string
  /** What was searched for, as offsets into `words`. */
  readonly marks: readonly Span[]
  /** Who says it, as the article names them; null for the reporter and where that is unclear. */
  readonly saidBy: string | null
}

export interface SearchRequest {
  readonly words: string
  /** Only what this source says; see src/core/library/same-source.ts. */
  readonly source?: string | undefined
  readonly offset: number
  readonly limit: number
}

/** Stands around a hit in what the index answers with; a letter of nobody's alphabet. */
const MARK = '\u{E0F1}'
/** What has been searched through for one source's words, in articles. */
const MAX_OF_SOURCE = 500
/** Shorter beginnings are those of too many words. */
const MIN_BEGINNING = 4
/** Of more matches than this the newest come first: to rank them all, the index would be read through. */
const MAX_RANKED = 1000

const markedRow = z.object({ id: z.int(), marked: z.string() })
const body = z.object({ text: z.string(), structure: z.string() })
const sentencesIn = z.object({
  sentences: z.array(z.object({ start: z.int().min(0), end: z.int().min(0) })),
})
const span = z.object({ start: z.int(), end: z.int() })
const speaker = z.object({ saidBy: z.string() })

/**
 * What the index is asked for: all the words, in any order; those in quotation marks together; the last one may be
 * the beginning of a longer one. Null where there are no words.
 */
export function matchQuery(words: string): string | null {
  const pieces = [...words.replace(/\0/g, ' ').matchAll(/"([^"]*)"|([^\s"]+)/gu)]
    .map(([, phrase, word]) => ({
      text: (phrase ?? word ?? '').trim(),
      whole: phrase !== undefined,
    }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  if (pieces.length === 0) return null
  return pieces
    .map(({ text, whole }, index) => {
      const begins = !whole && index === pieces.length - 1 && text.length >= MIN_BEGINNING
      return `"${text}"${begins ? '*' : ''}`
    })
    .join(' ')
}

/** Searches titles and texts, the best match first, of very many the newest. `more`: there are hits after these. */
export function searchLibrary(
  db: Database,
  request: SearchRequest,
): { readonly hits: readonly SearchHit[]; readonly more: boolean } {
  const { offset, limit, source } = request
  const query = matchQuery(request.words)
  if (query === null) return { hits: [], more: false }
  const within =
    source === undefined
      ? ''
      : 'AND rowid IN (SELECT article FROM statements WHERE source = (SELECT id FROM sources WHERE key = ?))'
  const values = source === undefined ? [query] : [query, source]
  const matches = db.one(
    count,
    `SELECT count(*) AS n FROM (SELECT 1 FROM words WHERE words MATCH ? ${within} LIMIT ${MAX_RANKED + 1})`,
    ...values,
  )
  const ranked = (matches?.n ?? 0) <= MAX_RANKED
  // what is ordered is gone through as a whole: only what is shown is marked
  const rows = db.all(
    idRow,
    `SELECT rowid AS id FROM words WHERE words MATCH ? ${within}
      ORDER BY ${ranked ? 'bm25(words, 6, 1, 1, 1)' : 'rowid DESC'} LIMIT ? OFFSET ?`,
    ...values,
    ...(source === undefined ? [limit + 1, offset] : [MAX_OF_SOURCE, 0]),
  )
  const shown = source === undefined ? rows.slice(0, limit) : rows
  const marked = markedIn(db, query, shown)
  const hits = shown.flatMap(({ id }) => hitIn(db, { id, marked: marked.get(id) }, source) ?? [])
  const page = source === undefined ? hits : hits.slice(offset, offset + limit)
  return {
    hits: page,
    more: source === undefined ? rows.length > limit : hits.length > offset + limit,
  }
}

/** The texts of some of the articles that match, with a mark before and after each hit. */
function markedIn(
  db: Database,
  query: string,
  articles: readonly { readonly id: number }[],
): ReadonlyMap<number, string> {
  if (articles.length === 0) return new Map()
  const ids = articles.map(({ id }) => id)
  // the index goes through what matches from the first of them to the last; the plus keeps it from asking for each
  const rows = db.all(
    markedRow,
    `SELECT rowid AS id, highlight(words, 3, '${MARK}', '${MARK}') AS marked FROM words
      WHERE words MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))`,
    query,
    Math.min(...ids),
    Math.max(...ids),
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, marked }) => [id, marked]))
}

function hitIn(
  db: Database,
  { id, marked }: { readonly id: number; readonly marked: string | undefined },
  source: string | undefined,
): SearchHit | null {
  const article = db.one(summary, `${SUMMARY} WHERE a.id = ?`, id)
  const stored = db.one(body, 'SELECT text, structure FROM texts WHERE article = ?', id)
  if (marked === undefined || !article || !stored) return null
  const { text } = stored
  const all = marksOf(marked, text)
  const own = source === undefined ? [] : spansOf(db, id, source)
  const marks =
    source === undefined
      ? all
      : all.filter(({ start: at }) => own.some(({ start, end }) => start <= at && at < end))
  if (source !== undefined && marks.length === 0) return null
  const sentence = bestSentence(sentencesOf(stored.structure), marks, text)
  const within = marks.filter(({ start }) => start >= sentence.start && start < sentence.end)
  const [first] = within
  return {
    article,
    start: sentence.start,
    words: text.slice(sentence.start, sentence.end),
    marks: within.map(({ start, end }) => ({
      start: start - sentence.start,
      end: Math.min(end, sentence.end) - sentence.start,
    })),
    saidBy: first ? speakerAt(db, id, first.start) : null,
  }
}

function spansOf(db: Database, article: number, source: string): readonly Span[] {
  return db.all(
    span,
    'SELECT start, "end" FROM statements WHERE article = ? AND source = (SELECT id FROM sources WHERE key = ?)',
    article,
    source,
  )
}

function speakerAt(db: Database, article: number, offset: number): string | null {
  const said = db.one(
    speaker,
    'SELECT said_by AS saidBy FROM statements WHERE article = ? AND start <= ? AND "end" > ? LIMIT 1',
    article,
    offset,
    offset,
  )
  return said?.saidBy ?? null
}

/** The hits as spans of the text, from the text with a mark before and after each. */
export function marksOf(marked: string, text: string): Span[] {
  const marks: Span[] = []
  let open: number | null = null
  let at = 0
  for (const unit of marked.split('')) {
    if (unit !== MARK || text[at] === MARK) at += 1
    else if (open === null) open = at
    else {
      marks.push({ start: open, end: at })
      open = null
    }
  }
  return marks
}

function sentencesOf(structure: string): readonly Span[] {
  try {
    return sentencesIn.parse(JSON.parse(structure)).sentences
  } catch {
    return []
  }
}

/** The sentence with most hits, of several the first; the beginning where the hit is in the title alone. */
function bestSentence(sentences: readonly Span[], marks: readonly Span[], text: string): Span {
  let best: Span = sentences[0] ?? { start: 0, end: Math.min(text.length, 300) }
  let most = 0
  let next = 0
  for (const sentence of sentences) {
    let here = 0
    while ((marks[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) {
      here += 1
      next += 1
    }
    if (here > most) {
      most = here
      best = sentence
    }
  }
  return best
}
