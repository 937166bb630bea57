import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { toFailure } from '../../contract/failure.ts'
import type { Going } from './going.ts'
import { type OpenLibraryOptions, openLibraryFile, salvageLibrary } from './open-library.ts'
import { longOperations, operations } from './operations.ts'
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

/** How often, in milliseconds, it is told how far something is. */
const TELL_EVERY = 200

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

/** What takes long and is under way, by the number under which it was asked. */
const going = new Map<number, AbortController>()

/** Does what is asked by its name. */
async function answer(id: number, name: string, args: readonly unknown[]): Promise<unknown> {
  if (Object.hasOwn(operations, name)) {
    const operation = operations[name as keyof typeof operations]
    return (operation as (db: Database, ...args: readonly unknown[]) => unknown)(opened(), ...args)
  }
  if (!Object.hasOwn(longOperations, name)) throw new Error(`The library can't ${name}.`)
  const long = longOperations[name as keyof typeof longOperations]
  const stop = new AbortController()
  going.set(id, stop)
  let told = 0
  const tell = (done: number) => {
    if (Date.now() - told < TELL_EVERY) return
    told = Date.now()
    post({ type: 'going', id, done })
  }
  const work = long as (db: Database, going: Going, ...args: readonly unknown[]) => unknown
  try {
    return await work(opened(), { signal: stop.signal, tell }, ...args)
  } finally {
    going.delete(id)
  }
}

port.on('message', async (message: unknown) => {
  const asked = toLibrary.parse(message)
  if (asked.type === 'stop') return going.get(asked.id)?.abort()
  if (asked.type === 'close') {
    if (db) closeHealthy(db)
    port.close()
    return
  }
  try {
    post({ type: 'done', id: asked.id, value: await answer(asked.id, asked.name, asked.args) })
  } catch (thrown) {
    // what could not be answered is asked again of the next thread
    if (isDamage(thrown)) return end()
    const failure = toFailure(libraryFailure(thrown, options.file))
    const why = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
    post({ type: 'failed', id: asked.id, failure, why })
  }
})
