import { useCallback, useEffect, useRef, useState } from 'react'
import { SaysoError } from '../../contract/failure.ts'
import type { Feed, RemovedFeed } from '../../contract/feeds.ts'
import { type OpenLibrary, useLibrary } from '../library/use-library.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import type { News } from '../reader/news.ts'
import { type Removals, useRemovals } from './use-removals.ts'

/** Something that the listener has to say before it goes on. */
export interface Question {
  readonly words: string
  readonly answers: readonly { readonly label: string; readonly accept: () => unknown }[]
}

/** What the parts of the feeds' dialog share: the feeds, the services, and telling and asking the listener. */
export interface OpenFeeds
  extends Pick<OpenLibrary, 'told' | 'problem' | 'tell' | 'fail'>,
    Removals {
  readonly news: News
  /** Null until they are there. */
  readonly feeds: readonly Feed[] | null
  /** Another number when a refresh is over: what is listed is old then. */
  readonly round: number
  readonly question: Question | null
  reload(): Promise<void>
  ask(question: Question | null): void
  /**
   * Does something that may fail, and tells that. Where it meets an address of the listener's own network, they are
   * asked, and it is done again with their word. False where it was not done.
   */
  attempt(work: (allowLocal: boolean) => Promise<unknown>): Promise<boolean>
}

/** The feeds, and the one that was removed last: it can be brought back. */
interface Listed {
  readonly feeds: readonly Feed[] | null
  readonly removed: RemovedFeed | null
}
const NOTHING_LISTED: Listed = { feeds: null, removed: null }

export function useFeeds(): OpenFeeds {
  const { news, forgetTold } = useReader()
  const { told, problem, tell, fail } = useLibrary()
  const [listed, setListed] = useState<Listed>(NOTHING_LISTED)
  const [round, setRound] = useState(0)
  const [question, ask] = useState<Question | null>(null)

  const reload = useCallback(async () => {
    try {
      setListed(await news.ask('feeds.list', {}))
    } catch (thrown) {
      fail(thrown)
    }
  }, [news, fail])
  const arrived = useReaderState((state) => state.arrived)
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew after each refresh
  useEffect(() => void reload(), [reload, round, arrived])

  const refreshing = useReaderState((state) => state.refreshing !== null)
  const refreshed = useReaderState((state) => state.refreshed)
  const wasRefreshing = useRef(refreshing)
  useEffect(() => {
    if (wasRefreshing.current && !refreshing) {
      // what is behind the dialog is not heard, and need not be when it is closed
      tell(refreshed)
      forgetTold()
      setRound((before) => before + 1)
    }
    wasRefreshing.current = refreshing
  }, [refreshing, refreshed, tell, forgetTold])

  const attempt = useCallback(
    async (work: (allowLocal: boolean) => Promise<unknown>) => {
      const go = async (allowLocal: boolean): Promise<boolean> => {
        try {
          return (await work(allowLocal)) !== false
        } catch (thrown) {
          const local = thrown instanceof SaysoError && thrown.code === 'local-address'
          if (local && !allowLocal) {
            tell('')
            ask({
              words: thrown.message,
              answers: [{ label: message('feeds.local.yes'), accept: () => go(true) }],
            })
          } else fail(thrown)
          return false
        }
      }
      return go(false)
    },
    [tell, fail],
  )

  const nextRound = useCallback(() => setRound((before) => before + 1), [])
  const removals = useRemovals({
    news,
    last: listed.removed,
    attempt,
    reload,
    nextRound,
    tell,
    fail,
  })
  return {
    news,
    told,
    problem,
    tell,
    fail,
    feeds: listed.feeds,
    round,
    question,
    reload,
    ask,
    attempt,
    ...removals,
  }
}
