import {
  addEntity,
  type Discourse,
  type Entity,
  nameTokens,
  type Place,
  touch,
} from './discourse.ts'
import { kindOfHead, type Mention } from './mentions.ts'
import type { SourceKind } from './types.ts'
import { DOCUMENTS, GROUPS, HE, ORGANIZATIONS, SHE, THEY } from './word-lists.ts'

/** What a mention was resolved to, and by what. */
export interface Resolved {
  readonly entity: Entity
  readonly by: 'name' | 'pronoun' | 'nominal' | 'partitive' | 'new'
  /** How sure the resolution is by itself, 0 to 1. */
  readonly trust: number
}

/** Finds, or makes, the entity that a mention stands for. Null where a pronoun has no antecedent. */
export function resolveMention(
  discourse: Discourse,
  mention: Mention,
  place: Place,
): Resolved | null {
  const resolved = find(discourse, mention, place)
  if (resolved) touch(discourse, resolved.entity, mention, place)
  return resolved
}

/** The entity of a bare name, as a transcript's labels give it. */
export function namedEntity(discourse: Discourse, name: string, kind: SourceKind): Entity {
  const mention: Mention = {
    span: { start: 0, end: 0 },
    text: name,
    pronoun: null,
    partitive: null,
    name,
    alias: null,
    determiner: 'none',
    possessor: null,
    head: '',
    modifiers: [],
    role: null,
    kind,
    gender: null,
    link: null,
    inner: null,
  }
  const entity = findByName(discourse, mention) ?? addEntity(discourse, mention, name, kind)
  return entity
}

function find(discourse: Discourse, mention: Mention, place: Place): Resolved | null {
  if (mention.pronoun) return resolvePronoun(discourse, mention.pronoun, place)
  if (mention.partitive) return resolvePartitive(discourse, mention, place)
  if (mention.name) {
    const known = findByName(discourse, mention)
    if (known) return { entity: known, by: 'name', trust: 0.98 }
    const { kind } = mention
    return { entity: addEntity(discourse, mention, mention.name, kind), by: 'name', trust: 0.97 }
  }
  const study = studyBehind(mention)
  if (study) {
    const named: Mention = { ...mention, name: study, kind: 'document' }
    const head = (study.split(' ').at(-1) ?? '').toLowerCase()
    // "A new study … The results of the National Study": the study is the same one.
    const unnamed = discourse.recent.find(
      (entity) =>
        entity.kind === 'document' && entity.heads.has(head) && place.sentence - entity.seen <= 4,
    )
    const entity =
      findByName(discourse, named) ?? unnamed ?? addEntity(discourse, named, study, 'document')
    if (entity === unnamed) entity.name = study
    entity.heads.add(head)
    return { entity, by: 'name', trust: 0.9 }
  }
  const inside = resolveByModifier(discourse, mention)
  if (inside) return inside
  const spelled = sameWords(discourse, mention)
  if (spelled) return { entity: spelled, by: 'name', trust: 0.95 }
  const statement = resolveStatement(discourse, mention)
  if (statement) return statement
  if (mention.determiner === 'definite' || mention.determiner === 'possessive') {
    const known = resolveNominal(discourse, mention, place)
    if (known) return known
  }
  if (mention.determiner === 'none') {
    const same = discourse.recent.find(
      (entity) => entity.kind === mention.kind && entity.heads.has(mention.head) && !entity.role,
    )
    if (same) return { entity: same, by: 'nominal', trust: 0.85 }
  }
  return {
    entity: addEntity(
      discourse,
      mention,
      namelessName(discourse, mention, place.sentence),
      mention.kind,
    ),
    by: 'new',
    trust: 0.9,
  }
}

