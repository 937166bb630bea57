import type { Playable } from '../core/script/lazy.ts'

/** Silence shrinks and grows with the rate, and does so here only. Milliseconds in, milliseconds out. */
export const restAtRate = (milliseconds: number, rate: number): number => milliseconds / rate

/** What the voice leaves between two sentences and between two clauses, in milliseconds at 1×. */
const SENTENCE_PAUSE = 300
const CLAUSE_PAUSE = 120

const CLOSING = '["“”„«»‘’\'()[\\]{}\\s]*$'
const SENTENCE_END = new RegExp(`[.!?…。！？]${CLOSING}`, 'u')
const CLAUSE_END = new RegExp(`[,;:–—]${CLOSING}`, 'u')

/**
 * The pause that belongs after an utterance because a sentence or clause ends there, in milliseconds at 1×.
 * Engines end their speech with the last sound. Rests that the script puts there count towards it; marks,
 * rests and labels, whose rests the script gives, have none of their own.
 */
export function pauseAfter(script: Playable, index: number): number {
  const utterance = script.at(index)
  if (utterance?.type !== 'content') return 0
  const tail = utterance.text.slice(-16)
  const pause = SENTENCE_END.test(tail) ? SENTENCE_PAUSE : CLAUSE_END.test(tail) ? CLAUSE_PAUSE : 0
  let given = 0
  for (let next = index + 1; ; next++) {
    const following = script.at(next)
    if (!following || following.type === 'content' || following.type === 'label') break
    if (following.type === 'rest') given += following.milliseconds
  }
  return Math.max(0, pause - given)
}
