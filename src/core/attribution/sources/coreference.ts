import {
  addEntity,
  type Discourse,
  giveName,
  nameTokens,
  type Place,
  rename,
  touch,
} from './discourse.ts'
import { findByName, isShared, knownSurname, resolveByModifier, sameWords } from './find-by-name.ts'
import { hintBehind } from './leaning.ts'
import { resolveMember } from './members.ts'
import { type Mention, withChanges } from './mentions.ts'
import { toldWithoutName } from './named-later.ts'
import { namelessName } from './nameless-name.ts'
import { resolveNominal } from './nominals.ts'
import { resolvePartitive } from './partitives.ts'
import { noteOwner } from './possessors.ts'
import { resolvePronoun } from './pronouns.ts'
import type { Resolved } from './resolved.ts'
import { resolveSpokesman } from './spokesmen.ts'
import { resolveStatement, studyBehind } from './statements.ts'

/** Finds, or makes, the entity that a mention stands for. Null where a pronoun has no antecedent. */
export function resolveMention(
  discourse: Discourse,
  mention: Mention,
  place: Place,
): Resolved | null {
  const resolved = find(discourse, mention, place)
  if (!resolved) return null
  noteOwner(discourse, resolved.entity, mention, place)
  touch(discourse, resolved.entity, mention, place)
  return resolved
}

export function find(discourse: Discourse, mention: Mention, place: Place): Resolved | null {
  if (mention.pronoun) return resolvePronoun(discourse, mention.pronoun, place)
  if (mention.partitive) return resolvePartitive(discourse, mention, place)
  const member = resolveMember(discourse, mention, place)
  if (member) return member
  if (mention.name) {
    const shared = isShared(discourse, mention)
    const hint = shared && place.stream ? hintBehind(place.stream, mention.span) : null
    const known = findByName(discourse, mention, hint)
    if (known) return { entity: known, by: 'name', trust: shared ? 0.75 : 0.98 }
    const { kind } = mention
    const told = toldWithoutName(discourse, mention, place)
    if (told) return { entity: giveName(discourse, told, mention.name), by: 'name', trust: 0.85 }
    return {
      entity: addEntity(discourse, mention, mention.name, kind, place),
      by: 'name',
      trust: 0.97,
    }
  }
  const surname = knownSurname(discourse, mention)
  if (surname) return { entity: surname, by: 'name', trust: 0.95 }
  const study = studyBehind(mention)
  if (study) {
    const named = withChanges(mention, { name: study, kind: 'document' })
    const head = (study.split(' ').at(-1) ?? '').toLowerCase()
    // "A new study … The results of the National Study": the study is the same one.
    const unnamed = discourse.recent.find(
      (entity) =>
        entity.kind === 'document' && entity.heads.has(head) && place.sentence - entity.seen <= 4,
    )
    const entity =
      findByName(discourse, named) ?? unnamed ?? addEntity(discourse, named, study, 'document')
    if (entity === unnamed) rename(entity, study)
    entity.heads.add(head)
    return { entity, by: 'name', trust: 0.9 }
  }
  const inside = resolveByModifier(discourse, mention)
  if (inside) return inside
  const spelled = sameWords(discourse, mention)
  if (spelled) return { entity: spelled, by: 'name', trust: 0.95 }
  const spokesman = resolveSpokesman(discourse, mention, place)
  if (spokesman) return spokesman
  const statement = resolveStatement(discourse, mention, place.sentence)
  if (statement) return statement
  if (mention.determiner === 'definite' || mention.determiner === 'possessive') {
    const known = resolveNominal(discourse, mention, place)
    if (known) return known
  }
  if (mention.determiner === 'none') {
    const same = discourse.recent.find(
      (entity) =>
        entity.kind === mention.kind &&
        entity.heads.has(mention.head) &&
        !entity.role &&
        // "Lawyers for the family" are not those of the firm.
        nameTokens(mention.link ?? '').every((word) => entity.words.has(word)) &&
        mention.modifiers.every((word) => entity.words.has(word)),
    )
    if (same) return { entity: same, by: 'nominal', trust: 0.85 }
  }
  return {
    entity: addEntity(
      discourse,
      mention,
      namelessName(discourse, mention, place),
      mention.kind,
      place,
    ),
    by: 'new',
    trust: 0.9,
  }
}
