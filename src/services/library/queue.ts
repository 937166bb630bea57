import { z } from 'zod'
import { type ArticleSummary, SUMMARY, summary } from './records.ts'
import type { Database } from './storage/database.ts'

/** No queue is longer: a day has 24 hours. */
const MAX_QUEUE = 1000

const ids = z.object({ article: z.int() }).transform(({ article }) => article)

/** What is heard next, in its order. */
export function readQueue(db: Database): readonly ArticleSummary[] {
  return db.all(summary, `${SUMMARY} JOIN queue w ON w.article = a.id ORDER BY w.place`)
}

/** Replaces the queue. Articles that are not in the library are left out, and none is in it twice. */
export function setQueue(db: Database, articles: readonly number[]): void {
  db.transaction(() => {
    db.run('DELETE FROM queue')
    ;[...new Set(articles)].slice(0, MAX_QUEUE).forEach((article, place) => {
      db.run('INSERT INTO queue SELECT id, ? FROM articles WHERE id = ?', place, article)
    })
  })
}

/** Adds an article at the end, or first; one that is in it moves. */
export function addToQueue(db: Database, article: number, where: 'first' | 'last'): void {
  db.transaction(() => {
    const others = db
      .all(ids, 'SELECT article FROM queue ORDER BY place')
      .filter((other) => other !== article)
    setQueue(db, where === 'first' ? [article, ...others] : [...others, article])
  })
}

/** Takes the first article out of the queue; null where it is empty. */
export function takeNext(db: Database): number | null {
  return db.transaction(() => {
    const next = db.one(ids, 'SELECT article FROM queue ORDER BY place LIMIT 1')
    if (next !== null) db.run('DELETE FROM queue WHERE article = ?', next)
    return next
  })
}
