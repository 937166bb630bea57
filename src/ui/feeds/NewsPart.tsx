import { useDeferredValue, useLayoutEffect, useRef, useState } from 'react'
import type { FeedEntry } from '../../contract/feeds.ts'
import { isOfUse } from '../actions/table.ts'
import { moveBetweenRows } from '../library/arrow-keys.ts'
import { MoreButton } from '../library/MoreButton.tsx'
import { SearchField } from '../library/SearchField.tsx'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { Choice } from '../settings/Choice.tsx'
import { Switch } from '../settings/Switch.tsx'
import { EntryRow } from './EntryRow.tsx'
import { RefreshTools } from './RefreshTools.tsx'
import type { OpenFeeds } from './use-feeds.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useNews } from './use-news.ts'

interface NewsPartProps {
  readonly feeds: OpenFeeds
  /** The feed whose news are shown; null for all. */
  readonly chosen: number | null
  /** The listener chose it elsewhere: the focus begins at the choice. */
  readonly arrived: boolean
  readonly onChoose: (feed: number | null) => void
  /** The listener wants to follow a feed. */
  readonly onFollow: () => void
  readonly onClose: () => void
}

const ALL = 'all'

/** What the feeds tell of, the newest first. */
export function NewsPart({ feeds, chosen, arrived, onChoose, onFollow, onClose }: NewsPartProps) {
  const { news, feeds: all, attempt, tell, ask, reload } = feeds
  const reader = useReader()
  const { unreadOnly } = useReaderState((state) => state.settings.feeds)
  const singleKeys = useReaderState((state) => state.settings.singleKeys)
  const plays = useReaderState((state) => isOfUse('play-pause', state.settings.readBy))
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const { pages, count, fresh, change } = useNews(feeds, { feed: chosen, unreadOnly, words })
  const { items, loaded } = pages
  const filters = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (arrived) filters.current?.querySelector('select')?.focus()
  }, [arrived])
  const choice = () => filters.current?.querySelector('select')
  const list = useRef<HTMLUListElement>(null)
  const kept = useKeptFocus(list, choice)

  /** Another number each time that the list was fetched for what is new. */
  const [toTop, setToTop] = useState(0)
  useLayoutEffect(() => {
    if (toTop === 0) return
    const goal =
      list.current?.querySelector<HTMLElement>('[data-row]') ??
      filters.current?.querySelector('select')
    goal?.focus()
  }, [toTop])
  const showFresh = async () => {
    await pages.again()
    // the button goes, and the focus must not go with it
    setToTop((before) => before + 1)
  }

  const open = async ({ id, title }: FeedEntry) => {
    await attempt(async (allowLocal) => {
      tell(message('news.opening', { title }))
      if (await news.open(id, allowLocal)) onClose()
    })
  }
  const queue = (entry: FeedEntry, where: 'first' | 'last') =>
    attempt(async (allowLocal) => {
      const { id, title } = entry
      tell(message('news.getting', { title }))
      await news.ask('feeds.queue', { id, where, allowLocal })
      change(entry, { queued: true, read: true })
      tell(message(where === 'first' ? 'news.queued.first' : 'queue.added', { title }))
      await reload()
    })
  const mark = (entry: FeedEntry) =>
    attempt(async () => {
      const read = !entry.read
      await news.ask('feeds.mark', { what: { entries: [entry.id] }, read })
      change(entry, { read })
      tell(message('news.marked', { title: entry.title, read: read ? 'yes' : 'no' }))
      await reload()
    })
  const markAll = () =>
    attempt(async () => {
      await news.ask('feeds.mark', { what: chosen === null ? 'all' : { feed: chosen }, read: true })
      // the button goes, and the focus must not go with it
      choice()?.focus()
      tell(message('news.marked.all'))
      await reload()
      await pages.again()
    })
  const play = () =>
    attempt(async () => {
      tell('')
      if (await news.playNew(chosen ?? undefined)) onClose()
      else tell(message('status.news-none'))
    })

  if (all === null) return null
  if (all.length === 0)
    return (
      <>
        <p>{message('feeds.none')}</p>
        <p className="section-tools">
          <button type="button" className="button filled" onClick={onFollow}>
            {message('feeds.follow.first')}
          </button>
        </p>
      </>
    )
  const unreadOf = (id: number | null) =>
    all.reduce((sum, feed) => sum + (id === null || feed.id === id ? feed.unread : 0), 0)
  const unread = unreadOf(chosen)
  const titles = new Map(all.map((feed) => [String(feed.id), feed]))
  return (
    <>
      <div className="section-tools">
        {plays && (
          <button type="button" className="button filled" onClick={() => void play()}>
            {message('feeds.play')}
          </button>
        )}
        <RefreshTools feeds={feeds} only={chosen} />
        {unread > 0 && (
          <button
            type="button"
            className="button outlined"
            onClick={() =>
              ask({
                words: message('news.mark-all.sure', { count: unread }),
                answers: [{ label: message('news.mark-all.yes'), accept: markAll }],
              })
            }
          >
            {message('news.mark-all')}
          </button>
        )}
        {fresh > 0 && (
          <button type="button" className="button outlined" onClick={() => void showFresh()}>
            {message('news.fresh', { count: fresh })}
          </button>
        )}
      </div>
      <div ref={filters} className="news-filters">
        <Choice
          label={message('news.feed')}
          value={chosen === null ? ALL : String(chosen)}
          options={[ALL, ...titles.keys()]}
          title={(one) => {
            const feed = titles.get(one)
            return feed
              ? message('news.feed.one', { title: feed.title, unread: feed.unread })
              : message('news.feed.all', { unread: unreadOf(null) })
          }}
          onChange={(one) => onChoose(one === ALL ? null : Number(one))}
        />
        <Switch
          label={message('news.unread-only')}
          checked={unreadOnly}
          onChange={(checked) => reader.setFeeds({ unreadOnly: checked })}
        />
      </div>
      <SearchField label={message('news.find')} value={typed} onChange={setTyped} />
      <p className="quiet" role="status">
        {loaded &&
          (words === ''
            ? message(unreadOnly ? 'news.count.unread' : 'news.count', { count })
            : message('news.found', { count, unread: unreadOnly ? 'yes' : 'no' }))}
      </p>
      {items.length > 0 && (
        <>
          <ul
            ref={list}
            className="shelf"
            aria-label={message('news.list')}
            onKeyDown={moveBetweenRows}
            {...kept}
          >
            {items.map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                oneFeed={chosen !== null}
                now={Date.now()}
                singleKeys={singleKeys}
                onOpen={() => void open(entry)}
                onQueue={(where) => void queue(entry, where)}
                onMark={() => void mark(entry)}
              />
            ))}
          </ul>
          <MoreButton pages={pages} />
          <p className="quiet">{message('news.keys')}</p>
        </>
      )}
    </>
  )
}
