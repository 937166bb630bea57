import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { toFailure } from '../../contract/failure.ts'
import type { Incoming, Known } from './formats/format.ts'
import { readDocument } from './formats/registry.ts'

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

try {
  const document = await readDocument(incoming.parse(workerData))
  parentPort?.postMessage({ ok: true, document })
} catch (thrown) {
  const detail = thrown instanceof Error ? thrown.stack : String(thrown)
  parentPort?.postMessage({ ok: false, error: toFailure(thrown), detail })
}
