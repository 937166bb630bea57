import type { Replacement, Rule } from './types.ts'

/** What is spoken for a match, or null: as written. */
type Speak = (match: RegExpExecArray) => string | null

/** A pattern (flags "gu"; every repetition in it bounded or anchored, so that it stays linear) and what to say. */
type Case = readonly [pattern: RegExp, spoken: string | Speak]

/** A rule made of patterns: the first case that speaks for a stretch of text has it. */
export function rule(name: string, ...cases: readonly Case[]): Rule {
  return {
    name,
    *find(text): Generator<Replacement> {
      for (const [pattern, speak] of cases) {
        for (const match of text.matchAll(pattern)) {
          const spoken = typeof speak === 'string' ? speak : speak(match)
          if (spoken !== null)
            yield { start: match.index, end: match.index + match[0].length, spoken }
        }
      }
    },
  }
}
