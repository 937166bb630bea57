/** Keeps the voice in view, never against the reader. */
export interface Follower {
  /**
   * The voice is at `range` now: scrolls there if it left the view and the reader has not scrolled away.
   * @param asked the reader wished to be there: follow again, from now
   */
  voiceAt(range: Range, asked: boolean): void
  /** The reader asked for the voice: follow again, from now. */
  back(): void
  close(): void
}

interface FollowOptions {
  /** The edges of what can be seen between the bars, in pixels of the window. */
  readonly edges: () => { readonly top: number; readonly bottom: number }
  /** Told when the voice is lost from view because the reader scrolled, and when it is found again. */
  readonly onAway: (away: boolean) => void
}

/** Where in the view, from its top, the voice is put: room to read on below it. */
const RESTING_PLACE = 0.3
/** Farther than so many views away, the page is there at once: gliding, it would have to draw all that it passes. */
const FAR = 2

export function createFollower({ edges, onAway }: FollowOptions): Follower {
  const system = window.matchMedia('(prefers-reduced-motion: reduce)')
  const calm = () => system.matches || document.documentElement.dataset.motion === 'less'
  let range: Range | null = null
  let away = false
  /** Sayso's own scrolling is on its way: its scroll events say nothing about the reader. */
  let own = false

  const setAway = (next: boolean) => {
    if (next === away) return
    away = next
    onAway(away)
  }
  const inView = () => {
    if (!range) return true
    const box = range.getBoundingClientRect()
    const { top, bottom } = edges()
    return box.bottom <= bottom && box.top >= top
  }
  const scrollThere = () => {
    if (!range) return
    const { top, bottom } = edges()
    const view = bottom - top
    const target = range.getBoundingClientRect().top - top - view * RESTING_PLACE
    const glides = !calm() && Math.abs(target) <= FAR * view
    own = true
    window.scrollBy({ top: target, behavior: glides ? 'smooth' : 'instant' })
  }
  const onReader = () => {
    own = false
  }
  const onScroll = () => {
    if (!own) setAway(!inView())
  }
  const onScrollEnd = () => {
    own = false
  }
  const readerEvents = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const
  for (const name of readerEvents) window.addEventListener(name, onReader, { passive: true })
  window.addEventListener('scroll', onScroll, { passive: true })
  window.addEventListener('scrollend', onScrollEnd)

  return {
    voiceAt(next, asked) {
      range = next
      if (asked) {
        setAway(false)
        if (!inView()) scrollThere()
      } else if (!away && !own && !inView()) scrollThere()
      else if (away && inView()) setAway(false)
    },
    back() {
      setAway(false)
      if (!inView()) scrollThere()
    },
    close() {
      for (const name of readerEvents) window.removeEventListener(name, onReader)
      window.removeEventListener('scroll', onScroll)
      window.removeEventListener('scrollend', onScrollEnd)
    },
  }
}
