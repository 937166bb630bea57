import { z } from 'zod'
import { articleSummary } from './library.ts'
import { opened } from './schemas.ts'

/** No OPML file over this size is read, in bytes. */
export const MAX_OPML_BYTES = 5_000_000
/** So many feeds at most. */
export const MAX_FEEDS = 2000

const offset = z.int().min(0)
const id = z.int().min(1)
const address = z.string().max(4096)
/** Milliseconds since 1970. */
const time = z.int()
const nothing = z.strictObject({})

/** A feed that the listener follows. */
export const feed = z.strictObject({
  id,
  address: z.string(),
  /** What the listener calls it, else what it calls itself, else its host. Never empty. */
  title: z.string(),
  homepage: z.string().nullable(),
  /** In which it lies, outermost first; empty at the top. */
  folders: z.array(z.string()).readonly(),
  entries: offset,
  unread: offset,
  /** When it last answered; null where it never did. */
  refreshed: time.nullable(),
  /** Why it could not be got the last time, or what is wrong with it, in words; null where all is well. */
  problem: z.string().nullable(),
})
export type Feed = z.infer<typeof feed>

/** One thing that a feed tells of. */
const feedEntry = z.strictObject({
  id,
  feed: id,
  feedTitle: z.string(),
  /** Never empty. */
  title: z.string(),
  /** Of the page; null where the feed gives none. */
  address: z.string().nullable(),
  byline: z.string().nullable(),
  /** When it was published, as the feed says; null where it does not. */
  published: time.nullable(),
  /** Its first words, without markup; may be empty. */
  summary: z.string(),
  /** Its whole text is there, as far as can be told: it opens without the network. */
  whole: z.boolean(),
  read: z.boolean(),
  /** It was opened or queued, and is still in the library: the article's id there. */
  article: id.nullable(),
  queued: z.boolean(),
})
export type FeedEntry = z.infer<typeof feedEntry>

/** What a page says that it has. */
const feedChoice = z.strictObject({ address: z.string(), title: z.string() })
export type FeedChoice = z.infer<typeof feedChoice>

const refreshed = z.strictObject({
  /** That were to be refreshed. */
  feeds: offset,
  failed: offset,
  /** Left alone for now: their servers asked for that, or said that nothing is new before long. */
  skipped: offset,
  /** Entries that were not there before. */
  fresh: offset,
  /** The same by feed, of those that brought any. Events may come later than this. */
  brought: z.array(z.strictObject({ feed: id, fresh: offset })).readonly(),
})
export type Refreshed = z.infer<typeof refreshed>

/** A feed that was removed since Sayso was opened, by the number of its removal. */
const removed = z.strictObject({ removal: id, title: z.string() })
export type RemovedFeed = z.infer<typeof removed>

const opml = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_OPML_BYTES, {
  error: 'file too large',
})
const imported = z.strictObject({
  /** Ids of the feeds that were added: to be refreshed. */
  added: z.array(id).readonly(),
  /** That were there already. */
  known: offset,
  /** Addresses that can't be followed, as they stand in the file. */
  refused: z.array(z.string()).readonly(),
})

