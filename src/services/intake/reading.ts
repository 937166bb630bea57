import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { articleFromBlocks } from '../../core/article/from-blocks.ts'
import { createDocuments } from './documents.ts'
import { type Incoming, incomingFile, type ReadDocument } from './formats/format.ts'
import { recognise } from './formats/recognise.ts'
import { decodeText } from './formats/text/decode.ts'
import { refuseUnreadable } from './formats/unreadable.ts'
import { languageOf } from './language.ts'
import {
  type ReadArticle,
  type ReadOpening,
  readArticle,
  readArticleText,
  readFileBytes,
} from './read.ts'
import type { ReadingMessage } from './reading-worker.ts'

/** A text up to this length, in UTF-16 units, is read here: sooner than a thread of its own has begun. */
const SHORT = 20_000

export interface ReadingOptions {
  /** Else it is told from the text and from what the document says of itself. */
  readonly language?: string | undefined
  /** Gets the opening of a long article as soon as it is read. */
  readonly early?: Early | undefined
}
export type Early = (opening: ReadOpening) => void

/** Reads articles beside all else that goes on: a long one takes seconds. Rejects as ./read.ts throws. */
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
  const { name, bytes, charset, address } = incoming
  // plain text can do no harm, and is there sooner without a thread
  const isText = recognise(incoming) === 'text' && address === null
  return isText ? decodeText(bytes, name, charset) : null
}

/** @param workersUrl the folder of the built ./reading-worker.ts and ./document-worker.ts */
export function createReading(workersUrl: URL): Reading {
  const running = new Set<Worker>()
  let closed = false
  const documents = createDocuments({ workerUrl: new URL('document-worker.js', workersUrl) })

  const apart = (what: string | ReadDocument, name: string, language: string, early?: Early) =>
    new Promise<ReadArticle>((resolve, reject) => {
      if (closed) return reject(endedEarly())
      const workerUrl = new URL('reading-worker.js', workersUrl)
      const worker = new Worker(workerUrl, {
        workerData: { what, name, language, early: early !== undefined },
      })
      running.add(worker)
      // our own thread: its type is known
      worker.on('message', (message: ReadingMessage) => {
        if (message.part === 'opening') early?.(message.opening)
        else resolve(message.article)
      })
      worker.once('error', reject)
      worker.once('exit', () => {
        running.delete(worker)
        reject(endedEarly())
      })
    })
  const text = async (words: string, name: string, options: ReadingOptions = {}) => {
    const language = options.language ?? (await languageOf(words, null))
    return words.length <= SHORT || words.trim() === ''
      ? readArticleText(words, name, { language })
      : apart(words, name, language, options.early)
  }
  const article = async (document: ReadDocument, name: string, options: ReadingOptions = {}) => {
    const said = document.article
    const language = options.language ?? (await languageOf(said.text, said.language))
    // where sentences end depends on it
    const told =
      language === said.language
        ? document
        : { ...document, article: articleFromBlocks({ ...said, language }) }
    return said.text.length <= SHORT
      ? readArticle(told, name)
      : apart(told, name, language, options.early)
  }
  const incoming = async (what: Incoming, options?: ReadingOptions) => {
    const words = checkIncoming(what)
    return words === null
      ? article(await documents.read(what), what.name, options)
      : text(words, what.name, options)
  }

  return {
    text,
    article,
    incoming,
    file: async (path, options) =>
      incoming(incomingFile(basename(path), await readFileBytes(path)), options),
    async close() {
      closed = true
      await Promise.all([documents.close(), ...[...running].map((worker) => worker.terminate())])
    },
  }
}

const endedEarly = () => new Error('The thread that reads articles ended early.')
