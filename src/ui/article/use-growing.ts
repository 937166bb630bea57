import { startTransition, useEffect, useState } from 'react'

/** A page that is always busy gets the next of them all the same, in milliseconds. */
const PATIENCE = 100

/**
 * How many of a long list are in the page: at first a few, and the others bit by bit, while nothing else is to be done.
 * @param step so many more at a time
 */
export function useGrowing(count: number, first: number, step: number): number {
  const [shown, setShown] = useState(first)
  useEffect(() => {
    if (shown >= count) return
    const more = () => startTransition(() => setShown(shown + step))
    const handle = requestIdleCallback(more, { timeout: PATIENCE })
    return () => cancelIdleCallback(handle)
  }, [shown, count, step])
  return Math.min(shown, count)
}
