import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '../../contract/client.ts'
import type { FeedEntry } from '../../contract/feeds.ts'
import type { Opened } from '../../contract/schemas.ts'
import { message } from '../messages/message.ts'
import type { Listening } from './listening.ts'
import { createRefreshClock } from './refresh-clock.ts'
import type { Shelves } from './shelves.ts'
import type { ReaderState } from './state.ts'
import type { Teller } from './teller.ts'

/** What feeds add to reading: opening from them, and listening to what is new. */
export interface News {
  /** What the feeds' dialog asks the services. It may reject. */
  readonly ask: Client['call']
  /** Opens an entry as an article. It rejects with "local-address" where the listener must be asked first. */
  open(id: number, allowLocal: boolean): Promise<boolean>
  /**
   * Opens the newest unread entry of a feed, or of all, and plays it; at its end the next. False, told, where there is
   * none. It rejects where several in a row can't be opened.
   */
  playNew(feed?: number): Promise<boolean>
  /** Gets what is new of some feeds, or of all, and tells what came of it. One at a time. Never rejects. */
  refresh(feeds?: readonly number[]): Promise<void>
  stopRefreshing(): void
  close(): void
}

interface NewsOptions {
  readonly store: StoreApi<ReaderState>
  readonly client: Client
  readonly teller: Teller
  readonly listening: Listening
  readonly shelves: Pick<Shelves, 'goOnWith'>
  /** Opens what `get` answers with; false where another article was asked for meanwhile. Rejects as `get` does. */
  readonly open: (get: () => Promise<Opened>, byListener: boolean) => Promise<boolean>
  /** Resolves when the place where the open article was left is known. */
  readonly cameBack: () => Promise<void>
  /** A clock in milliseconds. */
  readonly now: () => number
}

/** So many in a row that can't be opened are no accident: most likely there is no network. */
const FAILURES = 3

export function createNews(options: NewsOptions): News {
  const { store, client, teller, listening, shelves, open, cameBack, now } = options
  /** Could not be opened since the last refresh: they stay unread, and others come first. */
  const failed = new Set<number>()
  /** It counts as read in a moment, if it does not yet. */
  let last: number | null = null
  let stopped = false

  const openEntry = (id: number, allowLocal: boolean, byListener: boolean) =>
    open(() => client.call('feeds.open', { id, allowLocal }), byListener)

  const findNext = async (feed?: number): Promise<FeedEntry | null> => {
    const { entries } = await client.call('feeds.entries', {
      ...(feed !== undefined && { feed }),
      unreadOnly: true,
      offset: 0,
      limit: 200,
    })
    return entries.find(({ id }) => id !== last && !failed.has(id)) ?? null
  }

  /** @param first nothing was played before it */
  const playNext = async (first: boolean, feed?: number): Promise<boolean> => {
    for (let failures = 0; ; ) {
      const next = await findNext(feed)
      if (!next) {
        teller.say(message(first ? 'status.news-none' : 'status.news-over'))
        return false
      }
      try {
        if (!(await openEntry(next.id, false, false))) return false
      } catch (thrown) {
        failed.add(next.id)
        failures += 1
        if (failures === FAILURES) throw thrown
        continue
      }
      last = next.id
      await begin(next, failures, feed)
      return true
    }
  }

  const begin = async (entry: FeedEntry, failures: number, feed?: number) => {
    const opened = store.getState().article?.id
    await cameBack()
    const { article, settings } = store.getState()
    if (!article || article.id !== opened) return
    shelves.goOnWith({ opened: article.id, ofSource: false, next: () => playNext(false, feed) })
    if (settings.readBy === 'screen-reader') listening.playFrom(0, null)
    else listening.play()
    const { feedTitle, title } = entry
    teller.say(message('status.news-next', { feed: feedTitle, title, failed: failures }))
  }

  let silently = false
  const refreshSilently = async () => {
    if (silently || store.getState().refreshing) return
    silently = true
    failed.clear()
    const arrived = new Map(store.getState().arrived)
    try {
      const { brought } = await client.call('feeds.refresh', {})
      for (const { feed, fresh } of brought) arrived.set(feed, (arrived.get(feed) ?? 0) + fresh)
    } catch {
      // nobody asked for it now, and it comes again; what is wrong with a feed is kept with it
    }
    silently = false
    store.setState({ arrived })
  }
  const clock = createRefreshClock({ refresh: () => void refreshSilently(), now })
  const stopListening = [
    client.on('feeds.progress', ({ done, of }) => {
      if (store.getState().refreshing) store.setState({ refreshing: { done, of } })
    }),
    store.subscribe(({ settings }) => clock.set(settings.feeds.refreshEvery)),
    clock.close,
  ]

  return {
    ask: client.call,
    async open(id, allowLocal) {
      const opened = await openEntry(id, allowLocal, true)
      if (opened) last = id
      return opened
    },
    playNew: (feed) => playNext(true, feed),
    async refresh(feeds) {
      if (store.getState().refreshing) return
      stopped = false
      failed.clear()
      if (!feeds) clock.restart()
      store.setState({ refreshing: { done: 0, of: 0 } })
      let words: string
      try {
        const asked = feeds ? { feeds: [...feeds] } : {}
        const { brought: _, ...done } = await client.call('feeds.refresh', asked)
        words =
          done.feeds === 0
            ? ''
            : message('feeds.refreshed', { ...done, stopped: stopped ? 'yes' : 'no' })
      } catch (thrown) {
        words = teller.reasonOf(thrown)
      }
      store.setState({ refreshing: null, refreshed: words })
      if (words) teller.say(words)
    },
    stopRefreshing() {
      stopped = true
      client.call('feeds.stop', {}).catch((thrown) => teller.problem(teller.reasonOf(thrown)))
    },
    close() {
      for (const stop of stopListening) stop()
    },
  }
}
