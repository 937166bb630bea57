import type { StoreApi } from 'zustand/vanilla'
import { SaysoError } from '../../contract/failure.ts'
import { message } from '../messages/message.ts'
import type { ReaderState } from './state.ts'

/** Tells the listener things in words: the answers to what they did, and what went wrong. */
export interface Teller {
  /** Through the status region. For what the listener caused, and nothing else. */
  say(text: string): void
  /** Like {@link Teller.say}, but silent while the voice is playing. */
  sayIfSilent(text: string): void
  /** Why nothing comes of what the listener did: there is no article yet, or none at all. */
  noArticle(): void
  /** In an alert that stays until it is closed. */
  problem(text: string): void
  /** The words of an error that are fit for the listener. */
  reasonOf(thrown: unknown): string
}

export function createTeller(store: StoreApi<ReaderState>): Teller {
  const say = (text: string) =>
    store.setState(({ status }) => ({ status: { text, serial: status.serial + 1 } }))
  return {
    say,
    sayIfSilent(text) {
      const { player } = store.getState()
      if (player !== 'playing' && player !== 'loading') say(text)
    },
    noArticle() {
      say(message(store.getState().opening ? 'status.reading' : 'status.no-article'))
    },
    problem: (text) => store.setState({ problem: text }),
    reasonOf: (thrown) =>
      thrown instanceof SaysoError ? thrown.message : message('problem.unknown'),
  }
}
