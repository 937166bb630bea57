/** How loud the voice is while the listener moves about the page: 12 dB less. */
export const DUCKED = 0.25
/** After so long without a move the voice is as loud as before, in milliseconds. */
export const DUCKED_FOR = 1500

export interface Ducking {
  /** The listener moved about the page: their screen reader has something to say. */
  moved(): void
  /** As loud as it was, at once. */
  end(): void
}

/** Timers, as the page has them. */
interface Timers {
  readonly set: (then: () => void, milliseconds: number) => number
  readonly clear: (timer: number) => void
}

const PAGE: Timers = {
  set: (then, milliseconds) => window.setTimeout(then, milliseconds),
  clear: (timer) => window.clearTimeout(timer),
}

/** Lowers the voice with the first move, and raises it again once there were none for a while. */
export function createDucking(setGain: (gain: number) => void, timers: Timers = PAGE): Ducking {
  let timer: number | null = null

  const end = () => {
    if (timer === null) return
    timers.clear(timer)
    timer = null
    setGain(1)
  }
  return {
    moved() {
      if (timer === null) setGain(DUCKED)
      else timers.clear(timer)
      timer = timers.set(end, DUCKED_FOR)
    },
    end,
  }
}
