import { isDemonym } from '../reading/peoples.ts'
import type { Discourse, Entity, Place } from './discourse.ts'
import { findByName } from './find-by-name.ts'
import type { Mention } from './mentions.ts'
import type { Resolved } from './resolved.ts'
import { isPerson, isProved, rank } from './salience.ts'

const MEMBER = /^(?:republican|democrat|conservative|tory|socialist|liberal|labourite)$/

/** Whether a noun is for one of a party or a people. */
export const isMember = (word: string): boolean => MEMBER.test(word) || isDemonym(word)

/** "The Republican", "the Frenchman", "the Texan": one of a party or a people, not a body of that name. */
export function resolveMember(
  discourse: Discourse,
  mention: Mention,
  place: Place,
): Resolved | null {
  if (mention.determiner !== 'definite') return null
  const word = (mention.name ?? mention.head).toLowerCase()
  if (!isMember(word)) return null
  const called = (entity: Entity): boolean => entity.words.has(word) || entity.heads.has(word)
  const by = rank(
    discourse,
    place,
    (entity) => isPerson(entity) && called(entity),
    () => 0,
  )
  if (by) return { entity: by.entity, by: 'nominal', trust: by.lead < 0.5 ? 0.6 : 0.88 }
  if (mention.name && findByName(discourse, mention)) return null
  // "Ann Lee's side faded, and the Dane said …": whoever is named in the same sentence.
  const here = discourse.recent.find(
    (entity) => entity.seen === place.sentence && entity.kind === 'person' && isPerson(entity),
  )
  if (here && !place.quoted) return { entity: here, by: 'nominal', trust: 0.7 }
  const found = rank(
    discourse,
    place,
    (entity) => isPerson(entity) && (isProved(entity) || entity.kind === 'person'),
    () => 0,
  )
  return found ? { entity: found.entity, by: 'nominal', trust: found.lead < 1 ? 0.5 : 0.7 } : null
}
