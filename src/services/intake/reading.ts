import { basename } from 'node:path'
import { createDocuments } from './documents.ts'
import { refuseFeed } from './formats/feed.ts'
import { type Incoming, incomingFile, type ReadDocument } from './formats/format.ts'
import { recognise } from './formats/recognise.ts'
import { decodeText } from './formats/text/decode.ts'
import { refuseUnreadable } from './formats/unreadable.ts'
import { type ReadArticle, readFileBytes, readWhole, refuseEmpty, type ToRead } from './read.ts'
import { createReadingThreads } from './threads.ts'
import { nobodyWaits, type Waiting } from './waiting.ts'

/** Where no thread is ready, a text up to this length, in UTF-16 units, is read here: sooner than one has begun. */
const SHORT = 20_000

export interface ReadingOptions extends Waiting {
  /** Else it is told from the text and from what the document says of itself. */
  readonly language?: string | undefined
}

/**
 * Reads articles beside all else that goes on: a long one takes seconds. Rejects as ./read.ts throws, and as
 * `ReadingThreads` does where nobody waits any more.
 */
export interface Reading {
  text(text: string, name: string, options?: ReadingOptions): Promise<ReadArticle>
  /** A document in any of the formats. */
  incoming(incoming: Incoming, options?: ReadingOptions): Promise<ReadArticle>
  /** An article that was made elsewhere, like a feed's. */
  article(document: ReadDocument, name: string, options?: ReadingOptions): Promise<ReadArticle>
  file(path: string, options?: ReadingOptions): Promise<ReadArticle>
  /** Stops what is being read. */
  close(): Promise<void>
}

/**
 * Finds at once what is wrong with a document that can't be read at all.
 * @returns the words of plain text; null for the other formats
 * @throws {SaysoError}
 */
export function checkIncoming(incoming: Incoming): string | null {
  refuseUnreadable(incoming)
  refuseFeed(incoming)
  const { name, bytes, charset, address } = incoming
  // plain text can do no harm, and is there sooner without a thread
  const isText = recognise(incoming) === 'text' && address === null
  return isText ? decodeText(bytes, name, charset) : null
}

export interface ReadingSetup {
  /** The folder of the built ./reading-worker.ts and ./document-worker.ts. */
  readonly workersUrl: URL
  /** A thread gets ready at once, and is kept: articles will be read again and again. */
  readonly warm: boolean
}

export function createReading({ workersUrl, warm }: ReadingSetup): Reading {
  const documents = createDocuments({
    workerUrl: new URL('document-worker.js', workersUrl),
    warm,
  })
  const threads = createReadingThreads(new URL('reading-worker.js', workersUrl), warm)

  const read = async (toRead: ToRead, length: number, waiting: Waiting) => {
    if (threads.idle || length > SHORT) return threads.read(toRead, waiting)
    if (waiting.signal?.aborted) throw nobodyWaits()
    return readWhole(toRead)
  }
  const text = async (what: string, name: string, options: ReadingOptions = {}) => {
    refuseEmpty(what, name)
    const { language } = options
    return read({ what, name, language }, what.length, options)
  }
  const article = async (what: ReadDocument, name: string, options: ReadingOptions = {}) => {
    const { language } = options
    return read({ what, name, language }, what.article.text.length, options)
  }
  const incoming = async (what: Incoming, options?: ReadingOptions) => {
    const words = checkIncoming(what)
    return words === null
      ? article(await documents.read(what, options?.signal), what.name, options)
      : text(words, what.name, options)
  }

  return {
    text,
    article,
    incoming,
    file: async (path, options) =>
      incoming(incomingFile(basename(path), await readFileBytes(path)), options),
    async close() {
      await Promise.all([documents.close(), threads.close()])
    },
  }
}
