import type { Utterance } from '../../core/script/types.ts'

/** The part of a script that belongs to its first sentence: labels, sounds and words. */
export function* firstSentenceOf(script: Iterable<Utterance>): Generator<Utterance> {
  let first: number | undefined
  for (const utterance of script) {
    first ??= utterance.sentence
    if (utterance.sentence !== first) return
    yield utterance
  }
}
