import { z } from 'zod'
import type { Statement } from '../../core/library/statements.ts'
import { idRow } from './records.ts'
import type { Database } from './storage/database.ts'

const perSource = z.object({ source: z.int(), n: z.int() })

/** Forgets what is said in an article. Within a transaction. */
export function retractStatements(db: Database, article: number): void {
  const gone = db.all(
    perSource,
    'SELECT source, count(*) AS n FROM statements WHERE article = ? AND source IS NOT NULL GROUP BY source',
    article,
  )
  for (const { source, n } of gone)
    db.run(
      'UPDATE sources SET statements = statements - ?, articles = articles - 1 WHERE id = ?',
      n,
      source,
    )
  db.run('DELETE FROM statements WHERE article = ?', article)
}

/** Keeps what is said in an article that has no statements yet. Within a transaction. */
export function keepStatements(
  db: Database,
  article: number,
  statements: readonly Statement[],
): void {
  const counts = new Map<number, number>()
  const known = new Map<string, number>()
  for (const { source, saidBy, start, end, kind, confidence } of statements) {
    let id: number | null = null
    if (source) {
      id = known.get(source.key) ?? findOrAdd(db, source)
      known.set(source.key, id)
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    db.run(
      'INSERT INTO statements (article, source, said_by, start, "end", kind, confidence) VALUES (?, ?, ?, ?, ?, ?, ?)',
      article,
      id,
      saidBy,
      start,
      end,
      kind,
      confidence,
    )
  }
  for (const [id, n] of counts)
    db.run(
      'UPDATE sources SET statements = statements + ?, articles = articles + 1 WHERE id = ?',
      n,
      id,
    )
}

function findOrAdd(db: Database, source: NonNullable<Statement['source']>): number {
  const { key, name, kind } = source
  const known = db.one(idRow, 'SELECT id FROM sources WHERE key = ?', key)
  if (known) return known.id
  return db.run('INSERT INTO sources (key, name, kind) VALUES (?, ?, ?)', key, name, kind).id
}

const librarySource = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.string(),
  statements: z.int(),
  articles: z.int(),
})
/** A source of several articles. */
export type LibrarySource = z.output<typeof librarySource>

/** Who is in the library, those with most to say first. @param words a part of the name; "" for all */
export function listSources(
  db: Database,
  {
    words,
    offset,
    limit,
  }: { readonly words: string; readonly offset: number; readonly limit: number },
): { readonly sources: readonly LibrarySource[] } {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const sources = db.all(
    librarySource,
    `SELECT key, name, kind, statements, articles FROM sources
      WHERE statements > 0 AND (name LIKE ? ESCAPE '\\' OR key LIKE ? ESCAPE '\\')
      ORDER BY statements DESC, id LIMIT ? OFFSET ?`,
    like,
    like,
    limit,
    offset,
  )
  return { sources }
}

const said = z.object({
  article: z.int(),
  title: z.string(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  start: z.int(),
  end: z.int(),
  kind: z.enum(['direct', 'indirect']),
  confidence: z.number(),
  saidBy: z.string(),
  text: z.string(),
})
/** What a source said, and where. */
export type SourceStatement = Omit<z.output<typeof said>, 'text'> & { readonly words: string }

/** Everything that a source said, the articles opened last first, in each as it stands there. */
export function statementsBy(
  db: Database,
  {
    source,
    offset,
    limit,
  }: { readonly source: string; readonly offset: number; readonly limit: number },
): { readonly total: number; readonly statements: readonly SourceStatement[] } {
  const rows = db.all(
    said,
    `SELECT s.article, a.title, a.outlet, a.date, s.start, s."end", s.kind, s.confidence, s.said_by AS saidBy, t.text
      FROM statements s JOIN articles a ON a.id = s.article JOIN texts t ON t.article = a.id
      WHERE s.source = (SELECT id FROM sources WHERE key = ?)
      ORDER BY a.opened DESC, a.id DESC, s.start LIMIT ? OFFSET ?`,
    source,
    limit,
    offset,
  )
  const total = db.one(
    z.object({ statements: z.int() }),
    'SELECT statements FROM sources WHERE key = ?',
    source,
  )
  return {
    total: total?.statements ?? 0,
    statements: rows.map(({ text, ...row }) => ({ ...row, words: text.slice(row.start, row.end) })),
  }
}

/** The articles in which a source speaks, in the order of {@link statementsBy}. */
export function articlesOf(db: Database, source: string): { readonly articles: readonly number[] } {
  const rows = db.all(
    idRow,
    `SELECT id FROM articles
      WHERE id IN (SELECT article FROM statements WHERE source = (SELECT id FROM sources WHERE key = ?))
      ORDER BY opened DESC, id DESC`,
    source,
  )
  return { articles: rows.map(({ id }) => id) }
}
