import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { failure } from '../../contract/contract.ts'
import { SaysoError } from '../../contract/failure.ts'
import type { Listed } from './opml.ts'
import type { FeedDocument, readFeed } from './read-feed.ts'

/** A feed that takes longer, in milliseconds, is made to take long. */
const PATIENCE = 30_000
/** What the thread may take of the memory, in MB. */
const MEMORY = 512

/** Reads feeds beside all else that goes on, one at a time, on one thread that stays. */
export interface FeedReader {
  /** @throws {SaysoError} that says what is wrong with it, "harmful" where it takes too much time or memory */
  feed(document: FeedDocument): Promise<ReturnType<typeof readFeed>>
  opml(file: Pick<FeedDocument, 'name' | 'bytes'>): Promise<Listed[]>
  /** Stops what is being read. */
  close(): Promise<void>
}

interface FeedReaderOptions {
  /** The built ./feeds-worker.ts. */
  readonly workerUrl: URL
  /** In milliseconds. */
  readonly patience?: number
}

/** What goes to the thread. */
export type ToReader =
  | ({ readonly what: 'feed' } & FeedDocument)
  | ({ readonly what: 'opml' } & Pick<FeedDocument, 'name' | 'bytes'>)

const answer = z.discriminatedUnion('ok', [
  // our own thread made it: its type is known
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failure, detail: z.string().optional() }),
])

export function createFeedReader({
  workerUrl,
  patience = PATIENCE,
}: FeedReaderOptions): FeedReader {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  function start(): Worker {
    const started = new Worker(workerUrl, { resourceLimits: { maxOldGenerationSizeMb: MEMORY } })
    // whoever waits is told; without anybody it must not end the program
    started.on('error', () => {})
    started.once('exit', () => {
      if (worker === started) worker = null
    })
    worker = started
    return started
  }

  const readNow = (message: ToReader) =>
    new Promise<unknown>((resolve, reject) => {
      if (closed) return reject(new SaysoError('aborted', 'Stopped.'))
      const reader = worker ?? start()
      const end = () => {
        clearTimeout(timer)
        reader.removeAllListeners('message')
        reader.off('error', onError)
        reader.off('exit', onExit)
        // a program that has nothing else to do may end
        reader.unref()
      }
      const fail = (thrown: unknown) => {
        end()
        reject(thrown)
      }
      const tooMuch = (cause?: unknown) =>
        new SaysoError('harmful', `${message.name} takes too much time or memory to read.`, {
          cause,
        })
      const timer = setTimeout(() => {
        fail(tooMuch())
        if (worker === reader) worker = null
        void reader.terminate()
      }, patience)
      const onError = (thrown: NodeJS.ErrnoException) =>
        fail(thrown.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(thrown) : thrown)
      const onExit = () =>
        fail(closed ? new SaysoError('aborted', 'Stopped.') : new Error('The reader ended early.'))
      reader.once('message', (told: unknown) => {
        end()
        const parsed = answer.parse(told)
        if (parsed.ok) resolve(parsed.value)
        else if (parsed.error.code === 'internal') reject(new Error(parsed.detail))
        else reject(new SaysoError(parsed.error.code, parsed.error.message))
      })
      reader.on('error', onError)
      reader.on('exit', onExit)
      reader.ref()
      reader.postMessage(message)
    })
  /** One after the other. */
  const read = (message: ToReader) => {
    const reading = last.then(() => readNow(message))
    last = reading.catch(() => {})
    return reading
  }

  return {
    feed: ({ name, bytes, charset, address }) =>
      read({ what: 'feed', name, bytes, charset, address }) as ReturnType<FeedReader['feed']>,
    opml: ({ name, bytes }) => read({ what: 'opml', name, bytes }) as Promise<Listed[]>,
    async close() {
      closed = true
      await worker?.terminate()
    },
  }
}