/** What the UI asks of feeds. Nothing is fetched but by "add", "refresh", "open", "queue" and "import-address". */
export const feedCalls = {
  /** All feeds, by folder and title; and the feed that was removed last, which "feeds.undo-removal" brings back. */
  'feeds.list': {
    request: nothing,
    reply: z.strictObject({ feeds: z.array(feed).readonly(), removed: removed.nullable() }),
  },
  /**
   * Follows the feed at an address, or the one that the page there names. Where the page names several, `feed` is null
   * and they are `choices`: add one of those. A feed that is followed already, and answered before, is answered as it is.
   */
  'feeds.add': {
    request: z.strictObject({
      address,
      /** As for "article.fetch"; kept with the feed. */
      allowLocal: z.boolean().default(false),
    }),
    reply: z.strictObject({ feed: feed.nullable(), choices: z.array(feedChoice).readonly() }),
  },
  /** Its entries go; articles that were made of them stay in the library. `removal` is null where it was gone already. */
  'feeds.remove': {
    request: z.strictObject({ id }),
    reply: z.strictObject({ removal: id.nullable() }),
  },
  /** Brings a feed back with its entries, its name and what was read. It can be done until Sayso is closed. */
  'feeds.undo-removal': {
    request: z.strictObject({ removal: id }),
    reply: z.strictObject({ feed }),
  },
  /** An empty title: what it calls itself. */
  'feeds.rename': {
    request: z.strictObject({ id, title: z.string().max(500) }),
    reply: z.strictObject({ feed }),
  },
  /** A page of the entries of a feed, or of all, the newest first; only those that have some words, if any are named. */
  'feeds.entries': {
    request: z.strictObject({
      feed: id.exactOptional(),
      unreadOnly: z.boolean().default(false),
      /** In title and first words; as for "library.search". Without letters, none has them. */
      words: z.string().max(200).exactOptional(),
      offset,
      limit: z.int().min(1).max(200),
    }),
    reply: z.strictObject({ total: offset, entries: z.array(feedEntry).readonly() }),
  },
  /** Marks entries as read or unread: those named, or all of a feed, or all. */
  'feeds.mark': {
    request: z.strictObject({
      what: z.union([
        z.strictObject({ entries: z.array(id).max(1000) }),
        z.strictObject({ feed: id }),
        z.literal('all'),
      ]),
      read: z.boolean(),
    }),
    reply: nothing,
  },
  /**
   * Gets what is new of the named feeds, or of all. "feeds.progress" tells of each as it is done; the reply comes after
   * the last. A feed that fails keeps why in its `problem`, and what it had.
   */
  'feeds.refresh': {
    request: z.strictObject({ feeds: z.array(id).max(MAX_FEEDS).exactOptional() }),
    reply: refreshed,
  },
  /** Stops refreshing: "feeds.refresh" answers with what was done. */
  'feeds.stop': { request: nothing, reply: nothing },
  /**
   * Opens an entry as an article, and marks it as read. Where the feed has its whole text, or it was opened before,
   * nothing is fetched; else its page is. Where that can't be had, the feed's own words open, with a notice.
   */
  'feeds.open': {
    request: z.strictObject({
      id,
      /** As for "article.fetch": a page may be on this machine or network. */
      allowLocal: z.boolean().default(false),
      /** False: what the feed has, whatever that is; nothing is fetched. */
      fetch: z.boolean().default(true),
    }),
    reply: opened,
  },
  /** Makes an article of an entry, as "feeds.open" does, and puts it into the queue. */
  'feeds.queue': {
    request: z.strictObject({
      id,
      where: z.enum(['first', 'last']),
      allowLocal: z.boolean().default(false),
    }),
    reply: z.strictObject({ articles: z.array(articleSummary).readonly() }),
  },
  /** Adds the feeds of an OPML file that the user chose; nothing is fetched before a refresh. */
  'feeds.import-opml': {
    request: z.strictObject({ name: z.string().max(1024), bytes: opml }),
    reply: imported,
  },
  /** The same of a list that is on the web: it is fetched, and nothing else before a refresh. */
  'feeds.import-address': {
    request: z.strictObject({
      address,
      /** As for "article.fetch". That the feeds in it may be on this machine or network is not said with it. */
      allowLocal: z.boolean().default(false),
    }),
    reply: imported,
  },
  /** All feeds as an OPML file's text. */
  'feeds.export-opml': { request: nothing, reply: z.strictObject({ opml: z.string() }) },
} as const
export type FeedCallName = keyof typeof feedCalls

/** A refresh went on by one feed, which is as it is now. `done` counts from 1 to `of`. */
export const feedsProgress = z.strictObject({
  type: z.literal('feeds.progress'),
  done: z.int().min(1),
  of: z.int().min(1),
  /** Entries that this feed brought. */
  fresh: offset,
  feed,
})

/** The system asked to open a file, and it is no article: a list of feeds, or (`opml` is null) a feed that was saved. */
export const feedsOffered = z.strictObject({
  type: z.literal('feeds.offered'),
  name: z.string(),
  opml: opml.nullable(),
})
