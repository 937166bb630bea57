/** Has feeds refreshed again and again while the window is open. */
export interface RefreshClock {
  /** After so many minutes, counted from now; 0: never. The same as before changes nothing. */
  set(minutes: number): void
  /** They were refreshed otherwise: the time counts from now. */
  restart(): void
  close(): void
}

interface RefreshClockOptions {
  readonly refresh: () => void
  /** A clock in milliseconds. */
  readonly now: () => number
  /** Without a network all feeds would seem broken. */
  readonly isOnline?: () => boolean
  /** Calls `look` again and again, that many milliseconds apart, until what it returns is called. */
  readonly repeat?: (look: () => void, every: number) => () => void
}

/** How often the clock is looked at, in milliseconds: a timer of an hour would stand still while the computer sleeps. */
const LOOK_EVERY = 60_000

export function createRefreshClock(options: RefreshClockOptions): RefreshClock {
  const { refresh, now, isOnline = () => navigator.onLine, repeat = byInterval } = options
  let minutes = 0
  let last = now()
  let stop = () => {}

  const look = () => {
    const time = now()
    // the computer's clock was set back
    last = Math.min(last, time)
    if (time - last < minutes * 60_000 || !isOnline()) return
    last = time
    refresh()
  }
  return {
    set(next) {
      if (next === minutes) return
      stop()
      minutes = next
      last = now()
      stop = next === 0 ? () => {} : repeat(look, LOOK_EVERY)
    },
    restart() {
      last = now()
    },
    close: () => stop(),
  }
}

function byInterval(look: () => void, every: number): () => void {
  const timer = setInterval(look, every)
  return () => clearInterval(timer)
}
