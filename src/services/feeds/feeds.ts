import type { CallReply } from '../../contract/contract.ts'
import { SaysoError } from '../../contract/failure.ts'
import { MAX_OPML_BYTES, type Refreshed } from '../../contract/feeds.ts'
import type { Library } from '../library/library.ts'
import { parseWebAddress } from '../net/web-address.ts'
import { createFeedReader } from './feed-reader.ts'
import { follow } from './follow.ts'
import { createSubscriptionReader, fetchFeed } from './get-feed.ts'
import { createRefresh, type Progress } from './refresh.ts'

/** The feeds that the listener follows; what they told is in the library. */
export interface Feeds {
  /** See "feeds.add" of the contract. */
  add(address: string, allowLocal: boolean): Promise<CallReply<'feeds.add'>>
  refresh(ids?: readonly number[]): Promise<Refreshed>
  stop(): void
  /** @throws {SaysoError} where the file is no OPML, or names no feed */
  importOpml(name: string, bytes: Uint8Array): Promise<CallReply<'feeds.import-opml'>>
  /** The same of a list on the web. @throws {SaysoError} as `fetchDocument` does, too */
  importAddress(address: string, allowLocal: boolean): Promise<CallReply<'feeds.import-opml'>>
  /** @throws {SaysoError} "empty" where none is followed */
  exportOpml(): Promise<string>
  close(): Promise<void>
}

interface FeedsOptions {
  readonly library: Pick<Library, 'call'>
  /** The built ./feeds-worker.ts. */
  readonly workerUrl: URL
  /** Gets how a refresh goes. */
  readonly tell: (progress: Progress) => void
  /** Gets what nobody expected. */
  readonly report: (thrown: unknown) => void
}

export function createFeeds({ library, workerUrl, tell, report }: FeedsOptions): Feeds {
  const reader = createFeedReader({ workerUrl })
  const refresh = createRefresh({ library, get: createSubscriptionReader(reader), tell, report })

  const importOpml = async (name: string, bytes: Uint8Array) => {
    const ids: number[] = []
    const refused: string[] = []
    let known = 0
    for (const listed of await reader.opml({ name, bytes })) {
      const address = webAddress(listed.address)
      if (address === null) {
        refused.push(listed.address)
        continue
      }
      // as the listener called it there
      const { title: name, homepage, folders } = listed
      const added = { address, name, title: null, homepage, folders, local: false }
      const feed = await library.call('addFeed', added)
      if (feed.known) known += 1
      else ids.push(feed.id)
    }
    return { added: ids, known, refused }
  }

  return {
    add: (address, allowLocal) => follow(address, allowLocal, { library, reader }),
    refresh: refresh.run,
    stop: refresh.stop,
    importOpml,
    async importAddress(written, allowLocal) {
      const { href } = parseWebAddress(written)
      const fetched = await fetchFeed(href, { allowLocal, limits: { bytes: MAX_OPML_BYTES } })
      // without anything known of it a server has no reason to say so
      if (fetched.kind === 'not-modified') throw new Error('The server says that nothing changed.')
      return importOpml(new URL(fetched.address).hostname, fetched.bytes)
    },
    async exportOpml() {
      // the library that writes it is needed at no other time
      const { writeOpml } = await import('./opml.ts')
      const followed = await library.call('listFeeds')
      if (followed.length === 0)
        throw new SaysoError('empty', 'You follow no feeds: there is nothing to export.')
      return writeOpml(followed)
    },
    async close() {
      refresh.stop()
      await reader.close()
    },
  }
}

function webAddress(written: string): string | null {
  try {
    return parseWebAddress(written).href
  } catch (thrown) {
    if (thrown instanceof SaysoError) return null
    throw thrown
  }
}
