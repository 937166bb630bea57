import { ROLES } from '../reading/word-lists.ts'
import type { Discourse, Entity, Place } from './discourse.ts'
import { findByName, namePhrase } from './find-by-name.ts'
import type { Mention } from './mentions.ts'
import { resolvePronoun } from './pronouns.ts'

const PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
  ['their', 'they'],
])

/** Whose manager, bank or brother it is, where that is a pronoun; null where nobody fits. */
export function possessorOf(
  discourse: Discourse,
  mention: Mention,
  sentence: number,
): Entity | null {
  const { possessor } = mention
  if (!possessor) return null
  if (/^(?:my|our|your)$/.test(possessor)) return discourse.lastSpeaker
  const pronoun = PRONOUNS.get(possessor)
  if (!pronoun) return null
  const place: Place = {
    sentence,
    subject: false,
    speaks: false,
    quoted: false,
    owner: ROLES.has(mention.head),
  }
  return resolvePronoun(discourse, pronoun, place)?.entity ?? null
}

const KIN =
  /\b(?:wife|husband|son|daughter|mother|father|brother|sister|widow|widower|grandson|granddaughter|twin|mum|dad)$/

/** "her husband, Tom", "Ann Lee's brother": notes whose relative somebody is. */
export function noteKin(
  discourse: Discourse,
  entity: Entity,
  mention: Mention,
  sentence: number,
): void {
  if (entity.kin || !mention.possessor) return
  if (!KIN.test(mention.head) && !KIN.test(mention.role?.toLowerCase() ?? '')) return
  const named = /^\p{Lu}/u.test(mention.possessor)
    ? findByName(discourse, namePhrase(mention.possessor, 'person'))
    : possessorOf(discourse, mention, sentence)
  if (named && named !== entity) entity.kin = named
}
