/** In milliseconds: what is over sooner is not told of on the way. */
const FIRST_AFTER = 2000
/** In milliseconds: nothing is told sooner after what was told before. */
const APART = 5000
/** In milliseconds: after so long a silence it is told again, however little is new. */
const SILENCE = 30_000
/** In percent: what is told wherever it is reached. */
const STEP = 25

/**
 * When it is to be told how far something is: after two seconds, then at every quarter, and every half minute where
 * quarters are far apart.
 * @param tell gets the percentage
 * @param now a clock in milliseconds
 * @returns what takes each step, from 0 to 1
 */
export function tellProgress(
  tell: (percent: number) => void,
  now: () => number,
): (done: number) => void {
  let last = now() - APART + FIRST_AFTER
  /** What was told last; null for nothing. */
  let told: number | null = null
  return (done) => {
    const percent = Math.floor(done * 100)
    const since = now() - last
    const isNext = told === null || Math.floor(percent / STEP) > Math.floor(told / STEP)
    if (percent === told || percent >= 100 || since < APART || !(isNext || since >= SILENCE)) return
    last = now()
    told = percent
    tell(percent)
  }
}
