import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FeedEntry } from '../../contract/feeds.ts'
import { type Pages, usePages } from '../library/use-pages.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import type { OpenFeeds } from './use-feeds.ts'

type Change = Partial<Pick<FeedEntry, 'read' | 'queued'>>

/** What the listener changed since the list was fetched, by entry. */
interface Changes {
  readonly of: unknown
  readonly made: ReadonlyMap<number, Change>
}

/** The entries of a feed, or of all. What the listener does with one changes it where it stands: no row goes. */
export interface NewsList {
  readonly pages: Pages<FeedEntry>
  /** Of the whole list, as far as is known now. */
  readonly count: number
  /** What refreshes by the clock have brought since: not listed before the listener wants it. */
  readonly fresh: number
  change(entry: FeedEntry, change: Change): void
}

/** Which of the news are listed. */
interface NewsWanted {
  /** Null for all. */
  readonly feed: number | null
  readonly unreadOnly: boolean
  /** What they have in their titles and first words; empty: whatever that is. */
  readonly words: string
}

export function useNews(feeds: OpenFeeds, { feed, unreadOnly, words }: NewsWanted): NewsList {
  const { news, fail, round } = feeds
  const { store } = useReader()
  const arrived = useReaderState((state) => state.arrived)
  /** What had arrived when the list was fetched. */
  const [listed, setListed] = useState(arrived)
  const [changes, setChanges] = useState<Changes>({ of: null, made: new Map() })
  /** Of the entries that are shown, those that the services no longer count to the list. */
  const gone = useRef(0)

  const fetchPage = useCallback(
    async (offset: number, limit: number) => {
      // from the beginning, what was changed is as the services have it
      const skipped = offset === 0 ? 0 : gone.current
      const before = store.getState().arrived
      const { total, entries } = await news.ask('feeds.entries', {
        ...(feed !== null && { feed }),
        unreadOnly,
        ...(words !== '' && { words }),
        offset: offset - skipped,
        limit,
      })
      const shown = offset - skipped + entries.length
      if (offset === 0) {
        // with the new list, and no sooner: a count of neither would be told
        gone.current = 0
        setChanges({ of: fetchPage, made: new Map() })
        setListed(before)
      }
      return { items: entries, total: total + gone.current, more: shown < total }
    },
    [news, store, feed, unreadOnly, words],
  )
  const pages = usePages(fetchPage, fail)

  const { again } = pages
  const shownRound = useRef(round)
  useEffect(() => {
    if (shownRound.current !== round) void again()
    shownRound.current = round
  })

  const made = changes.of === fetchPage ? changes.made : null
  const items = useMemo(
    () => distinct(pages.items).map((entry) => ({ ...entry, ...made?.get(entry.id) })),
    [pages.items, made],
  )
  const change = (entry: FeedEntry, change: Change) => {
    if (unreadOnly && change.read !== undefined && change.read !== entry.read)
      gone.current += change.read ? 1 : -1
    setChanges(({ of, made: before }) => {
      const others = of === fetchPage ? before : new Map<number, Change>()
      return {
        of: fetchPage,
        made: new Map([...others, [entry.id, { ...others.get(entry.id), ...change }]]),
      }
    })
  }
  let fresh = 0
  for (const [of, count] of arrived)
    if (feed === null || feed === of) fresh += count - (listed.get(of) ?? 0)
  return { pages: { ...pages, items }, count: (pages.total ?? 0) - gone.current, fresh, change }
}

/** What arrived meanwhile moves others into the next page that were in the one before. */
function distinct(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()]
}
