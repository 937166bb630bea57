import { ROLES } from '../reading/word-lists.ts'
import type { Discourse, Entity, Place } from './discourse.ts'
import { findByName, namePhrase } from './find-by-name.ts'
import type { Mention } from './mentions.ts'
import { resolvePronoun } from './pronouns.ts'
import { withoutHonorific } from './roles.ts'

const PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
  ['their', 'they'],
])

/** Whose manager, bank or brother it is; null where nobody fits. */
export function possessorOf(discourse: Discourse, mention: Mention, where: Place): Entity | null {
  const { possessor } = mention
  if (!possessor) return null
  if (/^(?:my|our|your)$/.test(possessor)) return where.inWordsOf ?? discourse.lastSpeaker
  if (/^\p{Lu}/u.test(possessor)) {
    const name = withoutHonorific(possessor.replace(/^The /, ''))
    return findByName(discourse, namePhrase(name, 'person'))
  }
  const pronoun = PRONOUNS.get(possessor)
  if (!pronoun) return null
  const place: Place = {
    sentence: where.sentence,
    subject: false,
    speaks: false,
    quoted: false,
    content: null,
    owner: ROLES.has(mention.head),
    lemma: null,
    stream: where.stream,
  }
  return resolvePronoun(discourse, pronoun, place)?.entity ?? null
}

const KIN =
  /\b(?:wife|husband|son|daughter|mother|father|brother|sister|widow|widower|grandson|granddaughter|twin|mum|dad)\b/

/** "her deputy, Tom", "Ann Lee's brother": notes whose somebody is, and whose relative. */
export function noteOwner(
  discourse: Discourse,
  entity: Entity,
  mention: Mention,
  place: Place,
): void {
  if (entity.of || !mention.possessor) return
  // "The agency's Ann Lee said …"
  if (mention.name && place.speaks && entity.kind === 'person') entity.human = true
  const owner = possessorOf(discourse, mention, place)
  if (!owner || owner === entity) return
  entity.of = owner
  if (KIN.test(mention.head) || KIN.test(mention.role?.toLowerCase() ?? '')) entity.kin = owner
}
