import { useCallback, useRef, useState } from 'react'
import { SaysoError } from '../../contract/failure.ts'
import type { Feed } from '../../contract/feeds.ts'
import { message } from '../messages/message.ts'
import type { OpenFeeds } from './use-feeds.ts'

/** A feed that was removed while the dialog is open. */
interface Removal {
  readonly removal: number
  readonly title: string
}

/** Removing feeds, and bringing them back, the last one first. */
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
  /** What is listed is old. */
  readonly nextRound: () => void
}

export function useRemovals(options: RemovalsOptions): Removals {
  const { news, attempt, reload, nextRound, tell, fail } = options
  const [all, setAll] = useState<readonly Removal[]>([])
  const last = all.at(-1)
  const remove = useCallback(
    ({ id, title }: Feed) =>
      attempt(async () => {
        const { removal } = await news.ask('feeds.remove', { id })
        if (removal !== null) setAll((before) => [...before, { removal, title }])
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
      const forget = () => setAll((before) => before.filter((one) => one !== last))
      try {
        const { feed } = await news.ask('feeds.undo-removal', { removal: last.removal })
        onBack(feed)
        await reload()
        forget()
        nextRound()
        tell(message('feeds.removed.undone', { title: feed.title }))
        return true
      } catch (thrown) {
        if (thrown instanceof SaysoError && thrown.code === 'missing-file') forget()
        fail(thrown)
        return false
      } finally {
        undoing.current = false
      }
    },
    [news, last, reload, nextRound, tell, fail],
  )
  return { undoable: last?.title ?? null, remove, undoRemoval }
}
