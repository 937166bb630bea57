import { SaysoError } from '../../contract/failure.ts'
import type { Subscription } from '../library/feeds/feeds.ts'
import type { Brought } from '../library/feeds/keep-entries.ts'
import { type Fetched, type FetchOptions, fetchDocument, type Limits } from '../net/fetch.ts'
import type { FeedReader } from './feed-reader.ts'
import { cutOff, pageInstead } from './problems.ts'

/** A feed is smaller than a page with all that is on it, and nobody waits for one alone. */
const LIMITS: Partial<Limits> = { time: 20_000, bytes: 10_000_000 }
const ACCEPT =
  'application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml,application/xml;q=0.9,text/xml;q=0.9,text/html;q=0.5,*/*;q=0.1'
/** What a server wants to be told the next time is no letter. */
const MAX_VALIDATOR = 1000

export const fetchFeed = (
  address: string,
  options: Pick<FetchOptions, 'allowLocal' | 'signal' | 'known' | 'limits'>,
): Promise<Fetched> =>
  fetchDocument(address, { accept: ACCEPT, ...options, limits: { ...LIMITS, ...options.limits } })

/** What came of asking for a feed. */
type Got = Pick<Fetched, 'maxAge' | 'moved'> &
  (
    | { readonly kind: 'not-modified' }
    | ({ readonly kind: 'feed' } & Omit<Brought, 'now' | 'freshUntil' | 'moved'>)
  )

/** Gets a feed anew. @throws {SaysoError} in words for its listener */
export type SubscriptionReader = (one: Subscription, signal: AbortSignal) => Promise<Got>

export function createSubscriptionReader(
  reader: Pick<FeedReader, 'feed'>,
  limits: Partial<Limits> = {},
): SubscriptionReader {
  return async ({ address, local, etag, lastModified }, signal) => {
    const fetched = await fetchFeed(address, {
      allowLocal: local,
      known: { etag, lastModified },
      signal,
      limits,
    })
    const moved = movedTo(address, fetched)
    if (fetched.kind === 'not-modified') return { ...fetched, moved }
    const name = new URL(fetched.address).hostname
    const read = await reader.feed({ ...fetched, name })
    if (read.kind === 'page') throw new SaysoError('unreadable', pageInstead(name))
    return { ...broughtBy(fetched, read), maxAge: fetched.maxAge, moved }
  }
}

/** The address that stands for it from now on, or null. What was asked for in secret is never in the open after. */
export function movedTo(address: string, { moved }: Pick<Fetched, 'moved'>): string | null {
  const opens = address.startsWith('https:') && moved?.startsWith('http:')
  return opens ? null : moved
}

type FetchedDocument = Extract<Fetched, { kind: 'document' }>
type ReadFeed = Extract<Awaited<ReturnType<FeedReader['feed']>>, { kind: 'feed' }>

export function broughtBy(fetched: FetchedDocument, { head, entries, count, cut }: ReadFeed) {
  const host = new URL(fetched.address).hostname
  return {
    kind: 'feed' as const,
    head,
    entries,
    // what is not whole is asked for again
    etag: cut ? null : validator(fetched.etag),
    lastModified: cut ? null : validator(fetched.lastModified),
    problem: cut ? cutOff(host, count) : null,
  }
}

const validator = (said: string | null) =>
  said !== null && said.length <= MAX_VALIDATOR ? said : null
