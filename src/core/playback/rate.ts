/** Speaking rate: 1 is the voice's own. */
export const RATE = { min: 0.5, max: 6, step: 0.05, keyStep: 0.25 } as const

/** The nearest rate that can be set: within the bounds, a multiple of the step. */
export function clampRate(rate: number): number {
  if (!Number.isFinite(rate)) return 1
  const bounded = Math.min(Math.max(rate, RATE.min), RATE.max)
  return Number((Math.round(bounded / RATE.step) * RATE.step).toFixed(2))
}

/** The rate after "faster" or "slower". */
export function stepRate(rate: number, direction: 'faster' | 'slower'): number {
  return clampRate(rate + (direction === 'faster' ? RATE.keyStep : -RATE.keyStep))
}

/** Above this rate a voice must be clear rather than natural. */
const FAST = 3

/** True where the clearest voice is the better one: see docs/voices.md. */
export const isFast = (rate: number): boolean => rate > FAST
