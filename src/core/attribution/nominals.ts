import type { Resolved } from './coreference.ts'
import { type Discourse, type Entity, nameTokens, type Place, tokensOf } from './discourse.ts'
import { kindOfHead, type Mention } from './mentions.ts'
import { isPerson, pick } from './salience.ts'
import type { SourceKind } from './types.ts'
import { DOCUMENTS, ORGANIZATIONS } from './word-lists.ts'

const SINGLE_HEADS: Readonly<Record<string, readonly SourceKind[]>> = {
  group: ['organization', 'group'],
  company: ['organization'],
  firm: ['organization'],
}

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
    (entity.heads.has(head) || tokensOf(entity).includes(head)) &&
    (kind !== 'document' || entity.kind === 'document') &&
    (link.length === 0 ||
      link.some((word) => tokensOf(entity).includes(word) || entity.words.has(word)))
  const wordBonus = (entity: Entity): number =>
    mention.modifiers.filter((word) => entity.words.has(word) || tokensOf(entity).includes(word))
      .length
  const exact = pick(discourse, { ...place, sentence: place.sentence }, own, wordBonus)
  if (exact && mention.determiner === 'definite')
    return { entity: exact, by: 'nominal', trust: 0.92 }
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
  const kinds = SINGLE_HEADS[head]
  if (kinds || ORGANIZATIONS.has(head)) {
    const broad =
      /^(?:group|company|firm|organisation|organization|agency|body|club|team|union|party|outlet|paper|newspaper|station)$/.test(
        head,
      )
    if (!broad) return null
    const found = pick(
      discourse,
      place,
      (entity) => entity.kind === 'organization' || entity.kind === 'outlet',
      (entity) =>
        (entity.spoken ? 1.5 : 0) +
        (/^(?:paper|newspaper|station|outlet)$/.test(head) && entity.kind === 'outlet' ? 1 : 0),
    )
    return found ? { entity: found, by: 'nominal', trust: 0.8 } : null
  }
  if (DOCUMENTS.has(head)) {
    const found = pick(
      discourse,
      place,
      (entity) =>
        entity.kind === 'document' && [...entity.heads].some((other) => likeDocuments(head, other)),
      () => 0,
    )
    return found ? { entity: found, by: 'nominal', trust: 0.8 } : null
  }
  if (/-year-old$|^(?:man|woman|boy|girl|teenager|pensioner|insider|source)$/.test(head)) {
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
  if (kind === 'anonymous' && (!mention.link || counted) && mention.determiner === 'definite') {
    // "The economist argues …" after "… says Maria Lopez": she, of whom nothing else was told.
    const last = discourse.lastSpeaker
    const open = last && last.kind === 'person' && last.role === null && last.heads.size === 0
    if (open && place.sentence - last.seen <= 1) return { entity: last, by: 'nominal', trust: 0.7 }
  }
  return null
}

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
