import { Worker } from 'node:worker_threads'
import type { ReadArticle, ReadOpening, ToRead } from './read.ts'
import type { ReadingMessage, ReadingOrder } from './reading-worker.ts'
import { nobodyWaits, type Waiting } from './waiting.ts'

/**
 * Threads that read articles. A new one takes a second before it reads at full speed: one is kept for the next article.
 */
export interface ReadingThreads {
  /** A thread is there that reads nothing now. */
  readonly idle: boolean
  /**
   * On the thread that is idle, or a new one. Where nobody waits any more, the thread is ended: an article of which
   * nothing was told yet is given up; one whose opening was told is read when nobody waits for another.
   * @throws {SaysoError} "aborted" where it was given up
   * @throws where the thread fails, or all are closed
   */
  read(toRead: ToRead, waiting?: Waiting): Promise<ReadArticle>
  /** Ends all of them; what is being read is given up. */
  close(): Promise<void>
}

/** An article that was opened and left before all of it was read. */
interface LeftOpen {
  readonly toRead: ToRead
  readonly resolve: (article: ReadArticle) => void
  readonly reject: (thrown: unknown) => void
}

/** While an article is read for so long, in milliseconds, a thread gets ready for another: its beginning comes first. */
const READY_AFTER = 3000
/** When nobody has waited for so long, in milliseconds, what was left open is read: something may be on its way. */
const CATCH_UP_AFTER = 1000

/**
 * @param workerUrl the built ./reading-worker.ts
 * @param warm starts a thread at once, and reads a text on it, for nobody: the first article is read quickly
 */
export function createReadingThreads(workerUrl: URL, warm: boolean): ReadingThreads {
  const all = new Set<Worker>()
  let idle: Worker | null = null
  let closed = false
  /** So many articles are waited for. */
  let waitedFor = 0
  const leftOpen: LeftOpen[] = []
  /** Reads the first of those. */
  let catchingUp: Worker | null = null
  let catchUpTimer: ReturnType<typeof setTimeout> | undefined

  const start = (ready: boolean): Worker => {
    const worker = new Worker(workerUrl, { workerData: { warm: ready } })
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
  if (warm) idle = start(true)

  const rest = (worker: Worker) => {
    worker.unref()
    if (idle) void worker.terminate()
    else idle = worker
  }

  const readOn = (worker: Worker, toRead: ToRead, early?: Waiting['early']) =>
    new Promise<ReadArticle>((resolve, reject) => {
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
    })

  /** Reads what was left open, one after the other, while nobody waits. */
  const catchUp = async () => {
    const [next] = leftOpen
    if (closed || waitedFor > 0 || catchingUp || !next) return
    // the thread that is ready is for whoever comes
    const worker = start(false)
    catchingUp = worker
    try {
      next.resolve(await readOn(worker, next.toRead))
    } catch (thrown) {
      // it waits for its turn again
      if (catchingUp !== worker) return
      next.reject(thrown)
    }
    catchingUp = null
    leftOpen.shift()
    void catchUp()
  }
  const catchUpSoon = () => {
    clearTimeout(catchUpTimer)
    catchUpTimer = setTimeout(() => void catchUp(), CATCH_UP_AFTER)
    catchUpTimer.unref()
  }
  const stopCatchingUp = () => {
    clearTimeout(catchUpTimer)
    const worker = catchingUp
    catchingUp = null
    void worker?.terminate()
  }

  const readNow = async (toRead: ToRead, early: Waiting['early'], signal?: AbortSignal) => {
    const worker = idle ?? start(false)
    idle = null
    const stop = () => void worker.terminate()
    signal?.addEventListener('abort', stop)
    const getReady = setTimeout(() => {
      if (warm && !closed) idle ??= start(true)
    }, READY_AFTER)
    getReady.unref()
    waitedFor += 1
    stopCatchingUp()
    try {
      return await readOn(worker, toRead, early)
    } finally {
      waitedFor -= 1
      clearTimeout(getReady)
      signal?.removeEventListener('abort', stop)
      catchUpSoon()
    }
  }

  return {
    get idle() {
      return idle !== null
    },
    async read(toRead, { early, signal } = {}) {
      if (closed) throw endedEarly()
      if (signal?.aborted) throw nobodyWaits()
      let isOpen = false
      const opened =
        early &&
        ((opening: ReadOpening) => {
          isOpen = true
          early(opening)
        })
      try {
        return await readNow(toRead, opened, signal)
      } catch (thrown) {
        if (closed || !signal?.aborted) throw thrown
        if (!isOpen) throw nobodyWaits()
      }
      return new Promise((resolve, reject) => leftOpen.push({ toRead, resolve, reject }))
    },
    async close() {
      closed = true
      clearTimeout(catchUpTimer)
      for (const { reject } of leftOpen) reject(endedEarly())
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}

const endedEarly = () => new Error('The thread that reads articles ended early.')
