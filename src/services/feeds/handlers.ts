import type { CallReply } from '../../contract/contract.ts'
import type { Handlers } from '../../contract/dispatch.ts'
import type { FeedCallName } from '../../contract/feeds.ts'
import type { Opened } from '../../contract/schemas.ts'
import type { ReadArticle } from '../intake/read.ts'
import type { Reading } from '../intake/reading.ts'
import type { Waiting } from '../intake/waiting.ts'
import { articleKey } from '../library/article-key.ts'
import type { StoredArticle } from '../library/articles.ts'
import type { EntryToOpen } from '../library/feeds/entries.ts'
import type { Library } from '../library/library.ts'
import type { Feeds } from './feeds.ts'
import { keepEntry, readEntry } from './open-entry.ts'

interface FeedHandlersOptions {
  readonly feeds: Feeds
  readonly library: Pick<Library, 'call'>
  readonly reading: Pick<Reading, 'incoming'>
  /** Opens an article that was read now. */
  readonly open: (
    read: (waiting: Waiting) => Promise<ReadArticle>,
    keep: (opened: Opened) => void,
  ) => Promise<CallReply<'feeds.open'>>
  /** Opens an article of the library. */
  readonly openStored: (stored: StoredArticle) => Promise<CallReply<'feeds.open'>>
  /** Keeps what was opened. */
  readonly keep: (opened: Opened, origin: string | null) => void
  /** Gets what nobody expected. */
  readonly report: (thrown: unknown) => void
}

/** What answers the UI's calls about feeds. */
export function createFeedHandlers(options: FeedHandlersOptions): Pick<Handlers, FeedCallName> {
  const { feeds, library, reading, open, openStored, keep, report } = options
  const nothing = {} as const
  const read = (entry: EntryToOpen, allowLocal: boolean) =>
    readEntry(entry, { reading, allowLocal, fetch: true })

  return {
    'feeds.list': async () => ({
      feeds: await library.call('listFeeds'),
      removed: await library.call('lastRemoval'),
    }),
    'feeds.add': ({ address, allowLocal }) => feeds.add(address, allowLocal),
    'feeds.remove': async ({ id }) => ({ removal: await library.call('removeFeed', id) }),
    'feeds.undo-removal': async ({ removal }) => ({
      feed: await library.call('undoRemoval', removal),
    }),
    'feeds.rename': async ({ id, title }) => ({
      feed: await library.call('renameFeed', id, title),
    }),
    'feeds.entries': (asked) => library.call('listEntries', asked),
    'feeds.mark': async ({ what, read }) => {
      await library.call('markEntries', what, read)
      return nothing
    },
    'feeds.refresh': ({ feeds: ids }) => feeds.refresh(ids),
    'feeds.stop': () => {
      feeds.stop()
      return nothing
    },
    'feeds.open': async ({ id, allowLocal, fetch }) => {
      const entry = await library.call('entryToOpen', id)
      const stored =
        entry.article === null ? null : await library.call('storedArticle', entry.article)
      if (stored) {
        await library.call('entryOpened', id, null)
        return openStored(stored)
      }
      // what is not all of it is read anew the next time
      let isAll = false
      return open(
        async (waiting) => {
          const entryRead = await readEntry(entry, { reading, allowLocal, fetch, waiting })
          isAll = entryRead.isAll
          return entryRead.read
        },
        (opened) => {
          keep(opened, entry.address)
          const key = isAll ? articleKey(opened.article.text) : null
          library.call('entryOpened', id, key).catch(report)
        },
      )
    },
    'feeds.queue': async ({ id, where, allowLocal }) => {
      const entry = await library.call('entryToOpen', id)
      const article =
        entry.article ?? (await keepEntry(library, entry, await read(entry, allowLocal)))
      await library.call('addToQueue', article, where)
      return { articles: await library.call('readQueue') }
    },
    'feeds.import-opml': ({ name, bytes }) => feeds.importOpml(name, bytes),
    'feeds.import-address': ({ address, allowLocal }) => feeds.importAddress(address, allowLocal),
    'feeds.export-opml': async () => ({ opml: await feeds.exportOpml() }),
  }
}
