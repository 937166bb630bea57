import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type ReadArticle, readArticleText, readFileBytes } from './read.ts'
import { decodeText } from './text.ts'

/** A text up to this length, in UTF-16 units, is read here: sooner than a thread of its own has begun. */
const SHORT = 20_000

/** Reads articles beside all else that goes on: a long one takes seconds. Rejects as ./read.ts throws. */
export interface Reading {
  text(text: string, name: string): Promise<ReadArticle>
  bytes(name: string, bytes: Uint8Array): Promise<ReadArticle>
  file(path: string): Promise<ReadArticle>
  /** Stops what is being read. */
  close(): Promise<void>
}

/** @param workerUrl the built ./reading-worker.ts */
export function createReading(workerUrl: URL): Reading {
  const running = new Set<Worker>()

  const apart = (text: string, name: string) =>
    new Promise<ReadArticle>((resolve, reject) => {
      const worker = new Worker(workerUrl, { workerData: { text, name } })
      running.add(worker)
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => {
        running.delete(worker)
        reject(new Error('The thread that reads articles ended early.'))
      })
    })
  const read = async (text: string, name: string) =>
    text.length <= SHORT || text.trim() === '' ? readArticleText(text, name) : apart(text, name)

  return {
    text: read,
    bytes: async (name, bytes) => read(decodeText(bytes, name), name),
    async file(path) {
      const name = basename(path)
      return read(decodeText(await readFileBytes(path), name), name)
    },
    async close() {
      await Promise.all([...running].map((worker) => worker.terminate()))
    },
  }
}
