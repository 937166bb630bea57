import type { WordTiming } from '../../../src/engines/port.ts'
import type { Reference } from './flite-reference.ts'

/** How far times are from where they should be: milliseconds, without their sign. */
export interface Distribution {
  readonly count: number
  readonly median: number
  readonly ninety: number
  readonly worst: number
}

export function distribution(errors: readonly number[]): Distribution {
  const sorted = errors.map(Math.abs).sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  return { count: sorted.length, median: at(0.5), ninety: at(0.9), worst: at(1) }
}

/** The first and last moments of words against Flite's own; words that share a token with others are left out. */
export function errorsAgainst(
  { text, tokens }: Reference[number],
  words: readonly WordTiming[],
): number[] {
  const errors: number[] = []
  let at = 0
  let begin: number | null = null
  for (const token of tokens) {
    const start = text.indexOf(token.name, at)
    if (start < 0) continue
    at = start + token.name.length
    const word = words.find((one) => one.start === start && one.end >= at)
    if (!word) continue
    // the engine leaves the silence at the beginning away
    begin ??= token.from - word.from
    errors.push(word.from + begin - token.from, word.to + begin - token.to)
  }
  return errors
}
