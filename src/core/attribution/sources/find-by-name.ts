import { CAPITALS, ORGANIZATIONS } from '../reading/word-lists.ts'
import type { SourceKind } from '../types.ts'
import {
  addEntity,
  type Discourse,
  type Entity,
  nameTokens,
  rename,
  tokensOf,
} from './discourse.ts'
import type { Gender } from './kinds.ts'
import { fitOf } from './leaning.ts'
import { type Mention, newMention, withChanges } from './mentions.ts'
import type { Resolved } from './resolved.ts'

/** The entity of a bare name, as a transcript's labels give it. */
export function namedEntity(discourse: Discourse, name: string, kind: SourceKind): Entity {
  const mention = namePhrase(name, kind)
  return findByName(discourse, mention) ?? addEntity(discourse, mention, name, kind)
}

/** A bare name as a mention. */
export function namePhrase(name: string, kind: SourceKind): Mention {
  const mention = newMention({ start: 0, end: 0 }, name)
  mention.name = name
  mention.kind = kind
  return mention
}

export function findByName(
  discourse: Discourse,
  mention: Mention,
  hint: Gender | null = null,
): Entity | null {
  const tokens = nameTokens(mention.name ?? '')
  const counts = new Map<Entity, number>()
  for (const token of tokens)
    for (const entity of discourse.byToken.get(token) ?? [])
      counts.set(entity, (counts.get(entity) ?? 0) + 1)
  const key = tokens.join(' ')
  // "Party" by itself is not the Liberty Party.
  const isBare =
    tokens.length === 1 && mention.determiner !== 'definite' && ORGANIZATIONS.has(tokens[0] ?? '')
  let best: Entity | null = null
  let bestScore = 0
  for (const [entity, count] of counts) {
    const own = tokensOf(entity)
    // A surname that two may have is no alias of the one who was called so first.
    const alias =
      !(tokens.length === 1 && entity.kind === 'person' && own.length > 1) && isAlias(entity, key)
    if (count < tokens.length && count < own.length && !alias) continue
    if (isBare && own.length > 1) continue
    if (mention.gender && entity.gender && mention.gender !== entity.gender) continue
    const person = entity.kind === 'person' || mention.kind === 'person'
    const exact = count === tokens.length && count === own.length
    if (
      !exact &&
      !alias &&
      !person &&
      tokens.length < own.length &&
      own.length > 2 &&
      tokens.length < 2
    )
      continue
    // A surname fits the end of a name better than its beginning.
    const last = own.at(-1) === tokens.at(-1) ? 0.5 : 0
    const score =
      (exact || alias ? 4 : 1) +
      last +
      (mention.gender && mention.gender === entity.gender ? 1 : 0) +
      (hint ? fitOf(entity, hint) : 0) +
      entity.seen / 1e6 +
      // The surname alone goes on with the one whom the text has called so.
      (tokens.length === 1 && entity.aliases.has(mention.name ?? '') ? 0.6 : 0) +
      mention.modifiers.filter((word) => entity.words.has(word)).length +
      (mention.modifiers.some((word) => OPPOSITES.has(word)) && entity.kin ? 0.9 : 0) -
      // "The elder Lee" is not the one who was called the younger brother.
      (mention.modifiers.some((word) => entity.words.has(OPPOSITES.get(word) ?? '')) ? 1 : 0) +
      (tokens.length === 1 && entity === discourse.lastSpeaker ? (entity.kin ? -0.5 : 0.5) : 0) +
      (tokens.length === 1 ? Math.min(0.3, Math.floor(entity.count / 3) / 10) : 0) +
      (entity.weight > 0 ? 0.2 : 0)
    if (score > bestScore) {
      best = entity
      bestScore = score
    }
  }
  const kin = best?.gender === mention.gender ? null : relative(discourse, mention, tokens)
  return kin ?? best ?? acronym(discourse, mention) ?? government(discourse, tokens)
}

/** Whether an entity is also called by these words, as {@link nameTokens} gives them. */
function isAlias(entity: Entity, words: string): boolean {
  for (const name of entity.aliases) if (nameTokens(name).join(' ') === words) return true
  return false
}

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['younger', 'elder'],
  ['elder', 'younger'],
  ['older', 'younger'],
  ['junior', 'senior'],
  ['senior', 'junior'],
])

