import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readArticleText } from './read.ts'

const { text, name } = z.object({ text: z.string(), name: z.string() }).parse(workerData)
parentPort?.postMessage(readArticleText(text, name))
