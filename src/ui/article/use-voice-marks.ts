import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useReader, useReaderState } from '../reader/context.ts'
import type { Place } from '../reader/state.ts'
import { createFollower, type Follower } from './follow.ts'
import { createHighlighter, type Highlighter } from './highlight.ts'
import { createLineFocus, type LineFocus } from './line-focus.ts'

interface VoiceMarks {
  /** For the article's view: its words are in the page, or are about to go. */
  readonly onPage: (root: HTMLElement | null) => void
  /** The reader has scrolled away from the voice. */
  readonly away: boolean
  /** Scrolls to the voice and follows it again. */
  readonly back: () => void
  /** The element of the line focus. */
  readonly lineFocus: RefObject<HTMLDivElement | null>
}

/** What can be seen of the page between the bars that stay. */
function edges(): { top: number; bottom: number } {
  const above = document.getElementById('top')?.getBoundingClientRect().bottom ?? 0
  const below = document.getElementById('playback')?.getBoundingClientRect().top
  const height = window.innerHeight
  return { top: Math.max(0, above), bottom: Math.min(height, below ?? height) }
}

/** Marks the words that are heard, and keeps them in view. Past React: a word a time, twenty times a second. */
export function useVoiceMarks(): VoiceMarks {
  const { store } = useReader()
  const [away, setAway] = useState(false)
  const highlighter = useRef<Highlighter | null>(null)
  const follower = useRef<Follower | null>(null)
  const lineFocus = useRef<HTMLDivElement>(null)
  const focus = useRef<LineFocus | null>(null)
  const frame = useRef<number | null>(null)
  const jumped = useRef(false)
  const looks = useReaderState((state) => state.settings.looks)

  /** What asks where words stand on the screen: at most once a frame, when the browser lays the page out anyway. */
  const look = useCallback(() => {
    frame.current = null
    const marks = highlighter.current
    const { place } = store.getState()
    const passage = (place && marks?.rangeOf(place.passage)) ?? null
    const range = (place?.word && marks?.rangeOf(place.word)) ?? passage
    focus.current?.show(range, passage)
    const asked = jumped.current
    jumped.current = false
    if (!place || !marks || !range) return
    const { start } = place.word ?? place.passage
    const point = marks.rangeOf({ start, end: start + 1 })
    if (point) follower.current?.voiceAt(point, asked)
  }, [store])
  const show = useCallback(
    (place: Place | null) => {
      highlighter.current?.show(place)
      frame.current ??= requestAnimationFrame(look)
    },
    [look],
  )

  useEffect(() => {
    const following = createFollower({ edges, onAway: setAway })
    follower.current = following
    const unsubscribe = store.subscribe((state, before) => {
      if (state.place === before.place) return
      // a jump is the reader's own wish to be there; the voice going on is not
      if (state.place?.word === null && state.player !== 'playing') jumped.current = true
      show(state.place)
    })
    return () => {
      unsubscribe()
      following.close()
      follower.current = null
      if (frame.current !== null) cancelAnimationFrame(frame.current)
      frame.current = null
    }
  }, [store, show])

  const onPage = useCallback(
    (root: HTMLElement | null) => {
      if (root) highlighter.current ??= createHighlighter(root)
      else highlighter.current?.close()
      if (!root) highlighter.current = null
      highlighter.current?.mapAnew()
      show(store.getState().place)
    },
    [store, show],
  )
  // letters of another size stand elsewhere
  useEffect(() => {
    const measure = () => {
      focus.current = lineFocus.current && createLineFocus(lineFocus.current, looks.lineFocus)
      show(store.getState().place)
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [looks, store, show])

  const back = useCallback(() => follower.current?.back(), [])
  return { onPage, away, back, lineFocus }
}
