import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import { toFailure } from '../../contract/failure.ts'
import { readFeed, readOpmlFile } from './read-feed.ts'

/** The thread that reads feeds, one after the other: what others wrote holds up nobody. */
const name = z.string()
const bytes = z.instanceof(Uint8Array)
const asked = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('feed'),
    name,
    bytes,
    charset: z.string().nullable(),
    address: z.string(),
  }),
  z.object({ what: z.literal('opml'), name, bytes }),
])
/** A third of the turns that others get: speech goes first, and a busy machine still comes to it. */
const NICE = 5
// on Linux priorities are of threads; elsewhere this would hold for all of Sayso
if (process.platform === 'linux') setPriority(NICE)

const port = parentPort
if (!port) throw new Error('This is a thread that reads feeds, and nothing else.')
port.on('message', (message: unknown) => {
  try {
    const given = asked.parse(message)
    const value = given.what === 'feed' ? readFeed(given) : readOpmlFile(given)
    const packed = 'kind' in value && value.kind === 'feed' ? value.entries.buffer : null
    port.postMessage({ ok: true, value }, packed instanceof ArrayBuffer ? [packed] : [])
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.stack : String(thrown)
    port.postMessage({ ok: false, error: toFailure(thrown), detail })
  }
})
