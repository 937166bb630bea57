import type { Script } from '../../core/script/types.ts'

/** The part of a script that belongs to its first sentence: labels, sounds and words. */
export function firstSentenceOf(script: Script): Script {
  const end = script.findIndex((utterance) => utterance.sentence !== script[0]?.sentence)
  return end < 0 ? script : script.slice(0, end)
}
