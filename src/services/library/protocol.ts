import { z } from 'zod'
import { failure } from '../../contract/contract.ts'

/** What goes to the library's thread. */
export const toLibrary = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ask'),
    id: z.int(),
    name: z.string(),
    args: z.array(z.unknown()),
  }),
  /** Something that takes long is to stop. */
  z.object({ type: z.literal('stop'), id: z.int() }),
  z.object({ type: z.literal('close') }),
])
export type ToLibrary = z.infer<typeof toLibrary>

/** What comes from it. */
export const fromLibrary = z.discriminatedUnion('type', [
  z.object({ type: z.literal('done'), id: z.int(), value: z.unknown() }),
  /** `why` is for the log. */
  z.object({ type: z.literal('failed'), id: z.int(), failure, why: z.string() }),
  /** Of something that takes long so much is done, from 0 to 1. */
  z.object({ type: z.literal('going'), id: z.int(), done: z.number() }),
  /** The file is damaged and this thread has ended: all that was not answered is to be asked of another. */
  z.object({ type: z.literal('damaged') }),
  /** What the listener must know, in words. */
  z.object({ type: z.literal('notice'), notice: z.string() }),
])
export type FromLibrary = z.infer<typeof fromLibrary>
