import { Worker } from 'node:worker_threads'
import type { ReadArticle, ReadOpening, ToRead } from './read.ts'
import type { ReadingMessage, ReadingOrder } from './reading-worker.ts'

/** Gets the opening of a long article as soon as it is read. */
export type Early = (opening: ReadOpening) => void

/**
 * Threads that read articles. A new one takes a second before it reads at full speed: one is kept for the next article.
 */
export interface ReadingThreads {
  /** A thread is there that reads nothing now. */
  readonly idle: boolean
  /** On the thread that is idle, or a new one. Rejects where the thread fails, or is closed. */
  read(toRead: ToRead, early?: Early): Promise<ReadArticle>
  /** Ends all of them; what is being read is given up. */
  close(): Promise<void>
}

/**
 * @param workerUrl the built ./reading-worker.ts
 * @param warm starts a thread at once, and reads a text on it, for nobody: the first article is read quickly
 */
export function createReadingThreads(workerUrl: URL, warm: boolean): ReadingThreads {
  const all = new Set<Worker>()
  let idle: Worker | null = null
  let closed = false

  const start = (): Worker => {
    const worker = new Worker(workerUrl, { workerData: { warm } })
    all.add(worker)
    // one that reads nothing must not keep the program from ending
    worker.unref()
    worker.on('error', () => {})
    worker.once('exit', () => {
      all.delete(worker)
      if (idle === worker) idle = null
    })
    return worker
  }
  if (warm) idle = start()

  const rest = (worker: Worker) => {
    worker.unref()
    if (idle) void worker.terminate()
    else idle = worker
  }

  return {
    get idle() {
      return idle !== null
    },
    read: (toRead, early) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(endedEarly())
        const worker = idle ?? start()
        idle = null
        worker.ref()
        const forget = () => {
          worker.off('message', hear)
          worker.off('error', reject)
          worker.off('exit', end)
        }
        // our own thread: its type is known
        const hear = (message: ReadingMessage) => {
          if (message.part === 'opening') return early?.(message.opening)
          forget()
          rest(worker)
          resolve(message.article)
        }
        const end = () => reject(endedEarly())
        worker.on('message', hear)
        worker.once('error', reject)
        worker.once('exit', end)
        worker.postMessage({ toRead, early: early !== undefined } satisfies ReadingOrder)
      }),
    async close() {
      closed = true
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}

const endedEarly = () => new Error('The thread that reads articles ended early.')
