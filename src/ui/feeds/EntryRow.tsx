import { type KeyboardEvent, useId } from 'react'
import type { FeedEntry } from '../../contract/feeds.ts'
import { formatMoment, message } from '../messages/message.ts'

interface EntryRowProps {
  readonly entry: FeedEntry
  /** Of which feed it is goes without saying. */
  readonly oneFeed: boolean
  /** Milliseconds since 1970. */
  readonly now: number
  /** Keys without Ctrl or Alt act. */
  readonly singleKeys: boolean
  readonly onOpen: () => void
  readonly onQueue: (where: 'first' | 'last') => void
  readonly onMark: () => void
}

/** One thing that a feed tells of: what, from whom, when, its first words, and what can be done with it. */
export function EntryRow(props: EntryRowProps) {
  const { entry, oneFeed, now, singleKeys, onOpen, onQueue, onMark } = props
  const { title, feedTitle, published, read, queued, summary } = entry
  const facts = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (!singleKeys || event.ctrlKey || event.altKey || event.metaKey) return
    const key = event.key.toLowerCase()
    if (key === 'q') onQueue(event.shiftKey ? 'first' : 'last')
    else if (key === 'm' && !event.shiftKey) onMark()
    else return
    event.preventDefault()
  }
  const told = [
    oneFeed ? null : feedTitle,
    published === null ? null : formatMoment(published, now),
    read ? null : message('news.unread'),
    queued ? message('library.queued') : null,
    entry.whole || entry.article !== null ? message('news.here') : null,
  ]
  return (
    <li className="shelf-row">
      <div className="shelf-words">
        <button
          type="button"
          className={read ? 'shelf-title read' : 'shelf-title'}
          data-row={entry.id}
          aria-describedby={facts}
          onKeyDown={onKeyDown}
          onClick={onOpen}
        >
          {title}
        </button>
        <p id={facts} className="quiet">
          {told.filter(Boolean).join(' · ')}
        </p>
        {summary && <p>{summary}</p>}
      </div>
      <div className="entry-tools">
        <button
          type="button"
          className="button outlined"
          aria-label={message(queued ? 'library.queued.of' : 'library.queue.of', { title })}
          aria-disabled={queued}
          onClick={() => !queued && onQueue('last')}
        >
          {message(queued ? 'library.queued' : 'library.queue')}
        </button>
        <button
          type="button"
          className="button outlined"
          aria-label={message('news.queue.first.of', { title })}
          onClick={() => onQueue('first')}
        >
          {message('news.queue.first')}
        </button>
        <button
          type="button"
          className="button outlined"
          aria-label={message('news.mark.of', { title, read: read ? 'yes' : 'no' })}
          onClick={onMark}
        >
          {message(read ? 'news.mark.unread' : 'news.mark.read')}
        </button>
      </div>
    </li>
  )
}
