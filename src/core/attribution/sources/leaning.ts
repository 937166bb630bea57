import type { Span } from '../../article/types.ts'
import { isCapital } from '../reading/capitals.ts'
import type { Stream } from '../reading/streams.ts'
import { HE, SHE, TIMES } from '../reading/word-lists.ts'
import type { Entity } from './discourse.ts'
import type { Gender } from './kinds.ts'

/**
 * "Ann Lee sold her house": the first pronoun behind a subject, with no other person between, is
 * rather the subject's. A hint for the next "she", and no more.
 */
export function noteLeaning(stream: Stream, entity: Entity, mention: Span): void {
  if (entity.kind !== 'person' && entity.kind !== 'anonymous' && entity.kind !== 'unstated') return
  if (entity.gender !== null) return
  for (const item of stream.items) {
    if (item.start < mention.end) continue
    if (HE.has(item.lower) || SHE.has(item.lower)) {
      entity.leaning += SHE.has(item.lower) ? 1 : -1
      return
    }
    // Anybody named on the way may be meant as well.
    if (isCapital(item) && item.chunk >= 0 && item.pos === 'PROPN' && !TIMES.has(item.lower)) {
      const first = stream.chunks[item.chunk]?.first ?? 0
      if (!/^(?:in|at|near|from|to|of|for)$/.test(stream.items[first - 1]?.lower ?? '')) return
    }
  }
}

/** How well a pronoun's sex goes with what was hinted at: a hint against it weighs more than one for it. */
export function leansTo(entity: Entity, gender: Gender): number {
  const lean = gender === 'she' ? entity.leaning : -entity.leaning
  return lean > 0 ? 0.4 : lean < 0 ? -1.6 : 0
}
