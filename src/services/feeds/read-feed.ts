import type { FeedChoice } from '../../contract/feeds.ts'
import { decodeMarkup } from '../intake/formats/text/decode.ts'
import { discoverFeeds } from './discover.ts'
import { type Listed, readOpml } from './opml.ts'
import { looksLikeFeed, parseFeed } from './parse/parse-feed.ts'
import { type FeedHead, packEntries } from './parse/parsed.ts'

/** What was fetched, to be read as a feed. */
export interface FeedDocument {
  /** How messages call it. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly charset: string | null
  /** After redirects. */
  readonly address: string
}

/** A feed; its entries are packed, to be unpacked by the library's thread: others only hand them on. */
export interface ReadFeed {
  readonly kind: 'feed'
  readonly head: FeedHead
  readonly entries: Uint8Array
  readonly count: number
  readonly cut: boolean
}

/** A page and no feed, with the feeds that it names. */
interface ReadFeedPage {
  readonly kind: 'page'
  readonly choices: readonly FeedChoice[]
}

/** @throws {SaysoError} that says what is wrong with it */
export function readFeed({ name, bytes, charset, address }: FeedDocument): ReadFeed | ReadFeedPage {
  const text = decodeMarkup(bytes, name, charset)
  if (!looksLikeFeed(text)) return { kind: 'page', choices: discoverFeeds(text, address) }
  const { entries, cut, ...head } = parseFeed(text, address, name)
  return { kind: 'feed', head, entries: packEntries(entries), count: entries.length, cut }
}

/** @throws {SaysoError} that says what is wrong with it */
export function readOpmlFile({ name, bytes }: Pick<FeedDocument, 'name' | 'bytes'>): Listed[] {
  return readOpml(decodeMarkup(bytes, name, null), name)
}
