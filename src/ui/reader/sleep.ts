import type { StoreApi } from 'zustand/vanilla'
import { segmentAt } from '../../core/script/clause.ts'
import type { ReaderState, SleepMinutes } from './state.ts'

/** Stops the voice, never within a segment. */
export interface SleepTimer {
  /** Null switches it off. */
  set(minutes: SleepMinutes | null): void
  /** The voice is at this offset: true where it has to stop. Then the timer is off. */
  stopsAt(offset: number): boolean
}

/** @param now a clock in milliseconds */
export function createSleepTimer(store: StoreApi<ReaderState>, now: () => number): SleepTimer {
  let due = Number.POSITIVE_INFINITY
  /** The segment that is heard to its end, once the time is over. */
  let last: number | null = null

  const turnAt = (offset: number) => segmentAt(store.getState().article?.turns ?? [], offset)
  const set = (minutes: SleepMinutes | null) => {
    due = minutes === null ? Number.POSITIVE_INFINITY : now() + minutes * 60_000
    last = minutes === 0 ? turnAt(store.getState().place?.offset ?? 0) : null
    store.setState({ sleep: minutes })
  }
  return {
    set,
    stopsAt(offset) {
      if (now() < due) return false
      last ??= turnAt(offset)
      if (turnAt(offset) === last) return false
      set(null)
      return true
    },
  }
}
