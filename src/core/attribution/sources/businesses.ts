import { COUNTRIES, ROLES } from '../reading/word-lists.ts'
import { type Discourse, type Entity, nameTokens, type Place, tokensOf } from './discourse.ts'
import { kindBySuffix } from './kinds.ts'
import type { Mention } from './mentions.ts'
import type { Resolved } from './resolved.ts'
import { pick, rank } from './salience.ts'

/** Businesses that are named first and then called by what they do. */
const BUSINESSES =
  /^(?:company|firm|operator|lender|airline|carrier|retailer|insurer|brewer|carmaker|automaker|manufacturer|maker|developer|supplier|utility|supermarket|bank|builder|chain|start-?up|provider|giant|chipmaker|drugmaker|charity|publisher|grocer|miner|business)$/

/** Words that any body may be called by. */
const BROAD =
  /^(?:group|organisation|organization|agency|body|club|team|union|party|outlet|paper|newspaper|station)$/

/** Names that central banks have. */
const CENTRAL = /^Bank of \p{Lu}|\b(?:Reserve|National|Central) Bank\b|^Federal Reserve\b/u

const MEDIA_HEADS = /^(?:paper|newspaper|station|outlet|broadcaster|magazine|channel|website)$/
const MEDIA = /^(?:paper|newspaper|station|outlet|group|company)$/

const PUBLIC =
  /^(?:police|army|government|ministry|court|council|party|union|parliament|university|agency|authority|commission|department|committee)$/

/** Names of what is never "the company". */
const NO_FIRM =
  /^(?:board|bureau|office|inspectorate|directorate|federation|association|guild|alliance|regulator|watchdog|ombudsman|embassy|school|church|parish|league|brigade|senate|congress)$/

/** "The company", "the operator", "the union": of several organisations the one just told of. */
export function resolveBody(
  discourse: Discourse,
  mention: Mention,
  place: Place,
  differs: (entity: Entity) => boolean,
): Resolved | null {
  const { head } = mention
  if (BUSINESSES.test(head)) return resolveBusiness(discourse, mention, place, differs)
  if (!BROAD.test(head)) return null
  const found = rank(
    discourse,
    place,
    (entity) =>
      (entity.kind === 'organization' ||
        (entity.kind === 'unstated' && entity.spoken && mayBeBusiness(entity)) ||
        (entity.kind === 'outlet' && MEDIA.test(head))) &&
      (head !== 'union' || mayBeUnion(entity)) &&
      !isElsewhere(entity, mention) &&
      !(
        /^(?:group|club|team|union|party|outlet|paper|newspaper|station)$/.test(head) &&
        isPublic(entity) &&
        !entity.heads.has(head) &&
        !tokensOf(entity).includes(head)
      ),
    (entity) => (entity.spoken ? 1.5 : 0) + (entity.kind === 'outlet' ? 2.5 : 0),
  )
  return found ? { entity: found.entity, by: 'nominal', trust: found.lead < 0.7 ? 0.6 : 0.8 } : null
}

function resolveBusiness(
  discourse: Discourse,
  mention: Mention,
  place: Place,
  differs: (entity: Entity) => boolean,
): Resolved | null {
  const { head } = mention
  const called = (entity: Entity): boolean =>
    entity.heads.has(head) || tokensOf(entity).includes(head)
  // "The company" may be any: it is the last one told of. "The lender" was called so before.
  const general = /^(?:company|firm|business)$/.test(head)
  if (head === 'bank' && mention.modifiers.at(-1) === 'central') {
    const found = discourse.recent.find(({ name }) => CENTRAL.test(name))
    return found ? { entity: found, by: 'nominal', trust: 0.9 } : null
  }
  if (!general) {
    const same = pick(
      discourse,
      place,
      (entity) => called(entity) && !differs(entity),
      () => 0,
    )
    if (same) return { entity: same, by: 'nominal', trust: 0.9 }
  }
  const found = rank(
    discourse,
    place,
    (entity) =>
      !differs(entity) &&
      (called(entity) || (mayBeBusiness(entity) && place.sentence - entity.seen <= 5)),
    (entity) =>
      (called(entity) ? 0.6 : 0) +
      // Of two names that may be anybody's, the one that has spoken is rather a person's.
      (entity.spoken && entity.kind !== 'person' ? 1 : 0) +
      (entity.kind === 'organization' ? 1.5 : 0) -
      (mention.link ? 1 : 0),
  )
  if (!found) return null
  const { entity, lead } = found
  if (isNamed(entity)) entity.kind = 'organization'
  return { entity, by: 'nominal', trust: lead < 0.7 ? 0.6 : called(entity) ? 0.92 : 0.8 }
}

/** "The European medicines agency" is not one that is called otherwise. */
export const isElsewhere = (entity: Entity, { text, modifiers }: Mention): boolean =>
  modifiers.some(
    (word) =>
      text.includes(` ${word[0]?.toUpperCase()}${word.slice(1)}`) &&
      !tokensOf(entity).includes(word) &&
      !entity.words.has(word),
  )

/** An army or a ministry is no "group". */
const isPublic = (entity: Entity): boolean =>
  [...entity.heads, ...tokensOf(entity)].some((word) => PUBLIC.test(word))

/** A union has letters for a name, or says in it whom it unites. */
const mayBeUnion = (entity: Entity): boolean =>
  [entity.name, ...entity.aliases].some(
    (name) =>
      /^\p{Lu}{2,6}$|\b(?:federation|guild|alliance|local|brotherhood|union)\b/iu.test(name) ||
      nameTokens(name).some((word) => /s$/.test(word) && ROLES.has(word.slice(0, -1))) ||
      /\b(?:workers|handlers)\b/i.test(name),
  )

export const isNamed = (entity: Entity): boolean => entity.spelling.capital

const mayBeBusiness = (entity: Entity): boolean =>
  isNamed(entity) &&
  !entity.place &&
  !COUNTRIES.has(entity.name.toLowerCase()) &&
  ![...entity.heads].some((word) => PUBLIC.test(word) || MEDIA_HEADS.test(word)) &&
  !tokensOf(entity).some((word) => PUBLIC.test(word) || NO_FIRM.test(word)) &&
  (entity.kind === 'organization' ||
    ((entity.kind === 'unstated' || entity.kind === 'person') &&
      entity.gender === null &&
      entity.leaning === 0 &&
      !entity.human &&
      entity.of === null &&
      (entity.spoken || entity.weight > 0 || entity.count > 1) &&
      (entity.role === null || EITHER.test(entity.role) || isBody(entity.role))))

/** "online brokerage Blue Line", "the largest of them, Blue Line": what it is called is not what people are called. */
const isBody = (role: string): boolean => {
  const head =
    role
      .toLowerCase()
      .split(/ (?:of|for|in|at|from) /)[0]
      ?.split(' ')
      .at(-1) ?? ''
  return BUSINESSES.test(head) || (!ROLES.has(head) && kindBySuffix(head) === 'unstated')
}

/** "The owner, Andes Metals,": what people and firms are alike. */
const EITHER =
  /^(?:\S+ )?(?:owner|landlord|contractor|operator|developer|employer|supplier|sponsor|maker|builder|partner|buyer|seller)$/
