import {
  addArticle,
  deleteArticle,
  listArticles,
  restateArticle,
  storedArticle,
} from './articles.ts'
import { feedOperations } from './feeds/operations.ts'
import { findPosition, keepPosition, type Left } from './positions.ts'
import { addToQueue, readQueue, setQueue, takeNext } from './queue.ts'
import type { NewArticle } from './records.ts'
import { searchLibrary } from './search.ts'
import { castSources } from './source-voices.ts'
import { articlesOf, listSources, statementsBy } from './sources.ts'
import type { Database } from './storage/database.ts'
import { exportLibrary } from './transfer/export-library.ts'
import { importLibrary } from './transfer/import-library.ts'

/** Everything that can be asked of the library's thread. What goes in and out is plain data. */
export const operations = {
  addArticle: (db: Database, article: NewArticle) => addArticle(db, article, Date.now()),
  restateArticle,
  storedArticle,
  listArticles,
  deleteArticle,
  findPosition,
  keepPosition: (db: Database, key: string, left: Left) => keepPosition(db, key, left, Date.now()),
  readQueue,
  setQueue,
  addToQueue,
  takeNext,
  searchLibrary,
  listSources,
  statementsBy,
  articlesOf,
  castSources,
  exportLibrary,
  importLibrary: (db: Database, path: string, name: string) =>
    importLibrary(db, path, name, Date.now()),
  ...feedOperations,
} satisfies Record<string, (db: Database, ...args: never[]) => unknown>

export type Operations = typeof operations
export type OperationName = keyof Operations
export type OperationArgs<N extends OperationName> =
  Parameters<Operations[N]> extends [Database, ...infer Rest] ? Rest : never
export type OperationReply<N extends OperationName> = Awaited<ReturnType<Operations[N]>>
