import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { toFailure } from '../../contract/failure.ts'
import { type Incoming, incomingFile, type Known } from './formats/format.ts'
import { readDocument } from './formats/registry.ts'
import { WARM_UP } from './warm-up.ts'

const incoming: z.ZodType<Incoming> = z.object({
  name: z.string(),
  bytes: z.instanceof(Uint8Array),
  mediaType: z.string().nullable(),
  charset: z.string().nullable(),
  address: z.string().nullable(),
  isPiece: z.boolean().exactOptional(),
  // our own thread sends it: its type is known
  known: z.custom<Known>().exactOptional(),
  around: z.instanceof(RegExp).exactOptional(),
})

/** Reads the one document that this thread is for, and tells what came of it. */
async function read(what: unknown): Promise<void> {
  try {
    const document = await readDocument(incoming.parse(what))
    parentPort?.postMessage({ ok: true, document })
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.stack : String(thrown)
    parentPort?.postMessage({ ok: false, error: toFailure(thrown), detail })
  }
}

/** Web pages are what is read most: a page of news, for nobody. */
async function warmUp(): Promise<void> {
  const paragraphs = WARM_UP.split('\n\n').map((words) => `<p class="text">${words}</p>`)
  const page = `<html><head><title>News</title></head><body><article>${paragraphs.join('\n')}</article></body></html>`
  await readDocument(incomingFile('page.html', new TextEncoder().encode(page)))
}

const { warm } = z.object({ warm: z.boolean() }).parse(workerData)
if (warm) await warmUp()
parentPort?.once('message', (what) => void read(what))
