import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { ReadDocument } from './formats/format.ts'
import { readArticle, readArticleText } from './read.ts'

// our own thread made the document: its type is known
const { what, name, language } = z
  .object({
    what: z.union([z.string(), z.custom<ReadDocument>()]),
    name: z.string(),
    language: z.string(),
  })
  .parse(workerData)
parentPort?.postMessage(
  typeof what === 'string' ? readArticleText(what, name, { language }) : readArticle(what, name),
)
