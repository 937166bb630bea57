import { DOCUMENTS, ORGANIZATIONS } from '../reading/word-lists.ts'
import type { SourceKind } from '../types.ts'
import type { Resolved } from './coreference.ts'
import { type Discourse, type Entity, nameTokens, type Place, tokensOf } from './discourse.ts'
import { kindOfHead } from './kinds.ts'
import type { Mention } from './mentions.ts'
import { isPerson, pick, rank } from './salience.ts'

const SINGLE_HEADS: ReadonlyMap<string, readonly SourceKind[]> = new Map([
  ['group', ['organization', 'group']],
  ['company', ['organization']],
  ['firm', ['organization']],
])

/** "The mission", "the officer", "the 24-year-old": the latest entity that the words fit. */
export function resolveNominal(
  discourse: Discourse,
  mention: Mention,
  place: Place,
): Resolved | null {
  const { head } = mention
  const kind = kindOfHead(head)
  const link = nameTokens(mention.link?.replace(/^\S+\s/, '') ?? '')
  const own = (entity: Entity): boolean =>
    (entity.heads.has(head) || (isNamed(entity) && tokensOf(entity).includes(head))) &&
    !differs(entity, mention) &&
    (kind !== 'document' || entity.kind === 'document') &&
    (link.length === 0 ||
      link.some((word) => tokensOf(entity).includes(word) || entity.words.has(word)))
  const wordBonus = (entity: Entity): number =>
    mention.modifiers.filter((word) => entity.words.has(word) || tokensOf(entity).includes(word))
      .length - (hasOtherRole(entity, mention) ? 3 : 0)
  const ranked = rank(discourse, place, own, wordBonus)
  const exact = ranked?.entity
  if (exact && mention.determiner === 'definite')
    return { entity: exact, by: 'nominal', trust: ranked.lead < 0.5 ? 0.7 : 0.92 }
  if (mention.determiner === 'possessive') {
    if (
      exact &&
      mention.possessor &&
      !/^(?:his|her|its|their|my|our|your)$/.test(mention.possessor)
    )
      return { entity: exact, by: 'nominal', trust: 0.85 }
    return null
  }
  const far = discourse.entities.length < 400 ? discourse.entities.findLast(own) : undefined
  if (far && kind !== 'group') return { entity: far, by: 'nominal', trust: 0.8 }
  // "The paper warns": of a study, and of a newspaper only where there is none.
  if (DOCUMENTS.has(head)) {
    const found = pick(
      discourse,
      place,
      (entity) =>
        entity.kind === 'document' && [...entity.heads].some((other) => likeDocuments(head, other)),
      () => 0,
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
  const kinds = SINGLE_HEADS.get(head)
  if (kinds || ORGANIZATIONS.has(head)) {
    const broad =
      /^(?:group|company|firm|organisation|organization|agency|body|club|team|union|party|outlet|paper|newspaper|station)$/.test(
        head,
      )
    if (BUSINESSES.test(head) || (broad && /^(?:company|firm)$/.test(head))) {
      const business = pick(
        discourse,
        place,
        (entity) => mayBeBusiness(entity) && place.sentence - entity.seen <= 5,
        (entity) =>
          // Of two names that may be anybody's, the one that has spoken is rather a person's.
          (entity.spoken && entity.kind !== 'person' ? 1 : 0) +
          (entity.kind === 'organization' ? 1.5 : 0) -
          link.length,
      )
      if (business) {
        business.kind = 'organization'
        return { entity: business, by: 'nominal', trust: 0.8 }
      }
    }
    if (!broad) return null
    const found = pick(
      discourse,
      place,
      (entity) =>
        (entity.kind === 'organization' || entity.kind === 'outlet') &&
        (head !== 'union' || mayBeUnion(entity)),
      (entity) =>
        (entity.spoken ? 1.5 : 0) +
        (/^(?:paper|newspaper|station|outlet)$/.test(head) && entity.kind === 'outlet' ? 1 : 0),
    )
    return found ? { entity: found, by: 'nominal', trust: 0.8 } : null
  }
  if (DOCUMENTS.has(head)) return null
  if (
    /-year-old$|^(?:man|woman|boy|girl|teenager|pensioner|insider|source|star|veteran)$/.test(head)
  ) {
    const found = pick(
      discourse,
      place,
      (entity) =>
        isPerson(entity) && (!mention.gender || !entity.gender || mention.gender === entity.gender),
      (entity) => (head === 'insider' && entity.kind === 'anonymous' ? 1 : 0),
    )
    return found ? { entity: found, by: 'nominal', trust: 0.75 } : null
  }
  const counted = /^of (?:two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(
    mention.link ?? '',
  )
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
  }
  return null
}

/** Businesses that are named first and then called by what they do. */
const BUSINESSES =
  /^(?:operator|lender|airline|carrier|retailer|insurer|brewer|carmaker|automaker|manufacturer|maker|developer|supplier|utility|supermarket|bank|builder|chain|start-?up|provider|giant|chipmaker|drugmaker|charity|publisher|grocer|miner|business)$/

const PUBLIC =
  /^(?:police|army|government|ministry|court|council|party|union|parliament|university|agency|authority|commission|department|committee)$/

/** A union has letters for a name, or says in it whom it unites. */
const mayBeUnion = (entity: Entity): boolean =>
  [entity.name, ...entity.aliases].some((name) =>
    /^\p{Lu}{2,6}$|\b(?:workers|federation|association|guild|alliance|teachers|nurses)\b/iu.test(
      name,
    ),
  )

const isNamed = (entity: Entity): boolean => /^\p{Lu}/u.test(entity.name)

const mayBeBusiness = (entity: Entity): boolean =>
  isNamed(entity) &&
  !entity.place &&
  !tokensOf(entity).some((word) => PUBLIC.test(word)) &&
  (entity.kind === 'organization' ||
    ((entity.kind === 'unstated' || entity.kind === 'person') &&
      entity.gender === null &&
      entity.role === null))

const NO_DIFFERENCE =
  /^(?:same|latter|former|late|young|old|new|local|other|whole|current|then|outgoing|embattled|chief|senior|two|three|four|five)$/

/** "The county council" is not "the parish council" of before. */
function differs(entity: Entity, mention: Mention): boolean {
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
  if (telling.length === 0 || telling.some((word) => entity.words.has(word))) return false
  const words = role.toLowerCase().split(/\s+/)
  const at = words.indexOf(mention.head)
  return at > 0 && !NO_DIFFERENCE.test(words[at - 1] ?? '')
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
