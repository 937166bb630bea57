import { z } from 'zod'
import { article as articleSchema } from '../../contract/schemas.ts'
import { parseText } from '../../core/article/parse.ts'
import type { Article } from '../../core/article/types.ts'
import { articleKey } from './article-key.ts'
import { type ArticleSummary, count, idRow, type NewArticle, SUMMARY, summary } from './records.ts'
import { keepStatements, retractStatements } from './sources.ts'
import type { Database } from './storage/database.ts'

/** A title where the article has none: its first words. */
const TITLE_LENGTH = 80

/**
 * Adds an article, or finds that its text is there already: then it counts as opened again, and what was known of it
 * stays but for who says what.
 * @returns its id
 */
export function addArticle(db: Database, added: NewArticle, now: number): number {
  return db.transaction(() => {
    const { article } = added
    const key = articleKey(article.text)
    const known = db.one(idRow, 'SELECT id FROM articles WHERE key = ?', key)
    if (known) {
      db.run('UPDATE articles SET opened = ? WHERE id = ?', now, known.id)
      retractStatements(db, known.id)
      keepStatements(db, known.id, added.statements)
      return known.id
    }
    const { id } = db.run(
      `INSERT INTO articles (key, name, origin, title, outlet, byline, date, language, length, added, opened)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      key,
      added.name,
      added.origin,
      titleOf(article),
      article.outlet,
      article.byline,
      article.date,
      article.language,
      article.text.length,
      now,
      now,
    )
    const { text, ...structure } = article
    db.run('INSERT INTO texts VALUES (?, ?, ?)', id, text, JSON.stringify(structure))
    keepStatements(db, id, added.statements)
    return id
  })
}

function titleOf({ title, text }: Article): string {
  if (title?.trim()) return title.trim()
  const [line = ''] = text.trim().split('\n', 1)
  const start = line.slice(0, TITLE_LENGTH)
  return line.length > TITLE_LENGTH ? `${start.replace(/\s+\S*$/u, '')}…` : start
}

/** Who says what in an article that is here, as it is now (the listener corrected it). Unknown articles: nothing. */
export function restateArticle(
  db: Database,
  text: string,
  statements: NewArticle['statements'],
): void {
  db.transaction(() => {
    const known = db.one(idRow, 'SELECT id FROM articles WHERE key = ?', articleKey(text))
    if (!known) return
    retractStatements(db, known.id)
    keepStatements(db, known.id, statements)
  })
}

export interface StoredArticle {
  readonly name: string
  readonly origin: string | null
  readonly article: Article
}

/** Null where it is no longer there. */
export function storedArticle(db: Database, id: number): StoredArticle | null {
  const row = z.object({
    name: z.string(),
    origin: z.string().nullable(),
    text: z.string(),
    structure: z.string(),
  })
  const found = db.one(
    row,
    'SELECT name, origin, text, structure FROM articles JOIN texts ON article = id WHERE id = ?',
    id,
  )
  if (!found) return null
  const { name, origin, text, structure } = found
  return { name, origin, article: articleFrom(text, structure) }
}

/** The article as it was added; what a Sayso of then did not know is filled in from the text. */
export function articleFrom(text: string, structure: string): Article {
  const read = parseText(text)
  try {
    const stored = articleSchema.safeParse({ ...read, ...JSON.parse(structure), text })
    return stored.success ? stored.data : read
  } catch {
    return read
  }
}

/** A page of the library: the last opened come first. `total` counts all of it. */
export function listArticles(
  db: Database,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly articles: readonly ArticleSummary[] } {
  const articles = db.all(
    summary,
    `${SUMMARY} ORDER BY a.opened DESC, a.id DESC LIMIT ? OFFSET ?`,
    limit,
    offset,
  )
  const total = db.one(count, 'SELECT count(*) AS n FROM articles')?.n ?? 0
  return { total, articles }
}

/** Its place stays, for the day it comes back. False where it was not there. */
export function deleteArticle(db: Database, id: number): boolean {
  return db.transaction(() => {
    retractStatements(db, id)
    return db.run('DELETE FROM articles WHERE id = ?', id).changes > 0
  })
}
