import type { Discourse, Entity, Place } from './discourse.ts'
import type { Mention } from './mentions.ts'
import { isPerson } from './salience.ts'

/**
 * "The former England midfielder", "the roofer from Widnes", "the mother of two": what is told of somebody's past,
 * home or children is told of one who has just been named. Null where nobody was, or the words are of an office.
 */
export function epithetOf(discourse: Discourse, mention: Mention, place: Place): Entity | null {
  if (!isBiographic(mention)) return null
  const fits = (entity: Entity): boolean =>
    isPerson(entity) &&
    entity.kind === 'person' &&
    place.sentence - entity.seen <= 2 &&
    !(mention.gender && entity.gender && mention.gender !== entity.gender)
  const last = discourse.lastSpeaker
  if (last && fits(last)) return last
  return discourse.recent.find((entity) => fits(entity) && entity.weight > 0) ?? null
}

const PAST = /^(?:former|retired|ex-\p{Ll}+|veteran|one-time|sometime)$/u
const HOME = /-(?:born|based|raised|educated|trained)$/
const PARENT =
  /^(?:father|mother|dad|mum|mom|grandfather|grandmother|(?:father|mother|dad|mum)-of-\p{Ll}+)$/u
const OFFICE =
  /^(?:officer|official|spokesman|spokeswoman|spokesperson|judge|minister|president|mayor|governor|source|person|employee|worker|engineer|colleague|aide|diplomat|member)$/

function isBiographic({ head, modifiers, link }: Mention): boolean {
  if (OFFICE.test(head)) return false
  if (PARENT.test(head))
    return /-of-/.test(head) || /^of (?:\d|one|two|three|four|five|six)/.test(link ?? '')
  if (modifiers.some((word) => PAST.test(word) || HOME.test(word))) return !link
  return modifiers.length === 0 && /^from \p{Lu}\p{Ll}+$/u.test(link ?? '')
}
