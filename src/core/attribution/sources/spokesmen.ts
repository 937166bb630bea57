import type { Discourse, Place } from './discourse.ts'
import type { Mention } from './mentions.ts'
import type { Resolved } from './resolved.ts'
import { rank } from './salience.ts'

/** "…, a spokeswoman said": nothing tells whose, so it is the body's that was told of last. */
export function resolveSpokesman(
  discourse: Discourse,
  mention: Mention,
  place: Place,
): Resolved | null {
  if (!/^spokes(?:man|woman|person)$/.test(mention.head) || mention.determiner !== 'indefinite')
    return null
  if (mention.modifiers.length > 0 || mention.link || mention.name || place.quoted) return null
  const found = rank(
    discourse,
    place,
    (entity) => entity.kind === 'organization' && place.sentence - entity.seen <= 3,
    (entity) => (entity.spoken ? 0.5 : 0) + (entity.weight > 0 ? 0.5 : 0),
  )
  if (!found) return null
  return { entity: found.entity, by: 'nominal', trust: found.lead < 0.7 ? 0.6 : 0.8 }
}
