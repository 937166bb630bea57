import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '../../contract/client.ts'
import type { ReaderState } from './state.ts'

/** While the voice plays, the place is saved this often, in milliseconds; when it stops, after a moment. */
const WHILE_PLAYING = 5000
const AT_REST = 300

/** Keeps the listener's place in every article for the next time. */
export interface KeepPlace {
  /** Where this article was left; 0 where it was not. Never rejects. */
  find(article: string): Promise<number>
  /** Saves now what is waiting to be saved. */
  flush(): void
  close(): void
}

export function createKeepPlace(store: StoreApi<ReaderState>, client: Client): KeepPlace {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: { id: string; offset: number; ended: boolean } | null = null

  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    // a place that can't be kept is no reason to disturb who is listening
    if (waiting) client.call('place.keep', waiting).catch(() => {})
    waiting = null
  }
  const unsubscribe = store.subscribe(({ article, place, player, settings }, before) => {
    if (article?.id !== before.article?.id) flush()
    if (!article || !place || !settings.listening.resume) return
    if (place === before.place && player === before.player) return
    const resting = player !== 'playing' && player !== 'loading'
    waiting = { id: article.id, offset: place.offset, ended: player === 'ended' }
    if (resting && before.player === 'playing') clearTimeout(timer)
    if (resting && before.player === 'playing') timer = undefined
    timer ??= setTimeout(flush, resting ? AT_REST : WHILE_PLAYING)
  })
  return {
    async find(id) {
      if (!store.getState().settings.listening.resume) return 0
      try {
        return (await client.call('place.get', { id })).offset ?? 0
      } catch {
        return 0
      }
    },
    flush,
    close() {
      unsubscribe()
      flush()
    },
  }
}
