import { HE, SHE, THEY } from '../reading/word-lists.ts'
import type { Resolved } from './coreference.ts'
import type { Discourse, Entity, Place } from './discourse.ts'
import { leansTo } from './leaning.ts'
import { isPerson, rank } from './salience.ts'

/**
 * "They" may be one person whose sex the outlet keeps back, and "it" a company that was taken for a
 * person by its name: the last speaker, if it has just spoken and nothing speaks against it.
 */
function lastOfAnyKind(discourse: Discourse, pronoun: string, place: Place): Resolved | null {
  const near = discourse.recent.find(
    (entity) =>
      entity.weight > 0 &&
      (entity.kind === 'person' || entity.kind === 'unstated') &&
      entity.gender === null &&
      place.sentence - entity.seen <= 1,
  )
  if (pronoun === 'it' && near && !place.quoted) return { entity: near, by: 'pronoun', trust: 0.65 }
  const last = discourse.lastSpeaker
  if (!last || last.gender !== null || place.sentence - last.seen > 1 || place.quoted) return null
  const fits = THEY.has(pronoun)
    ? isPerson(last)
    : pronoun === 'it' && last.kind === 'person' && last.role === null
  return fits ? { entity: last, by: 'pronoun', trust: 0.7 } : null
}

/** "figures", "polls": not an "it". */
const isSeveral = (entity: Entity): boolean =>
  [...entity.heads].some((head) => /[^s]s$/.test(head) && head !== 'news')

/** The nearer the next best, the less sure. */
const trustOf = (lead: number): number =>
  lead < 0.4 ? 0.55 : lead < 0.8 ? 0.7 : lead < 1.3 ? 0.8 : 0.92

/** The entity that a pronoun stands for: the one most talked of that fits in sex and number. */
export function resolvePronoun(
  discourse: Discourse,
  pronoun: string,
  place: Place,
): Resolved | null {
  const gender = HE.has(pronoun) ? 'he' : SHE.has(pronoun) ? 'she' : null
  const fits = (entity: Entity): boolean => {
    if (place.quoted && entity === discourse.lastSpeaker) return false
    if (gender) return isPerson(entity) && (entity.gender === null || entity.gender === gender)
    if (THEY.has(pronoun))
      return (
        entity.kind === 'group' ||
        entity.kind === 'organization' ||
        (entity.kind === 'anonymous' && !isPerson(entity)) ||
        entity.kind === 'outlet'
      )
    if (pronoun === 'it')
      return (
        entity.kind === 'organization' ||
        (entity.kind === 'document' && !place.owner && !isSeveral(entity)) ||
        entity.kind === 'outlet' ||
        (entity.kind === 'unstated' && entity.gender === null)
      )
    return false
  }
  const found = rank(
    discourse,
    place,
    fits,
    (entity) =>
      (gender ? (entity.gender === gender ? 0.6 : leansTo(entity, gender)) : 0) +
      (place.stream && entity.weight > 0 && entity.block === place.stream.block ? 0.6 : 0) +
      (THEY.has(pronoun) && entity.kind === 'group' ? 0.9 : 0),
  )
  if (!found) return lastOfAnyKind(discourse, pronoun, place)
  const { entity, lead } = found
  if (gender) entity.gender ??= gender
  return {
    entity,
    by: 'pronoun',
    trust: (place.sentence - entity.seen <= 2 ? 1 : 0.8) * trustOf(lead),
  }
}
