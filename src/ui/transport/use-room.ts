import { type RefObject, useLayoutEffect, useState } from 'react'

export const ALL_UNITS = ['source', 'paragraph', 'segment', 'sentence'] as const

/** `all` in one row, in `rows`, or a `few`: the others when they are asked for. */
type Layout = 'all' | 'rows' | 'few'

interface Room {
  readonly layout: Layout
  /** The moves that have room, from the outermost to the innermost. */
  readonly units: readonly (typeof ALL_UNITS)[number][]
}

/** From how many letters' sizes across there is room for what. */
const STEPS: readonly (Room & { readonly from: number })[] = [
  { from: 78.2, layout: 'all', units: ALL_UNITS },
  { from: 58.7, layout: 'rows', units: ALL_UNITS },
  { from: 48, layout: 'few', units: ['paragraph', 'segment', 'sentence'] },
  { from: 30, layout: 'few', units: ['paragraph', 'sentence'] },
  { from: 0, layout: 'few', units: ['sentence'] },
]
/** Bars that stay cover no more of the window than this. */
const MOST = 1 / 3

function roomFor(across: number, low: boolean): Room {
  const fits = STEPS.filter(({ from, layout }) => across >= from && !(low && layout === 'rows'))
  return fits[0] ?? (STEPS.at(-1) as Room)
}

/** Tells the style sheets which bars stay, and how much of the window they cover. */
function settleBars(above: number, below: number): void {
  const { dataset, style } = document.documentElement
  const room = window.innerHeight * MOST
  const belowStays = below <= room
  const aboveStays = above + (belowStays ? below : 0) <= room
  dataset.below = belowStays ? 'stays' : 'scrolls'
  dataset.above = aboveStays ? 'stays' : 'scrolls'
  style.setProperty('--below', belowStays ? `${below}px` : '0px')
  style.setProperty('--above', aboveStays ? `${above}px` : '0px')
}

/**
 * What the bar has room for; all is measured in letters, as zoom and the size of the text change them alike.
 * @param more all is shown, as the listener asked: no bar goes from where it is then
 */
export function useRoom(bar: RefObject<HTMLElement | null>, more: boolean): Room {
  const [room, setRoom] = useState<Room>(() => roomFor(Number.POSITIVE_INFINITY, false))
  useLayoutEffect(() => {
    const root = document.documentElement
    const top = document.getElementById('top')
    const measure = () => {
      const letter = Number.parseFloat(getComputedStyle(root).fontSize) || 16
      setRoom(roomFor(root.clientWidth / letter, root.hasAttribute('data-low')))
      if (!more) settleBars(top?.offsetHeight ?? 0, bar.current?.offsetHeight ?? 0)
    }
    // bars have another size with other letters, too
    const observer = new ResizeObserver(measure)
    for (const one of [top, bar.current]) if (one) observer.observe(one)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [bar, more])
  return room
}
