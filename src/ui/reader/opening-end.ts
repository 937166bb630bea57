import type { StoreApi } from 'zustand/vanilla'
import type { ReaderState } from './state.ts'

/** The end of an article's opening: where the voice goes on, or waits until the rest is there. */
export interface OpeningEnd {
  /** The voice has come to the end of the opening, and waits. */
  readonly waiting: boolean
  /** A script is made now, of as much of the article as is there. */
  scriptMade(): void
  /** Where the article goes on after the last words of an opening, though the script was not made so far; or null. */
  next(): number | null
  /** The script is over. False where there is no rest to wait for. */
  wait(): boolean
  /** The voice waits no more. */
  giveUp(): void
}

export function createOpeningEnd(store: StoreApi<ReaderState>): OpeningEnd {
  /** Where the opening ends that the script was made from; null where it was made from the whole. */
  let end: number | null = null
  let waiting = false
  return {
    get waiting() {
      return waiting
    },
    scriptMade() {
      const { article } = store.getState()
      end = article?.opening ? article.article.text.length : null
      waiting = false
    },
    next() {
      const { article, place } = store.getState()
      if (!article || end === null || (place?.passage.end ?? 0) > end) return null
      return end < article.article.text.length ? end : null
    },
    wait() {
      if (!store.getState().article?.opening) return false
      waiting = true
      store.setState({ player: 'loading' })
      return true
    },
    giveUp() {
      waiting = false
    },
  }
}
