import type { StoreApi } from 'zustand/vanilla'
import { message } from '../messages/message.ts'
import type { ReaderState } from './state.ts'
import type { Teller } from './teller.ts'

/** Play, pressed while an article is being opened: kept until it is there. */
export interface Wish {
  /** Keeps it, or takes it back; tells which. */
  toPlay(): void
  /** An article is there: true where it is to play. The wish is fulfilled then. */
  take(): boolean
  close(): void
}

export function createWish(store: StoreApi<ReaderState>, teller: Teller): Wish {
  let wanted = false
  // what can't be opened plays nothing, and another article is another wish
  const unsubscribe = store.subscribe(({ article, opening }, before) => {
    if (before.opening && !opening && article === before.article) wanted = false
  })
  return {
    toPlay() {
      if (!store.getState().opening) {
        teller.noArticle()
        return
      }
      wanted = !wanted
      teller.say(message(wanted ? 'status.reading.plays' : 'status.reading.waits'))
    },
    take() {
      const was = wanted
      wanted = false
      return was
    },
    close: unsubscribe,
  }
}
