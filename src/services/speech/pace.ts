/** How slow an engine is just now: one that takes its time on a busy machine doesn't hang. */
export interface Pace {
  /** It answered, after a lull of so many milliseconds. */
  took(lull: number): void
  /** How long it may be silent now, of what it may be at rest. */
  allow(atRest: number): number
}

/** Answers that are remembered: some sentences' worth. */
const RECENT = 16
/** So many times the longest of the recent lulls is no hang yet, up to so many times what is allowed at rest. */
const LONGER = 2.5
const AT_MOST = 3

export function createPace(): Pace {
  const lulls: number[] = []
  return {
    took(lull) {
      lulls.push(lull)
      if (lulls.length > RECENT) lulls.shift()
    },
    allow: (atRest) => Math.min(Math.max(atRest, LONGER * Math.max(0, ...lulls)), AT_MOST * atRest),
  }
}
