import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { ReadDocument } from './formats/format.ts'
import {
  documentOfText,
  type ReadArticle,
  type ReadOpening,
  readArticle,
  readOpening,
} from './read.ts'

/** What this thread tells: first the opening of a long article, where that is wanted (`early`), then in any case the whole. */
export type ReadingMessage =
  | { readonly part: 'opening'; readonly opening: ReadOpening }
  | { readonly part: 'whole'; readonly article: ReadArticle }

const tell = (message: ReadingMessage) => parentPort?.postMessage(message)

// our own thread made the document: its type is known
const { what, name, language, early } = z
  .object({
    what: z.union([z.string(), z.custom<ReadDocument>()]),
    name: z.string(),
    language: z.string(),
    early: z.boolean(),
  })
  .parse(workerData)
const document = typeof what === 'string' ? documentOfText(what, name, { language }) : what
const opening = early ? readOpening(document, name) : null
if (opening) tell({ part: 'opening', opening })
tell({ part: 'whole', article: readArticle(document, name) })
