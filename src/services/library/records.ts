import { z } from 'zod'
import { articleSummary } from '../../contract/library.ts'
import type { Article } from '../../core/article/types.ts'
import type { Statement } from '../../core/library/statements.ts'

/** The rows that come out of the database: nothing is believed that was not looked at. */
const offset = z.int().min(0)

export const summary = articleSummary
  .extend({ position: offset.nullable(), heard: offset.nullable(), queued: z.int() })
  .transform(({ position, heard, queued, ...rest }) => ({
    ...rest,
    position: position ?? 0,
    heard: heard ?? 0,
    queued: queued > 0,
  }))
/** An article in a list. `position` and `heard` are offsets into a text of `length` units. */
export type ArticleSummary = z.output<typeof summary>

/** What a summary is read from; ends before WHERE. */
export const SUMMARY = `
  SELECT a.id, a.name, a.title, a.outlet, a.date, a.length, a.added, a.opened, p.position, p.heard,
    EXISTS (SELECT 1 FROM queue q WHERE q.article = a.id) AS queued
  FROM articles a LEFT JOIN positions p ON p.key = a.key`

/** An article to be added. */
export interface NewArticle {
  /** The file's name, or another origin in words. */
  readonly name: string
  /** The file's path or the address, or null. */
  readonly origin: string | null
  readonly article: Article
  readonly statements: readonly Statement[]
}

export const count = z.object({ n: z.int() })
export const idRow = z.object({ id: z.int() })
