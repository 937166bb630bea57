import { createContext, useContext, useDeferredValue } from 'react'
import { useStore } from 'zustand'
import type { Deck } from '../actions/table.ts'
import type { Reader } from './reader.ts'
import type { OpenArticle, ReaderState } from './state.ts'

export const DeckContext = createContext<Deck | null>(null)

/** What actions act on. Throws outside the app. */
export function useDeck(): Deck {
  const deck = useContext(DeckContext)
  if (!deck) throw new Error('no deck around this component')
  return deck
}

export function useReader(): Reader {
  return useDeck().reader
}

/** A part of the reader's state; renders again only when that part changes. */
export function useReaderState<T>(select: (state: ReaderState) => T): T {
  return useStore(useReader().store, select)
}

/**
 * The article as it is to be shown: at once, but for the whole that takes the place of its opening. That comes as soon
 * as the page has time for it.
 */
export function useShownArticle(): OpenArticle | null {
  const article = useReaderState((state) => state.article)
  const shown = useDeferredValue(article)
  const grows = shown?.opening && shown.id === article?.id && !article.opening
  return grows ? shown : article
}
