import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { failure } from '../../contract/contract.ts'
import { SaysoError } from '../../contract/failure.ts'
import type { Incoming, ReadDocument } from './formats/format.ts'
import { nobodyWaits } from './waiting.ts'

/** A document that takes longer, in milliseconds, is made to take long. */
const PATIENCE = 60_000
/** What a document may take of the memory, in MB. */
const MEMORY = 1024
/** A thread gets ready when there has been nothing to read for so long, in milliseconds: what was opened comes first. */
const READY_AFTER = 3000

/** Reads documents of all formats, each on a thread of its own: a hostile one can neither block nor end the app. */
export interface Documents {
  /**
   * @param signal nobody waits for it any more
   * @throws {SaysoError} that says what is wrong with it, "harmful" where it takes too much time or memory; "aborted"
   * where nobody waits
   */
  read(incoming: Incoming, signal?: AbortSignal): Promise<ReadDocument>
  /** Stops what is being read. */
  close(): Promise<void>
}

const answer = z.discriminatedUnion('ok', [
  // our own thread made it: its type is known, only its transport is not
  z.object({ ok: z.literal(true), document: z.custom<ReadDocument>() }),
  z.object({ ok: z.literal(false), error: failure, detail: z.string().optional() }),
])

export interface DocumentsOptions {
  /** The built ./document-worker.ts. */
  readonly workerUrl: URL
  /** In milliseconds. */
  readonly patience?: number
  /** In MB. */
  readonly memory?: number
  /** More documents will come: a thread is ready for the next one as soon as there is time. */
  readonly warm?: boolean
}

export function createDocuments(options: DocumentsOptions): Documents {
  const { workerUrl, patience = PATIENCE, memory = MEMORY, warm = false } = options
  const running = new Set<Worker>()
  let ready: Worker | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const start = (ahead: boolean): Worker => {
    const worker = new Worker(workerUrl, {
      workerData: { warm: ahead },
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    running.add(worker)
    worker.once('exit', () => {
      running.delete(worker)
      if (ready === worker) ready = null
    })
    return worker
  }
  const getReady = () => {
    clearTimeout(timer)
    if (!warm || closed) return
    timer = setTimeout(() => {
      ready ??= start(true)
      // one that reads nothing must not keep the program from ending
      ready.unref()
      ready.on('error', () => {})
    }, READY_AFTER)
    timer.unref()
  }
  getReady()

  return {
    read: (incoming, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(nobodyWaits())
        const worker = ready ?? start(false)
        ready = null
        worker.ref()
        getReady()
        const tooMuch = (cause?: unknown) =>
          reject(
            new SaysoError(
              'harmful',
              `${incoming.name} takes too much time or memory to read. If you trust it, split it and open a part.`,
              { cause },
            ),
          )
        const patienceEnds = setTimeout(() => {
          tooMuch()
          void worker.terminate()
        }, patience)
        const giveUp = () => {
          reject(nobodyWaits())
          void worker.terminate()
        }
        signal?.addEventListener('abort', giveUp)
        worker.once('message', (message) => {
          const parsed = answer.parse(message)
          if (parsed.ok) resolve(parsed.document)
          else if (parsed.error.code === 'internal') reject(new Error(parsed.detail))
          else reject(new SaysoError(parsed.error.code, parsed.error.message))
        })
        worker.once('error', (thrown: NodeJS.ErrnoException) => {
          if (thrown.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch(thrown)
          else reject(thrown)
        })
        worker.once('exit', () => {
          clearTimeout(patienceEnds)
          signal?.removeEventListener('abort', giveUp)
          reject(new Error('The thread that reads documents ended early.'))
        })
        worker.postMessage(incoming)
      }),
    async close() {
      closed = true
      clearTimeout(timer)
      await Promise.all([...running].map((worker) => worker.terminate()))
    },
  }
}
