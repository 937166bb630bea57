import { z } from 'zod'

/** A file with everything goes over the contract in parts: none is larger, in bytes. */
export const MAX_PART_BYTES = 4_000_000

const nothing = z.strictObject({})
const count = z.int().min(0)
/** Names a file that is on its way. */
const id = z.string().min(1).max(64)
const part = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= MAX_PART_BYTES, { error: 'part too large' })

/** What came in besides the articles. */
const sideFilesReport = z.strictObject({
  /** "left": there were other settings, which stay. "none": there was nothing to do. */
  settings: z.enum(['none', 'taken', 'left']),
  /** Entries that the dictionary did not have. */
  entries: count,
  /** Articles whose corrections came in. */
  corrections: count,
  /** Articles that have other corrections here, which stay. */
  correctionsLeft: count,
  /** What could not be brought back, in words. */
  problems: z.array(z.string()).readonly(),
})
export type SideFilesReport = z.infer<typeof sideFilesReport>

/** Articles that came in, and those that were there already. */
const importReport = z.strictObject({
  articles: count,
  known: count,
  files: sideFilesReport,
  /** "transfer.stop" came before all was in. What had come in stays; the same file brings the rest. */
  stopped: z.boolean(),
})
export type ImportReport = z.infer<typeof importReport>

/** The library, the settings, the dictionary and corrections as one file: out in parts, and in. */
export const transferCalls = {
  /** A file is going to be written, or to come in parts, in order. */
  'transfer.begin': { request: nothing, reply: z.strictObject({ id }) },
  /** Writes the file; its `size` is in bytes. To be fetched and then ended. Stopped, it fails with "aborted". */
  'transfer.export': {
    request: z.strictObject({ id }),
    reply: z.strictObject({ size: count, articles: count }),
  },
  /** The bytes from an offset on: as many as a part holds, at the end fewer. */
  'transfer.fetch': {
    request: z.strictObject({ id, offset: count }),
    reply: z.strictObject({ bytes: part }),
  },
  'transfer.add': { request: z.strictObject({ id, bytes: part }), reply: nothing },
  /** Adds what the file holds; what is there stays as it is. The file has the listener's `name` in messages. */
  'transfer.import': {
    request: z.strictObject({ id, name: z.string().max(1024) }),
    reply: importReport,
  },
  /** Stops writing the file, or taking it in; the call that does that answers soon. */
  'transfer.stop': { request: z.strictObject({ id }), reply: nothing },
  /** The file is no longer needed. */
  'transfer.end': { request: z.strictObject({ id }), reply: nothing },
} as const

/** A file is being written or taken in, and so much is done, from 0 to 1. */
export const transferProgress = z.strictObject({
  type: z.literal('transfer.progress'),
  id,
  done: z.number().min(0).max(1),
})
export type TransferCallName = keyof typeof transferCalls
