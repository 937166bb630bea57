import { ASKED, HE, SHE, THEY } from '../reading/word-lists.ts'
import type { Discourse, Entity, Place } from './discourse.ts'
import { fitOf } from './leaning.ts'
import type { Resolved } from './resolved.ts'
import { isAged, isPerson, isProved, rank } from './salience.ts'

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

/** The subject of the sentence before, of whom nothing tells that it is a person. */
const mayBeThing = (entity: Entity, place: Place): boolean =>
  entity.weight >= 0.8 &&
  place.sentence - entity.seen <= 1 &&
  entity.gender === null &&
  entity.leaning === 0 &&
  entity.role === null &&
  entity.of === null &&
  !entity.human &&
  !isAged(entity)

/** "figures", "polls": not an "it". */
function isSeveral(entity: Entity): boolean {
  for (const head of entity.heads) if (/[^s]s$/.test(head) && head !== 'news') return true
  return false
}

/** What papers and figures do, and seldom people. */
const DOCUMENTED = /^(?:read|show|indicate|suggest|reveal|reflect|state|calculate|conclude)$/

/** "Asked by a reporter whether it was late, she said …": she is not the reporter. */
function asksThere(entity: Entity, { stream, sentence }: Place): boolean {
  const [first, by] = stream.items
  const lead = first?.lower ?? ''
  if (entity.seen !== sentence || by?.lower !== 'by' || !(ASKED.has(lead) || ALSO_ASKED.test(lead)))
    return false
  const comma = stream.items.find(({ text }) => text === ',')
  return entity.named > (by.start ?? 0) && entity.named < (comma?.start ?? 0)
}

const ALSO_ASKED = /^(?:interviewed|told|urged)$/

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
    if (asksThere(entity, place)) return false
    if (gender) return isPerson(entity) && (entity.gender === null || entity.gender === gender)
    if (THEY.has(pronoun))
      return (
        entity.kind === 'group' ||
        entity.kind === 'organization' ||
        (entity.kind === 'anonymous' && !isPerson(entity)) ||
        entity.kind === 'outlet' ||
        (entity.kind === 'document' && isSeveral(entity) && DOCUMENTED.test(place.lemma ?? ''))
      )
    if (pronoun === 'it')
      return (
        entity.kind === 'organization' ||
        (entity.kind === 'document' && !place.owner && !isSeveral(entity)) ||
        entity.kind === 'outlet' ||
        (entity.kind === 'unstated' && entity.gender === null) ||
        (place.speaks && entity.kind === 'person' && mayBeThing(entity, place))
      )
    return false
  }
  const bonus = (entity: Entity): number =>
    (gender ? fitOf(entity, gender) : 0) -
    (gender && !isProved(entity) && entity.weight === 0 ? 0.8 : 0) +
    (place.stream && entity.weight > 0 && entity.block === place.stream.block ? 0.6 : 0) +
    // "Ann Lee faulted the plan, which she called …"
    (gender && entity.seen === place.sentence && entity.weight >= 0.8 ? 0.8 : 0) +
    // "… belongs to Ann Lee, 81. 'I lost it,' she says": one just met speaks.
    (gender && entity.count === 1 && isAged(entity) ? 0.8 : 0) +
    // "There was a nurse, and she said …": told of in the same words.
    (place.quoted && entity.inner ? 1.5 : 0) +
    (THEY.has(pronoun) && (entity.kind === 'group' || entity.kind === 'anonymous') ? 0.9 : 0) +
    // "It claims to hold 870 GB of data": a document told of by the way is seldom the next "it".
    (pronoun === 'it' &&
    entity.kind === 'document' &&
    entity.weight === 0 &&
    !DOCUMENTED.test(place.lemma ?? '')
      ? -1
      : 0) +
    // "Voltara Grid lost money. It said …": of two capitals nothing else tells that they are no person's.
    (pronoun === 'it' && entity.kind === 'person' ? -1 : 0) +
    (place.lemma && DOCUMENTED.test(place.lemma) && entity.kind === 'document' ? 2 : 0)
  const found = rank(discourse, place, fits, bonus)
  if (!found) return lastOfAnyKind(discourse, pronoun, place)
  const { entity, lead } = found
  // A name that nothing has shown to be a person's.
  const unproved = gender && entity.kind === 'unstated' && !isProved(entity)
  // Or one of whom the text has said "she", and now "he".
  const doubt = unproved || (gender && fitOf(entity, gender) < 0) ? 0.6 : 1
  if (gender) entity.gender ??= gender
  return {
    entity,
    by: 'pronoun',
    trust:
      (place.sentence - entity.seen <= 2 ? 1 : 0.8) *
      (place.quoted ? 0.7 : 1) *
      doubt *
      trustOf(lead),
  }
}
