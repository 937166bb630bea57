import { createHash } from 'node:crypto'
import { z } from 'zod'
import { SOURCE_ROLES } from '../../../core/script/types.ts'
import { entryRecord, feedRecord } from '../feeds/feed-records.ts'

const offset = z.int().min(0)
const key = z.string().length(32)

export const statement = z.object({
  start: offset,
  end: offset,
  kind: z.enum(['direct', 'indirect']),
  confidence: z.number().min(0).max(1),
  saidBy: z.string(),
  source: z.object({ key: z.string(), name: z.string(), kind: z.string() }).nullable(),
})

/** A library as one file: gzip of lines, each a record of JSON. The first is the head. */
export const head = z.object({ sayso: z.literal('library'), version: z.literal(1) })
export const record = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('article'),
    name: z.string(),
    origin: z.string().nullable(),
    added: z.int(),
    text: z.string(),
    structure: z.string(),
    statements: z.array(statement),
    /** What a listener set right in it: the content of the file beside it. */
    corrections: z.string().nullable(),
  }),
  z.object({
    type: z.literal('position'),
    key,
    position: offset,
    heard: offset,
    changed: z.int(),
  }),
  z.object({ type: z.literal('queued'), key }),
  /** By what the source hashes to; see ../source-voices.ts. */
  z.object({ type: z.literal('voice'), key, role: z.enum(SOURCE_ROLES) }),
  feedRecord,
  entryRecord,
  /** Settings and the like, which are files of their own. */
  z.object({ type: z.literal('file'), name: z.string(), text: z.string() }),
])
export type LibraryRecord = z.output<typeof record>

/** A file that goes with the library, by a name that says what it is. */
export interface SideFile {
  readonly name: string
  readonly text: string
}

/** As the shelf of a text names it; see ../../corrections/shelf.ts. */
export const correctionsName = (text: string) =>
  `corrections/${createHash('sha256').update(text).digest('hex')}.json`
