import type { Discourse, Entity, Place } from './discourse.ts'

export const isPerson = (entity: Entity): boolean =>
  (entity.kind === 'person' && !entity.place) ||
  (!entity.place && entity.kind === 'unstated' && entity.spelling.surname) ||
  (entity.kind === 'anonymous' && !firstHead(entity).endsWith('s'))

function firstHead(entity: Entity): string {
  for (const head of entity.heads) return head
  return ''
}

/** Whether the text has shown that a name is a person's, and not a firm's or a ship's. */
export const isProved = (entity: Entity): boolean =>
  entity.kind === 'anonymous' ||
  entity.gender !== null ||
  entity.leaning !== 0 ||
  entity.role !== null ||
  entity.of !== null ||
  entity.spoken ||
  entity.human ||
  isAged(entity)

/** "Ann Lee, 41,". */
export function isAged(entity: Entity): boolean {
  for (const word of entity.words) if (word.endsWith('-year-old')) return true
  return false
}

/** "Blue Line made a profit, it said" may be said by its subject, but "Brand was late, he said" is not Brand's. */
const isInside = (entity: Entity, place: Place): boolean =>
  !(entity.weight >= 0.8 && place.sentence === entity.seen && BODIES.has(entity.kind)) &&
  (place.content?.some((span) => span.start <= entity.named && entity.named < span.end) ?? false)

const BODIES: ReadonlySet<string> = new Set(['organization', 'outlet', 'group'])

/** Who fits best, and by how much it is before the next ({@link CLEAR} where nobody else fits). */
export interface Ranked {
  readonly entity: Entity
  readonly lead: number
}

const CLEAR = 9

export function rank(
  discourse: Discourse,
  place: Place,
  fits: (entity: Entity) => boolean,
  bonus: (entity: Entity) => number,
): Ranked | null {
  let best: Entity | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  const { recent } = discourse
  for (let at = 0; at < recent.length; at++) {
    const entity = recent[at] as Entity
    if (entity.inner && !place.quoted) continue
    if (place.sentence - entity.seen > 14 || !fits(entity) || isInside(entity, place)) continue
    const distance = place.sentence - entity.seen
    const weight = distance <= 1 ? entity.weight : entity.weight * 0.3
    const known = Math.min(1, 0.2 * Math.log2(1 + entity.count))
    const score = -distance + weight + known + bonus(entity) - at / 100
    if (score > bestScore) {
      second = bestScore
      best = entity
      bestScore = score
    } else if (score > second) second = score
  }
  return best ? { entity: best, lead: Math.min(CLEAR, bestScore - second) } : null
}

export function pick(
  discourse: Discourse,
  place: Place,
  fits: (entity: Entity) => boolean,
  bonus: (entity: Entity) => number,
): Entity | null {
  return rank(discourse, place, fits, bonus)?.entity ?? null
}