function findByName(discourse: Discourse, mention: Mention): Entity | null {
  const tokens = nameTokens(mention.name ?? '')
  const counts = new Map<Entity, number>()
  for (const token of tokens)
    for (const entity of discourse.byToken.get(token) ?? [])
      counts.set(entity, (counts.get(entity) ?? 0) + 1)
  let best: Entity | null = null
  let bestScore = 0
  for (const [entity, count] of counts) {
    const own = nameTokens(entity.name)
    const alias = [...entity.aliases].some(
      (name) => nameTokens(name).join(' ') === tokens.join(' '),
    )
    if (count < tokens.length && count < own.length && !alias) continue
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
      entity.seen / 1e6 +
      (entity.weight > 0 ? 0.2 : 0)
    if (score > bestScore) {
      best = entity
      bestScore = score
    }
  }
  return best ?? acronym(discourse, mention)
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

const isPerson = (entity: Entity): boolean =>
  entity.kind === 'person' ||
  (entity.kind === 'unstated' && /^\p{Lu}\S*$/u.test(entity.name)) ||
  (entity.kind === 'anonymous' && !/s$/.test([...entity.heads][0] ?? ''))

function resolvePronoun(discourse: Discourse, pronoun: string, place: Place): Resolved | null {
  const gender = HE.has(pronoun) ? 'he' : SHE.has(pronoun) ? 'she' : null
  const fits = (entity: Entity): boolean => {
    if (place.quoted && entity === discourse.lastSpeaker) return false
    if (gender) return isPerson(entity) && (entity.gender === null || entity.gender === gender)
    if (THEY.has(pronoun))
      return (
        entity.kind === 'group' ||
        entity.kind === 'organization' ||
        (entity.kind === 'anonymous' && !isPerson(entity)) ||
        entity.kind === 'outlet'
      )
    if (pronoun === 'it')
      return (
        entity.kind === 'organization' ||
        entity.kind === 'document' ||
        entity.kind === 'outlet' ||
        (entity.kind === 'unstated' && entity.gender === null)
      )
    return false
  }
  const best = pick(
    discourse,
    place,
    fits,
    (entity) =>
      (gender && entity.gender === gender ? 0.4 : 0) +
      (THEY.has(pronoun) && entity.kind === 'group' ? 0.9 : 0),
  )
  if (!best) return null
  if (gender) best.gender ??= gender
  return { entity: best, by: 'pronoun', trust: place.sentence - best.seen <= 2 ? 0.9 : 0.7 }
}

function pick(
  discourse: Discourse,
  place: Place,
  fits: (entity: Entity) => boolean,
  bonus: (entity: Entity) => number,
): Entity | null {
  let best: Entity | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const [rank, entity] of discourse.recent.entries()) {
    if (place.sentence - entity.seen > 14 || !fits(entity)) continue
    const distance = place.sentence - entity.seen
    const weight = distance <= 1 ? entity.weight : entity.weight * 0.3
    const score = -distance + weight + bonus(entity) - rank / 100
    if (score > bestScore) {
      best = entity
      bestScore = score
    }
  }
  return best
}

function resolvePartitive(discourse: Discourse, mention: Mention, place: Place): Resolved | null {
  const group = discourse.recent.find(
    (entity) => entity.kind === 'group' && place.sentence - entity.seen <= 6,
  )
  if (mention.partitive === 'one' || mention.partitive === 'another') {
    const name = group
      ? `${mention.partitive} of the ${plainName(group.name)}`
      : mention.text.toLowerCase()
    const entity = addEntity(discourse, mention, name, 'anonymous')
    return { entity, by: 'new', trust: 0.8 }
  }
  if (mention.partitive === 'others') {
    const name = group ? `other ${plainName(group.name)}` : 'others'
    return { entity: addEntity(discourse, mention, name, 'group'), by: 'new', trust: 0.85 }
  }
  if (group) return { entity: group, by: 'partitive', trust: 0.85 }
  return {
    entity: addEntity(discourse, mention, mention.text.toLowerCase(), 'group'),
    by: 'new',
    trust: 0.7,
  }
}

const plainName = (name: string): string => name.replace(/^(?:the|some|several|many|other) /i, '')

/** "the M5S party", "the Rahman family": a name stands before the noun. */
function resolveByModifier(discourse: Discourse, mention: Mention): Resolved | null {
  if (mention.determiner !== 'definite' || !mention.inner || !ORGANIZATIONS.has(mention.head))
    return null
  const named: Mention = { ...mention, name: mention.inner, kind: 'organization' }
  const known = findByName(discourse, named)
  if (known) return { entity: known, by: 'nominal', trust: 0.92 }
  const name = `${mention.inner} ${mention.head}`
  return {
    entity: addEntity(discourse, { ...named, name }, name, 'organization'),
    by: 'name',
    trust: 0.9,
  }
}

/** "the Islamic resistance in Iraq" for "Islamic Resistance in Iraq": a name without its capitals. */
function sameWords(discourse: Discourse, mention: Mention): Entity | null {
  if (mention.determiner !== 'definite') return null
  const words = nameTokens(mention.text)
  if (words.length < 2) return null
  const key = words.join(' ')
  return (
    (discourse.byToken.get(words[0] ?? '') ?? []).find(
      (entity) => nameTokens(entity.name).join(' ') === key,
    ) ?? null
  )
}

/** "The results of the National Nutrition Study": the study speaks. */
function studyBehind(mention: Mention): string | null {
  if (!/^(?:results|findings|figures|data|conclusions)$/.test(mention.head)) return null
  const name =
    /^(?:of|from|in)\s+(?:the\s+)?(\p{Lu}.*\b(?:Study|Survey|Report|Index|Poll|Review|Census))\b/u.exec(
      mention.link ?? '',
    )
  return name?.[1] ?? null
}

