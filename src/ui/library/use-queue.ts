import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleSummary } from '../../contract/library.ts'
import type { OpenLibrary } from './use-library.ts'

/** What is read next, as the listener wants it: the services follow. */
export interface Queue {
  /** Null until it is there. */
  readonly articles: readonly ArticleSummary[] | null
  /** @param told what the listener is told once the services have it */
  change(articles: readonly ArticleSummary[], told: string): void
}

export function useQueue({ shelves, attempt, tell }: OpenLibrary): Queue {
  const [articles, setArticles] = useState<readonly ArticleSummary[] | null>(null)
  /** Changes go to the services one after the other; the answer to the last of them holds. */
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const changes = useRef(0)

  const load = useCallback(
    () => attempt(async () => setArticles((await shelves.ask('queue.get', {})).articles)),
    [shelves, attempt],
  )
  useEffect(() => void load(), [load])

  const change = (wanted: readonly ArticleSummary[], told: string) => {
    // at once: the next key goes on from here
    setArticles(wanted)
    changes.current += 1
    const mine = changes.current
    const save = () =>
      attempt(async () => {
        const ids = wanted.map(({ id }) => id)
        const kept = await shelves.ask('queue.set', { ids })
        if (mine === changes.current) setArticles(kept.articles)
        tell(told)
      })
    line.current = line.current.then(async () => {
      if (!(await save())) await load()
    })
  }
  return { articles, change }
}
