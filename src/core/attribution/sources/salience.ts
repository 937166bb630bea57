import type { Discourse, Entity, Place } from './discourse.ts'

export const isPerson = (entity: Entity): boolean =>
  (entity.kind === 'person' && !entity.place) ||
  (!entity.place && entity.kind === 'unstated' && /^\p{Lu}\S*$/u.test(entity.name)) ||
  (entity.kind === 'anonymous' && !/s$/.test([...entity.heads][0] ?? ''))

const isInside = (entity: Entity, place: Place): boolean =>
  place.content?.some((span) => span.start <= entity.named && entity.named < span.end) ?? false

export function pick(
  discourse: Discourse,
  place: Place,
  fits: (entity: Entity) => boolean,
  bonus: (entity: Entity) => number,
): Entity | null {
  let best: Entity | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const [rank, entity] of discourse.recent.entries()) {
    if (place.sentence - entity.seen > 14 || !fits(entity) || isInside(entity, place)) continue
    const distance = place.sentence - entity.seen
    const weight = distance <= 1 ? entity.weight : entity.weight * 0.3
    const known = Math.min(1, 0.2 * Math.log2(1 + entity.count))
    const score = -distance + weight + known + bonus(entity) - rank / 100
    if (score > bestScore) {
      best = entity
      bestScore = score
    }
  }
  return best
}