/** "The statement", "its statement", "a statement released by the command": the organisation speaks. */
function resolveStatement(discourse: Discourse, mention: Mention): Resolved | null {
  if (
    mention.head !== 'statement' &&
    mention.head !== 'communique' &&
    mention.head !== 'communiqué'
  )
    return null
  const by = mention.link
  if (by) {
    const name = by.replace(/^(?:\S+(?:ed|en)\s+)?(?:by|from|of|for)\s+/i, '')
    const definite = /^(?:the|its|his|her|their)\s/i.test(name)
    const plain = name.replace(/^(?:the|its|a|an)\s+/i, '')
    const token = nameTokens(plain)
    const known = discourse.recent.find(
      (entity) =>
        token.length > 0 &&
        token.every((word) => nameTokens(entity.name).includes(word) || entity.heads.has(word)),
    )
    if (known) return { entity: known, by: 'nominal', trust: 0.92 }
    if (/\p{Lu}/u.test(plain)) {
      const named: Mention = {
        ...mention,
        name: plain,
        kind: 'organization',
        determiner: definite ? 'definite' : 'none',
      }
      return {
        entity: findByName(discourse, named) ?? addEntity(discourse, named, plain, 'organization'),
        by: 'name',
        trust: 0.9,
      }
    }
  }
  if (mention.determiner === 'indefinite' || mention.determiner === 'none') return null
  const org =
    discourse.lastStatement ??
    discourse.recent.find((entity) => entity.kind === 'organization') ??
    null
  return org ? { entity: org, by: 'nominal', trust: 0.88 } : null
}

const SINGLE_HEADS: Readonly<Record<string, readonly SourceKind[]>> = {
  group: ['organization', 'group'],
  company: ['organization'],
  firm: ['organization'],
}

/** "The mission", "the officer", "the 24-year-old": the latest entity that the words fit. */
function resolveNominal(discourse: Discourse, mention: Mention, place: Place): Resolved | null {
  const { head } = mention
  const kind = kindOfHead(head)
  const link = nameTokens(mention.link?.replace(/^\S+\s/, '') ?? '')
  const own = (entity: Entity): boolean =>
    (entity.heads.has(head) || nameTokens(entity.name).includes(head)) &&
    (kind !== 'document' || entity.kind === 'document') &&
    (link.length === 0 ||
      link.some((word) => nameTokens(entity.name).includes(word) || entity.words.has(word)))
  const wordBonus = (entity: Entity): number =>
    mention.modifiers.filter(
      (word) => entity.words.has(word) || nameTokens(entity.name).includes(word),
    ).length
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

/** The phrase that tells a nameless source apart. */
function namelessName(discourse: Discourse, mention: Mention, sentence: number): string {
  const possessor = possessorName(discourse, mention, sentence)
  if (possessor)
    return `${possessor}’s ${[...mention.modifiers, mention.head].slice(-2).join(' ')}`.replace(
      /’s (?:\S+ ['’]s )/,
      '’s ',
    )
  if (
    mention.kind === 'group' &&
    mention.link &&
    !/^(?:people|those|members|staff|others|individuals|men|women|sources)$/.test(mention.head)
  ) {
    const plain = mention.text.slice(0, mention.text.length - mention.link.length).trim()
    const taken = discourse.recent.some(
      (entity) => entity.name.toLowerCase() === plain.toLowerCase(),
    )
    if (!taken && plain !== '') return lowerFirst(plain)
  }
  const by = mention.kind === 'document' ? mention.link : null
  const text =
    by && /^(?:from|by)\s/.test(by)
      ? mention.text.slice(0, mention.text.length - by.length).trim()
      : mention.text
  if (/^(?:The|A|An|Some|Several|Many|One|Two|Three|Other|Another|Both|Most)\b/.test(text)) {
    const lower = (text[0] ?? '').toLowerCase() + text.slice(1)
    return shorten(lower.replace(/^the /, ''))
  }
  return shorten(text)
}

/** "Residents" at the start of a sentence is no name. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(text.split(' ')[0] ?? '') &&
    GROUPS.has((text.split(' ')[0] ?? '').toLowerCase())
    ? (text[0] ?? '').toLowerCase() + text.slice(1)
    : text
        .replace(/^(?:The|Some|Several|Many|Most|Other|Both)\b/, (word) => word.toLowerCase())
        .replace(/^the /, '')
}

/** A name for the ear: of a long phrase, the part before the clause that hangs on it. */
function shorten(name: string): string {
  if (name.split(' ').length <= 7) return name
  return name.replace(
    /(?<=\S+ \S+) (?:who|which|that|whose|documenting|published|released|describing|based|issued|conducted|commissioned|carried|compiled|obtained|posted|seen)\b.*$/u,
    '',
  )
}

function possessorName(discourse: Discourse, mention: Mention, sentence: number): string | null {
  const { possessor } = mention
  if (!possessor) return null
  if (/^(?:my|our|your)$/.test(possessor)) return discourse.lastSpeaker?.name ?? null
  const place: Place = {
    sentence,
    subject: false,
    speaks: false,
    quoted: false,
  }
  const pronoun =
    possessor === 'his'
      ? 'he'
      : possessor === 'her'
        ? 'she'
        : possessor === 'its'
          ? 'it'
          : possessor === 'their'
            ? 'they'
            : null
  if (pronoun) return resolvePronoun(discourse, pronoun, place)?.entity.name ?? null
  return null
}