/** Whether a bare surname may be of more than one. */
export function isShared(discourse: Discourse, mention: Mention): boolean {
  const tokens = nameTokens(mention.name ?? '')
  const [surname = ''] = tokens
  if (tokens.length !== 1) return false
  const fit = (discourse.byToken.get(surname) ?? []).filter(
    ({ gender, kind, name }) =>
      (kind === 'person' || kind === 'anonymous') &&
      / /.test(name) &&
      !(gender && mention.gender && gender !== mention.gender),
  )
  return fit.filter((entity) => tokensOf(entity).at(-1) === surname).length > 1
}

/** "Mrs Lee" after "Tom Lee … with his wife, Ann": she has his surname. */
function relative(
  discourse: Discourse,
  mention: Mention,
  tokens: readonly string[],
): Entity | null {
  const [surname = ''] = tokens
  if (tokens.length !== 1 || !mention.gender) return null
  const found = discourse.recent.find(
    ({ gender, kin, name }) =>
      gender === mention.gender && kin && tokensOf(kin).at(-1) === surname && !name.includes(' '),
  )
  if (found) rename(found, `${found.name} ${mention.name}`)
  return found ?? null
}

/** "Ankara" after "Turkey", and the other way round: the one government. */
function government(discourse: Discourse, tokens: readonly string[]): Entity | null {
  const name = tokens.join(' ')
  const country = CAPITALS.get(name)
  return (
    discourse.recent.find((entity) => {
      const other = entity.spelling.lower
      return entity.spoken && (country === other || CAPITALS.get(other) === name)
    }) ?? null
  )
}

/** "UAAR" for "Union of Rationalist Atheists and Agnostics", where the text does not say so. */
function acronym(discourse: Discourse, mention: Mention): Entity | null {
  const letters = (mention.name ?? '').replace(/\./g, '')
  if (!/^\p{Lu}{2,8}$/u.test(letters)) return null
  return (
    discourse.recent.find((entity) => {
      const words = entity.name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
      const capitals = words
        .filter((word) => /^\p{Lu}/u.test(word))
        .map((word) => word[0])
        .join('')
      const syllables = words.map((word) => word.slice(0, 4).toUpperCase()).join('')
      return (
        words.length > 1 &&
        (capitals === letters || (letters === 'CENTCOM' && syllables.includes('CENTCOM')))
      )
    }) ?? null
  )
}

/** "the M5S party", "the Rahman family": a name stands before the noun. */
export function resolveByModifier(discourse: Discourse, mention: Mention): Resolved | null {
  if (mention.determiner !== 'definite' || !mention.inner || !ORGANIZATIONS.has(mention.head))
    return null
  const named = withChanges(mention, { name: mention.inner, kind: 'organization' })
  const known = findByName(discourse, named)
  if (known) return { entity: known, by: 'nominal', trust: 0.92 }
  const name = `${mention.inner} ${mention.head}`
  return {
    entity: addEntity(discourse, withChanges(named, { name }), name, 'organization'),
    by: 'name',
    trust: 0.9,
  }
}

/** "Baker said …", of Tom Baker: a name that is a common word opens a sentence. */
export function knownSurname(discourse: Discourse, mention: Mention): Entity | null {
  if (mention.determiner !== 'none' || !/^\p{Lu}[\p{L}’'-]+$/u.test(mention.text)) return null
  const [word = ''] = nameTokens(mention.text)
  const known = (discourse.byToken.get(word) ?? []).filter(
    (entity) => tokensOf(entity).at(-1) === word && entity.kind === 'person',
  )
  return known.length === 1 ? (known[0] ?? null) : null
}

/** "the Islamic resistance in Iraq" for "Islamic Resistance in Iraq": a name without its capitals. */
export function sameWords(discourse: Discourse, mention: Mention): Entity | null {
  if (mention.determiner !== 'definite') return null
  const words = nameTokens(mention.text)
  if (words.length < 2) return null
  const key = words.join(' ')
  return (
    (discourse.byToken.get(words[0] ?? '') ?? []).find(
      (entity) => tokensOf(entity).join(' ') === key,
    ) ?? null
  )
}
