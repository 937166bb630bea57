import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { type ReadArticle, type ReadOpening, readOpening, readWhole, type ToRead } from './read.ts'
import { WARM_UP } from './warm-up.ts'

/** An article for this thread. It reads one at a time. */
export interface ReadingOrder {
  readonly toRead: ToRead
  /** The opening of a long one is wanted first. */
  readonly early: boolean
}

/** What this thread tells of an article: the opening, where one is wanted and it is long; in any case the whole. */
export type ReadingMessage =
  | { readonly part: 'opening'; readonly opening: ReadOpening }
  | { readonly part: 'whole'; readonly article: ReadArticle }

/** The rest of an article waits so long, in milliseconds: the voice begins with the opening, and is not to wait for the processor. */
const HEAD_START = 700

const tell = (message: ReadingMessage) => parentPort?.postMessage(message)

async function read({ toRead, early }: ReadingOrder): Promise<void> {
  const opening = early ? await readOpening(toRead) : null
  if (opening) {
    tell({ part: 'opening', opening })
    await new Promise((resolve) => setTimeout(resolve, HEAD_START))
  }
  tell({ part: 'whole', article: await readWhole(toRead) })
}

const { warm } = z.object({ warm: z.boolean() }).parse(workerData)
if (warm) await readWhole({ what: WARM_UP, name: '' })
// our own thread made it: its type is known
parentPort?.on('message', (order: ReadingOrder) => void read(order))
