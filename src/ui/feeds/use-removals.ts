import { useCallback, useRef } from 'react'
import type { Feed, RemovedFeed } from '../../contract/feeds.ts'
import { message } from '../messages/message.ts'
import type { OpenFeeds } from './use-feeds.ts'

/** Removing feeds, and bringing them back, the last one first, until Sayso is closed. */
export interface Removals {
  /** What `undoRemoval` would bring back: its title; null for nothing. */
  readonly undoable: string | null
  /** Stops following a feed, and tells that. False where it failed. */
  remove(feed: Feed): Promise<boolean>
  /**
   * Brings back the feed that was removed last, and tells that. False where it could not be done.
   * @param onBack gets it before it is listed
   */
  undoRemoval(onBack: (feed: Feed) => void): Promise<boolean>
}

interface RemovalsOptions extends Pick<OpenFeeds, 'news' | 'attempt' | 'reload' | 'tell' | 'fail'> {
  /** The removal that can be undone next, as the services know it; null where there is none. */
  readonly last: RemovedFeed | null
  /** What is listed is old. */
  readonly nextRound: () => void
}

export function useRemovals(options: RemovalsOptions): Removals {
  const { news, last, attempt, reload, nextRound, tell, fail } = options
  const remove = useCallback(
    ({ id, title }: Feed) =>
      attempt(async () => {
        await news.ask('feeds.remove', { id })
        await reload()
        tell(message('feeds.removed', { title }))
      }),
    [news, attempt, reload, tell],
  )
  const undoing = useRef(false)
  const undoRemoval = useCallback(
    async (onBack: (feed: Feed) => void) => {
      if (!last || undoing.current) return false
      undoing.current = true
      try {
        const { feed } = await news.ask('feeds.undo-removal', { removal: last.removal })
        onBack(feed)
        await reload()
        nextRound()
        tell(message('feeds.removed.undone', { title: feed.title }))
        return true
      } catch (thrown) {
        fail(thrown)
        await reload()
        return false
      } finally {
        undoing.current = false
      }
    },
    [news, last, reload, nextRound, tell, fail],
  )
  return { undoable: last?.title ?? null, remove, undoRemoval }
}
