import { message } from '../messages/message.ts'
import { useReaderState } from '../reader/context.ts'
import type { OpenFeeds } from './use-feeds.ts'

/** Gets what is new of all feeds, or of one; while that goes on, how far it is, and a way to stop it. */
export function RefreshTools(props: {
  readonly feeds: OpenFeeds
  /** Null for all. */
  readonly only: number | null
}) {
  const { feeds, only } = props
  const { news, tell } = feeds
  const refreshing = useReaderState((state) => state.refreshing)
  const refresh = () => {
    if (refreshing) return news.stopRefreshing()
    tell(message('feeds.refreshing.told', { count: only === null ? 0 : 1 }))
    void news.refresh(only === null ? undefined : [only])
  }
  return (
    <>
      {/* one button, so that the focus stays while what it does changes */}
      <button type="button" className="button outlined" onClick={refresh}>
        {message(refreshing ? 'feeds.stop' : only === null ? 'feeds.refresh' : 'feeds.refresh.one')}
      </button>
      {refreshing && (
        <span className="how-far">
          <progress
            aria-label={message('feeds.refreshing')}
            {...(refreshing.of > 0 && { max: refreshing.of, value: refreshing.done })}
          />
          {refreshing.of > 0 && (
            <span>
              {message('feeds.refreshing.done', { done: refreshing.done, of: refreshing.of })}
            </span>
          )}
        </span>
      )}
    </>
  )
}
