import { useCallback, useEffect, useRef, useState } from 'react'

/** A part of a long list, and whether there is more. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly more: boolean
  /** Of the whole list, where that is known. */
  readonly total?: number
}

/** A long list that is fetched page by page. */
export interface Pages<T> extends Page<T> {
  /** False while another list, or none, is still shown. */
  readonly loaded: boolean
  /** Fetches the next page of what is loaded; resolves when it is shown. */
  next(): Promise<void>
  /** Fetches all again that is shown. */
  again(): Promise<void>
}

export const PAGE = 50
const NONE = { items: [], more: false, of: null } as const

/**
 * @param fetchPage the items from `offset` on, at most `limit`; a new function is a new list
 * @param onProblem gets what `fetchPage` throws
 */
export function usePages<T>(
  fetchPage: (offset: number, limit: number) => Promise<Page<T>>,
  onProblem: (thrown: unknown) => void,
): Pages<T> {
  const [state, setState] = useState<Page<T> & { readonly of: unknown }>(NONE)
  /** Answers to another list, or to one that was fetched again, are late. */
  const turn = useRef(0)

  const fetch = useCallback(
    async (offset: number, limit: number, before: readonly T[]) => {
      turn.current += 1
      const mine = turn.current
      try {
        const page = await fetchPage(offset, limit)
        if (mine === turn.current)
          setState({ ...page, items: [...before, ...page.items], of: fetchPage })
      } catch (thrown) {
        if (mine === turn.current) onProblem(thrown)
      }
    },
    [fetchPage, onProblem],
  )
  useEffect(() => {
    void fetch(0, PAGE, [])
    return () => {
      turn.current += 1
    }
  }, [fetch])

  const loaded = state.of === fetchPage
  return {
    ...state,
    loaded,
    // what is shown may still be another list: this one's pages are no part of that
    next: async () => {
      if (loaded) await fetch(state.items.length, PAGE, state.items)
    },
    again: () => fetch(0, Math.min(200, Math.max(PAGE, state.items.length)), []),
  }
}
