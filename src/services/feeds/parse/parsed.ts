import { z } from 'zod'

const words = z.string().max(2000)

/** One thing that a feed tells of, whatever kind of feed it is. */
export const parsedEntry = z.object({
  /** The same whenever the feed is read: see ./entry-keys.ts. */
  key: z.string().length(32),
  /** What all else hashes to. */
  version: z.string().length(32),
  title: words.min(1),
  address: z.string().max(4096).nullable(),
  byline: words.nullable(),
  /** Milliseconds since 1970. */
  published: z.int().nullable(),
  /** The day as written ("2026-05-03"): where it was published, and not in UTC. */
  day: z.string().nullable(),
  /** The first words, without markup. */
  summary: words,
  /** All that the feed has of it; null where that is nothing but its title. */
  markup: z.string().nullable(),
  /** All of its text is there, as far as can be told. */
  whole: z.boolean(),
})
export type ParsedEntry = z.infer<typeof parsedEntry>

/** What a feed says of itself. */
export const feedHead = z.object({
  title: words.nullable(),
  homepage: z.string().max(4096).nullable(),
  language: z.string().max(35).nullable(),
})
export type FeedHead = z.infer<typeof feedHead>

export interface ParsedFeed extends FeedHead {
  readonly entries: readonly ParsedEntry[]
  /** It was cut off: only what came before the cut is here. */
  readonly cut: boolean
}

/** Entries as bytes: they go from thread to thread without anybody's looking into them on the way. */
export function packEntries(entries: readonly ParsedEntry[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(entries))
}

export function unpackEntries(packed: Uint8Array): ParsedEntry[] {
  return z.array(parsedEntry).parse(JSON.parse(new TextDecoder().decode(packed)))
}
