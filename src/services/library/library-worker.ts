import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { toFailure } from '../../contract/failure.ts'
import { type OpenLibraryOptions, openLibraryFile, salvageLibrary } from './open-library.ts'
import { type OperationName, operations } from './operations.ts'
import { type FromLibrary, toLibrary } from './protocol.ts'
import type { Database } from './storage/database.ts'
import { isDamage, libraryFailure } from './storage/failures.ts'
import { closeHealthy, watchHealth } from './storage/health.ts'
import { closeQuietly } from './storage/salvage.ts'

/**
 * The thread that has the library's file: the only one of this program, so that nothing is written by two, and no
 * window waits for a disk.
 */
const given = z.object({ file: z.string(), damaged: z.boolean() }).parse(workerData)
const port = parentPort
if (!port) throw new Error('This is a thread of the library, and nothing else.')
const post = (message: FromLibrary) => port.postMessage(message)
const options: OpenLibraryOptions = {
  ...given,
  notice: (notice) => post({ type: 'notice', notice }),
}

let damaged = given.damaged
let db: Database | null = null

/** Opened when it is first needed: a file that is locked now may be free the next time. */
function opened(): Database {
  if (db) return db
  db = damaged ? salvageLibrary(options) : openLibraryFile(options)
  // a salvage that can't be done now (the disk is full) is done the next time; one that was done, never again
  damaged = false
  watchHealth(db, end)
  return db
}

/**
 * Ends this thread for another one that salvages: only with the thread does the binding let go of the file, and
 * Windows moves no file that is held.
 */
function end(): void {
  post({ type: 'damaged' })
  if (db) closeQuietly(db)
  port?.close()
}

port.on('message', async (message: unknown) => {
  const asked = toLibrary.parse(message)
  if (asked.type === 'close') {
    if (db) closeHealthy(db)
    port.close()
    return
  }
  try {
    if (!Object.hasOwn(operations, asked.name)) throw new Error(`The library can't ${asked.name}.`)
    const operation = operations[asked.name as OperationName]
    const work = operation as (db: Database, ...args: readonly unknown[]) => unknown
    post({ type: 'done', id: asked.id, value: await work(opened(), ...asked.args) })
  } catch (thrown) {
    // what could not be answered is asked again of the next thread
    if (isDamage(thrown)) return end()
    const failure = toFailure(libraryFailure(thrown, options.file))
    const why = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
    post({ type: 'failed', id: asked.id, failure, why })
  }
})
