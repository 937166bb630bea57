import {
  addArticle,
  deleteArticle,
  listArticles,
  restateArticle,
  storedArticle,
} from './articles.ts'
import { feedOperations } from './feeds/operations.ts'
import type { Going } from './going.ts'
import { findPosition, keepPosition, type Left } from './positions.ts'
import { addToQueue, readQueue, setQueue, takeNext } from './queue.ts'
import type { NewArticle } from './records.ts'
import { searchLibrary } from './search.ts'
import { castSources } from './source-voices.ts'
import { articlesOf, listSources, statementsBy } from './sources.ts'
import type { Database } from './storage/database.ts'
import { exportLibrary } from './transfer/export-library.ts'
import { importLibrary } from './transfer/import-library.ts'
import type { SideFile } from './transfer/records.ts'

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
  ...feedOperations,
} satisfies Record<string, (db: Database, ...args: never[]) => unknown>

/** What takes long: it can be looked on at, and stopped. */
export const longOperations = {
  exportLibrary: (db: Database, going: Going, path: string, files: readonly SideFile[]) =>
    exportLibrary(db, path, files, going),
  importLibrary: (db: Database, going: Going, path: string, name: string) =>
    importLibrary(db, path, name, Date.now(), going),
} satisfies Record<string, (db: Database, going: Going, ...args: never[]) => Promise<unknown>>

type Operations = typeof operations
type LongOperations = typeof longOperations
export type LongOperationName = keyof LongOperations
export type OperationName = keyof Operations | LongOperationName
export type OperationArgs<N extends OperationName> = N extends LongOperationName
  ? Parameters<LongOperations[N]> extends [Database, Going, ...infer Rest]
    ? Rest
    : never
  : N extends keyof Operations
    ? Parameters<Operations[N]> extends [Database, ...infer Rest]
      ? Rest
      : never
    : never
export type OperationReply<N extends OperationName> = Awaited<
  ReturnType<(Operations & LongOperations)[N]>
>
