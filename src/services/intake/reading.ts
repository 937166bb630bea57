import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { articleFromBlocks } from '../../core/article/from-blocks.ts'
import { createDocuments } from './documents.ts'
import { type Incoming, incomingFile, type ReadDocument } from './formats/format.ts'
import { recognise } from './formats/recognise.ts'
import { decodeText } from './formats/text/decode.ts'
import { refuseUnreadable } from './formats/unreadable.ts'
import { languageOf } from './language.ts'
import { type ReadArticle, readArticle, readArticleText, readFileBytes } from './read.ts'

/** A text up to this length, in UTF-16 units, is read here: sooner than a thread of its own has begun. */
const SHORT = 20_000

/**
 * Reads articles beside all else that goes on: a long one takes seconds. Rejects as ./read.ts throws.
 * Where no language is given, it is told from the text and from what the document says of itself.
 */
export interface Reading {
  text(text: string, name: string, language?: string): Promise<ReadArticle>
  /** A document in any of the formats. */
  incoming(incoming: Incoming, language?: string): Promise<ReadArticle>
  /** An article that was made elsewhere, like a feed's. */
  article(document: ReadDocument, name: string, language?: string): Promise<ReadArticle>
  file(path: string, language?: string): Promise<ReadArticle>
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

  const apart = (what: string | ReadDocument, name: string, language: string) =>
    new Promise<ReadArticle>((resolve, reject) => {
      if (closed) return reject(endedEarly())
      const workerUrl = new URL('reading-worker.js', workersUrl)
      const worker = new Worker(workerUrl, { workerData: { what, name, language } })
      running.add(worker)
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => {
        running.delete(worker)
        reject(endedEarly())
      })
    })
  const text = async (words: string, name: string, known?: string) => {
    const language = known ?? (await languageOf(words, null))
    return words.length <= SHORT || words.trim() === ''
      ? readArticleText(words, name, { language })
      : apart(words, name, language)
  }
  const article = async (document: ReadDocument, name: string, known?: string) => {
    const said = document.article
    const language = known ?? (await languageOf(said.text, said.language))
    // where sentences end depends on it
    const told =
      language === said.language
        ? document
        : { ...document, article: articleFromBlocks({ ...said, language }) }
    return said.text.length <= SHORT ? readArticle(told, name) : apart(told, name, language)
  }
  const incoming = async (what: Incoming, language?: string) => {
    const words = checkIncoming(what)
    return words === null
      ? article(await documents.read(what), what.name, language)
      : text(words, what.name, language)
  }

  return {
    text,
    article,
    incoming,
    file: async (path, language) =>
      incoming(incomingFile(basename(path), await readFileBytes(path)), language),
    async close() {
      closed = true
      await Promise.all([documents.close(), ...[...running].map((worker) => worker.terminate())])
    },
  }
}

const endedEarly = () => new Error('The thread that reads articles ended early.')
