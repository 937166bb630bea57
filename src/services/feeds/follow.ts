import { SaysoError } from '../../contract/failure.ts'
import type { Feed, FeedChoice } from '../../contract/feeds.ts'
import type { Library } from '../library/library.ts'
import type { Limits } from '../net/fetch.ts'
import { parseWebAddress } from '../net/web-address.ts'
import type { FeedReader } from './feed-reader.ts'
import { broughtBy, fetchFeed, movedTo } from './get-feed.ts'

interface FollowOptions {
  readonly library: Pick<Library, 'call'>
  readonly reader: Pick<FeedReader, 'feed'>
  /** For tests. */
  readonly limits?: Partial<Limits>
}

interface Followed {
  /** Null where there are several to choose from. */
  readonly feed: Feed | null
  readonly choices: readonly FeedChoice[]
}

/**
 * Follows the feed at an address, or the one that the page there names; several are for the listener to choose from.
 * @throws {SaysoError} as `fetchDocument` and the reader do; "unreadable" for a page without a feed
 */
export async function follow(
  written: string,
  allowLocal: boolean,
  { library, reader, limits = {} }: FollowOptions,
): Promise<Followed> {
  // browsers of old gave addresses of feeds like this
  const asked = parseWebAddress(written.trim().replace(/^feed:(?:\/\/)?(?=\S)/i, ''))
  const known = await library.call('feedAt', asked.href)
  // one that never answered may have to be asked about first
  if (known && known.refreshed !== null && !allowLocal) return { feed: known, choices: [] }

  const get = async (address: string) => {
    const local = allowLocal && new URL(address).hostname === asked.hostname
    const fetched = await fetchFeed(address, { allowLocal: local, limits })
    // without anything known of it a server has no reason to say so
    if (fetched.kind === 'not-modified') throw new Error('The server says that nothing changed.')
    const name = new URL(fetched.address).hostname
    return { address, local, fetched, name, read: await reader.feed({ ...fetched, name }) }
  }

  let got = await get(asked.href)
  if (got.read.kind === 'page') {
    const { choices } = got.read
    const likely = choices.filter(({ title }) => !/\bcomments?\b/i.test(title))
    const [only, ...others] = likely.length > 0 ? likely : choices
    if (!only) throw new SaysoError('unreadable', noFeed(got.name))
    if (others.length > 0) return { feed: null, choices }
    got = await get(only.address)
  }
  const { address, local, fetched, read } = got
  if (read.kind === 'page') throw new SaysoError('unreadable', noFeed(got.name))
  const { title, homepage } = read.head
  const at = movedTo(address, fetched) ?? address
  const added = { address: at, name: null, title, homepage, folders: [], local }
  const { id } = await library.call('addFeed', added)
  const brought = { ...broughtBy(fetched, read), now: Date.now(), freshUntil: 0, moved: null }
  return { feed: (await library.call('keepFeed', id, brought)).feed, choices: [] }
}

const noFeed = (host: string) =>
  `This is a page of ${host}, and it names no feed. Look on the site for a link that says "RSS" or "feed", and give that address.`
