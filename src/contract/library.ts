import { z } from 'zod'
import { opened } from './schemas.ts'

const offset = z.int().min(0)
const id = z.int().min(1)
const words = z.string().max(1000)
/** Names a source in every article; see src/core/library/same-source.ts. */
const sourceKey = z.string().min(1).max(1000)
const page = { offset, limit: z.int().min(1).max(200) }
const nothing = z.strictObject({})

/** An article in a list. `position` and `heard` are offsets into a text of `length` UTF-16 units. */
export const articleSummary = z.strictObject({
  id,
  name: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  length: offset,
  /** Milliseconds since 1970. */
  added: z.int(),
  opened: z.int(),
  position: offset,
  heard: offset,
  queued: z.boolean(),
})
export type ArticleSummary = z.infer<typeof articleSummary>
const list = z.array(articleSummary).readonly()

const searchHit = z.strictObject({
  article: articleSummary,
  /** Where the sentence starts in the article. */
  start: offset,
  /** The sentence. */
  words: z.string(),
  /** What was searched for, as offsets into `words`. */
  marks: z.array(z.strictObject({ start: offset, end: offset })).readonly(),
  /** Who says it, as the article names them; null for the reporter and where that is unclear. */
  saidBy: z.string().nullable(),
})
export type SearchHit = z.infer<typeof searchHit>

const librarySource = z.strictObject({
  key: sourceKey,
  name: z.string(),
  kind: z.string(),
  statements: offset,
  articles: offset,
})
export type LibrarySource = z.infer<typeof librarySource>

const sourceStatement = z.strictObject({
  article: id,
  title: z.string(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  start: offset,
  end: offset,
  kind: z.enum(['direct', 'indirect']),
  confidence: z.number(),
  /** As the article names them. */
  saidBy: z.string(),
  words: z.string(),
})

/** What the UI asks of the library. */
export const libraryCalls = {
  /** A page of all articles, the last opened first. */
  'library.list': {
    request: z.strictObject(page),
    reply: z.strictObject({ total: offset, articles: list }),
  },
  'library.search': {
    request: z.strictObject({ words, source: sourceKey.exactOptional(), ...page }),
    reply: z.strictObject({ hits: z.array(searchHit).readonly(), more: z.boolean() }),
  },
  'library.open': { request: z.strictObject({ id }), reply: opened },
  /** Its place is kept, in case it comes back. */
  'library.delete': { request: z.strictObject({ id }), reply: nothing },
  /** Who speaks in the library, those with most to say first. */
  'library.sources': {
    request: z.strictObject({ words, ...page }),
    reply: z.strictObject({ sources: z.array(librarySource).readonly() }),
  },
  /** Everything that a source said. */
  'library.statements': {
    request: z.strictObject({ source: sourceKey, ...page }),
    reply: z.strictObject({ total: offset, statements: z.array(sourceStatement).readonly() }),
  },
  /** The articles in which a source speaks, in the order of its statements. */
  'library.articles-of': {
    request: z.strictObject({ source: sourceKey }),
    reply: z.strictObject({ articles: z.array(id).readonly() }),
  },
  'queue.get': { request: nothing, reply: z.strictObject({ articles: list }) },
  'queue.add': {
    request: z.strictObject({ id, where: z.enum(['first', 'last']) }),
    reply: z.strictObject({ articles: list }),
  },
  /** The articles in the order in which they are to be heard. */
  'queue.set': {
    request: z.strictObject({ ids: z.array(id).max(1000) }),
    reply: z.strictObject({ articles: list }),
  },
  /** Takes the first article out of the queue and opens it; null where the queue is empty. */
  'queue.next': { request: nothing, reply: z.strictObject({ opened: opened.nullable() }) },
} as const
export type LibraryCallName = keyof typeof libraryCalls
