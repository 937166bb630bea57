import { DatabaseSync } from '@photostructure/sqlite'
import type { z } from 'zod'

type Value = string | number | null | Uint8Array
type Statement = ReturnType<InstanceType<typeof DatabaseSync>['prepare']>

/** An open database file, with every row checked on its way out. All of it throws what SQLite throws. */
export interface Database {
  readonly file: string
  /** Several statements without values. */
  exec(sql: string): void
  run(sql: string, ...values: Value[]): { readonly changes: number; readonly id: number }
  all<S extends z.ZodType>(row: S, sql: string, ...values: Value[]): z.output<S>[]
  /** Null where no row is. */
  one<S extends z.ZodType>(row: S, sql: string, ...values: Value[]): z.output<S> | null
  /** Row by row, for what is too large to be held at once. To its end: one that is left halfway keeps others waiting. */
  each<S extends z.ZodType>(row: S, sql: string, ...values: Value[]): Generator<z.output<S>>
  /** All of `work` or nothing; one within another is a part of it. */
  transaction<T>(work: () => T): T
  /** All is in the one file then, and the log beside it is empty. */
  close(): void
}

export interface OpenOptions {
  /** How long a file that another program has locked is waited for, in milliseconds. */
  readonly patience?: number
}

/**
 * Opens a database file, or makes it. Write-ahead log, and every commit is on the disk before it is answered: what
 * was kept is kept, whatever ends the program.
 */
export function openDatabase(file: string, { patience = 5000 }: OpenOptions = {}): Database {
  const db = new DatabaseSync(file, { timeout: patience, enableForeignKeyConstraints: true })
  const prepared = new Map<string, Statement>()
  let within = false

  const prepare = (sql: string) => {
    const known = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000')
  } catch (thrown) {
    db.close()
    throw thrown
  }

  return {
    file,
    exec: (sql) => db.exec(sql),
    run(sql, ...values) {
      const { changes, lastInsertRowid } = prepare(sql).run(...values)
      return { changes: Number(changes), id: Number(lastInsertRowid) }
    },
    all: (row, sql, ...values) =>
      prepare(sql)
        .all(...values)
        .map((found: object) => row.parse({ ...found })),
    one(row, sql, ...values) {
      const found = prepare(sql).get(...values)
      return found === undefined ? null : row.parse({ ...found })
    },
    *each(row, sql, ...values) {
      // a statement of its own: others may ask the same while this one is on its way
      for (const found of db.prepare(sql).iterate(...values)) yield row.parse({ ...found })
    },
    transaction(work) {
      if (within) return work()
      // at once as a writer: a reader that turns writer halfway can't wait for another program
      db.exec('BEGIN IMMEDIATE')
      within = true
      try {
        const result = work()
        db.exec('COMMIT')
        return result
      } catch (thrown) {
        try {
          db.exec('ROLLBACK')
        } catch {
          // SQLite rolled back by itself (the disk is full)
        }
        throw thrown
      } finally {
        within = false
      }
    },
    close() {
      try {
        // the binding leaves statements to the garbage collector, and SQLite the log to the last statement
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      } finally {
        db.close()
      }
    },
  }
}
