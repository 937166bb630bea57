import type { Span } from '../../article/types.ts'
import { isCapital } from '../reading/capitals.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { HE, TIMES, words } from '../reading/word-lists.ts'
import type { Entity } from './discourse.ts'
import type { Gender } from './kinds.ts'

/**
 * "Ann Lee sold her house": the first pronoun behind a subject, with no other person between, is
 * rather the subject's. A hint for the next "she", and no more.
 */
export function noteLeaning(stream: Stream, entity: Entity, mention: Span): void {
  if (entity.kind !== 'person' && entity.kind !== 'anonymous' && entity.kind !== 'unstated') return
  if (entity.gender !== null) return
  const gender = hintBehind(stream, mention)
  if (gender) entity.leaning += gender === 'she' ? 1 : -1
}

/** The sex that the first pronoun behind a mention tells, where nobody else is named before it. */
export function hintBehind(stream: Stream, mention: Span): Gender | null {
  const { items, chunks } = stream
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item
    if (item.start < mention.end) continue
    if (OWN.has(item.lower)) return HE.has(item.lower) ? 'he' : 'she'
    // "her house", but not "told her": an object is somebody else.
    if (item.lower === 'her' && chunks[item.chunk]?.last !== i) return 'she'
    // Anybody named on the way may be meant as well.
    if (isCapital(item) && item.chunk >= 0 && item.pos === 'PROPN' && !TIMES.has(item.lower)) {
      const first = chunks[item.chunk]?.first ?? 0
      if (!/^(?:in|at|near|from|to|of|for)$/.test(items[first - 1]?.lower ?? '')) return null
    }
  }
  return null
}

const OWN = words('he she his himself herself')

/** How well somebody fits a pronoun's sex: a hint against it weighs more than one for it. */
export function fitOf(entity: Entity, gender: Gender): number {
  if (entity.gender !== null) return entity.gender === gender ? 0.8 : -3
  const lean = gender === 'she' ? entity.leaning : -entity.leaning
  return lean > 0 ? 0.6 : lean < 0 ? -1.6 : 0
}
