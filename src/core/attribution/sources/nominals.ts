import { DOCUMENTS, ORGANIZATIONS } from '../reading/word-lists.ts'
import { isElsewhere, isNamed, resolveBody } from './businesses.ts'
import {
  contextOf,
  type Discourse,
  type Entity,
  nameTokens,
  type Place,
  tokensOf,
} from './discourse.ts'
import { epithetOf } from './epithets.ts'
import { otherOfKin } from './kin.ts'
import { kindOfHead } from './kinds.ts'
import type { Mention } from './mentions.ts'
import { isAkin } from './named-later.ts'
import { possessorOf } from './possessors.ts'
import type { Resolved } from './resolved.ts'
import { isPerson, isProved, pick, rank } from './salience.ts'

/** "The mission", "the officer", "the 24-year-old": the latest entity that the words fit. */
export function resolveNominal(
  discourse: Discourse,
  mention: Mention,
  place: Place,
): Resolved | null {
  const { head } = mention
  const kind = kindOfHead(head)
  const link = nameTokens(mention.link?.replace(/^\S+\s/, '') ?? '')
  const alike = LIKE_HEADS.get(head)
  // "Her deputy, Bob Wu": he is "the deputy mayor" of the mayor.
  const deputy = mention.modifiers.includes('deputy')
  const successor = kind === 'anonymous' && mention.modifiers[0] === 'new'
  const own = (entity: Entity): boolean =>
    (entity.heads.has(head) ||
      (alike !== undefined && entity.heads.has(alike)) ||
      (isNamed(entity) && entity.kind !== 'person' && tokensOf(entity).includes(head)) ||
      (deputy && entity.heads.has('deputy')) ||
      (successor && entity.heads.has('successor'))) &&
    !differs(entity, mention) &&
    (kind !== 'document' || entity.kind === 'document') &&
    (link.length === 0 ||
      link.some((word) => tokensOf(entity).includes(word) || entity.words.has(word)))
  const wordBonus = (entity: Entity): number =>
    mention.modifiers.filter((word) => entity.words.has(word) || tokensOf(entity).includes(word))
      .length - (hasOtherRole(entity, mention) ? 6 : 0)
  const ranked = rank(discourse, place, own, wordBonus)
  const exact = ranked?.entity
  // "The company" is not always the one that was called so.
  if (exact && mention.determiner === 'definite' && /^(?:company|firm|business)$/.test(head))
    return resolveBody(discourse, mention, place, (entity) => differs(entity, mention))
  if (exact && mention.determiner === 'definite')
    return { entity: exact, by: 'nominal', trust: ranked.lead < 0.5 ? 0.7 : 0.92 }
  if (mention.determiner === 'possessive') return ownedBy(discourse, mention, place, own)
  const far = discourse.entities.length < 400 ? discourse.entities.findLast(own) : undefined
  if (far && kind !== 'group') return { entity: far, by: 'nominal', trust: 0.8 }
  // "The paper warns": of a study, and of a newspaper only where there is none.
  if (DOCUMENTS.has(head)) {
    const found = pick(
      discourse,
      place,
      (entity) =>
        entity.kind === 'document' && [...entity.heads].some((other) => likeDocuments(head, other)),
      // The one that the article is about, and not one mentioned on the way.
      (entity) => (entity.spoken ? 10 : 0),
    )
    if (found) return { entity: found, by: 'nominal', trust: 0.8 }
  }
  if (head === 'team') {
    const found = discourse.recent.find(
      (entity) =>
        entity.kind === 'group' &&
        place.sentence - entity.seen <= 8 &&
        [...entity.heads].some((other) => TEAMS.test(other)),
    )
    if (found) return { entity: found, by: 'nominal', trust: 0.8 }
  }
  if (ORGANIZATIONS.has(head) || /^(?:group|company|firm)$/.test(head))
    return resolveBody(discourse, mention, place, (entity) => differs(entity, mention))
  if (DOCUMENTS.has(head)) return null
  if (
    /-year-old$|^(?:man|woman|boy|girl|teenager|pensioner|insider|source|star|veteran)$/.test(head)
  ) {
    const found = pick(
      discourse,
      place,
      (entity) =>
        isPerson(entity) &&
        (entity.kind !== 'unstated' || isProved(entity)) &&
        (!mention.gender || !entity.gender || mention.gender === entity.gender) &&
        !entity.words.has('late'),
      (entity) =>
        (head === 'insider' && entity.kind === 'anonymous' ? 1 : 0) +
        (entity.words.has(head) ? 3 : 0) +
        (isProved(entity) ? 0 : -0.8),
    )
    return found ? { entity: found, by: 'nominal', trust: 0.75 } : null
  }
  const counted = /^of (?:two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(
    mention.link ?? '',
  )
  if (kind === 'anonymous' && !place.quoted && mention.determiner === 'definite') {
    const called = epithetOf(discourse, mention, place)
    if (called) return { entity: called, by: 'nominal', trust: 0.65 }
  }
  const plain = !place.quoted && (!mention.link || counted)
  if (kind === 'anonymous' && plain && mention.determiner === 'definite') {
    // "The economist argues …" after "… says Maria Lopez": she, of whom nothing else was told.
    const last = discourse.lastSpeaker
    const open = last && last.kind === 'person' && last.role === null && last.heads.size === 0
    const told = discourse.recent.find(
      (entity) =>
        entity.kind === 'person' && entity.weight > 0 && place.sentence - entity.seen <= 1,
    )
    if (!open && told && told.role === null && told.heads.size === 0 && !told.place)
      return { entity: told, by: 'nominal', trust: 0.65 }
    if (open && place.sentence - last.seen <= 1) return { entity: last, by: 'nominal', trust: 0.7 }
    // "The shopkeeper", of her "whose shop burned" when she was met.
    const akin = rank(
      discourse,
      place,
      (entity) =>
        entity.kind === 'person' &&
        entity.born < place.sentence &&
        isAkinTo(head, contextOf(entity)),
      (entity) => -entity.heads.size,
    )
    if (akin) return { entity: akin.entity, by: 'nominal', trust: akin.lead < 0.7 ? 0.5 : 0.7 }
  }
  return null
}

const isAkinTo = (head: string, context: readonly string[]): boolean =>
  !context.includes(head) && context.some((word) => isAkin(head, word))

/** "The central bank" is not Donau Bank, nor "the supreme court" the District Court. */
const SORTS =
  /^(?:central|national|supreme|high|appeals?|district|county|city|parish|federal|constitutional|international|foreign|finance|health|interior|defen[cs]e|education|justice|labou?r|transport)$/

const NO_DIFFERENCE =
  /^(?:same|latter|former|late|young|old|new|local|other|whole|current|then|outgoing|embattled|chief|senior|two|three|four|five)$/

/** Bodies of which every land has its own. */
const OFFICIAL =
  /^(?:agency|ministry|council|court|commission|authority|regulator|parliament|government|university|army|police)$/

/** "The county council" is not "the parish council" of before. */
function differs(entity: Entity, mention: Mention): boolean {
  if (mention.modifiers.includes('new') && entity.words.has('former')) return true
  const sort = mention.modifiers.find((word) => SORTS.test(word))
  if (sort && entity.kind === 'organization' && isNamed(entity))
    return !tokensOf(entity).includes(sort) && !entity.words.has(sort)
  if (isNamed(entity) && OFFICIAL.test(mention.head) && isElsewhere(entity, mention)) return true
  if (isNamed(entity) || entity.words.size === 0) return false
  const telling = mention.modifiers.filter((word) => !NO_DIFFERENCE.test(word))
  return (
    telling.length > 0 &&
    telling.every((word) => !entity.words.has(word) && !entity.heads.has(word))
  )
}

/** "The finance minister" is not the prime minister, though both are ministers. */
function hasOtherRole(entity: Entity, mention: Mention): boolean {
  const { role } = entity
  if (!role || !isNamed(entity)) return false
  const telling = mention.modifiers.filter((word) => !NO_DIFFERENCE.test(word))
  if (telling.some((word) => entity.words.has(word))) return false
  const deputy = /^(?:the |his |her |its |their )?(?:deputy|vice|assistant|acting|shadow)\b/i
  if (deputy.test(role) && !telling.some((word) => /^(?:deputy|vice)$/.test(word))) return true
  if (telling.length === 0) return false
  const words = role.toLowerCase().split(/\s+/)
  const at = words.indexOf(mention.head)
  return at > 0 && !NO_DIFFERENCE.test(words[at - 1] ?? '')
}

/** Two nouns for one relation. */
const LIKE_HEADS: ReadonlyMap<string, string> = new Map([
  ['widow', 'wife'],
  ['widower', 'husband'],
  ['judge', 'justice'],
  ['mum', 'mother'],
  ['mom', 'mother'],
  ['dad', 'father'],
  ['boy', 'son'],
  ['girl', 'daughter'],
])

/** "Her lawyer": the one who was called so of her, or of nobody in particular. */
function ownedBy(
  discourse: Discourse,
  mention: Mention,
  place: Place,
  own: (entity: Entity) => boolean,
): Resolved | null {
  if (!mention.possessor || /^(?:my|our|your)$/.test(mention.possessor)) return null
  const owner = possessorOf(discourse, mention, place)
  const kin = otherOfKin(owner, mention)
  if (kin) return { entity: kin, by: 'nominal', trust: 0.8 }
  const found = rank(
    discourse,
    place,
    (entity) => own(entity) && entity !== owner && (!entity.of || !owner || entity.of === owner),
    (entity) => (owner && entity.of === owner ? 3 : 0),
  )
  if (!found) {
    // "His widow", where only one was called somebody's wife.
    const [only, more] = discourse.recent.filter((entity) => own(entity) && entity.of !== null)
    return only && !more ? { entity: only, by: 'nominal', trust: 0.75 } : null
  }
  const { entity, lead } = found
  if (owner && entity.of === owner) return { entity, by: 'nominal', trust: 0.9 }
  // "New Zealand's minister": of whom nothing was told, unless it was of New Zealand's.
  const tokens = nameTokens(mention.possessor)
  const named =
    !/^(?:his|her|its|their)$/.test(mention.possessor) &&
    ((owner !== null && isProved(owner)) ||
      tokens.every((word) => entity.words.has(word) || tokensOf(entity).includes(word)))
  return named && lead > 0.5 ? { entity, by: 'nominal', trust: 0.8 } : null
}

const TEAMS =
  /^(?:researchers|scientists|engineers|rescuers|archaeologists|biologists|doctors|authors)$/

const ALIKE: readonly RegExp[] = [
  /^(?:report|study|paper|survey|research|analysis|review|assessment|poll|findings|results|authors)$/,
  /^(?:figures|data|numbers|statistics|results|accounts)$/,
  /^(?:letter|email|e-mail|message|memo|note|memorandum)$/,
  /^(?:post|posts|tweet|posting|message|blog|thread)$/,
  /^(?:ruling|judgment|judgement|verdict|order|decision)$/,
]

/** Whether one noun for a document may stand for another ("the paper" for "a study"). */
function likeDocuments(head: string, other: string): boolean {
  return (
    head === other ||
    head === 'document' ||
    ALIKE.some((kind) => kind.test(head) && kind.test(other))
  )
}
