import type { Span } from '../../article/types.ts'
import type { Stream } from '../reading/streams.ts'
import { COUNTRIES, DOCUMENTS, ORGANIZATIONS, ROLES, TIMES } from '../reading/word-lists.ts'
import type { SourceKind } from '../types.ts'
import type { Gender } from './kinds.ts'
import type { Mention } from './mentions.ts'

/** Somebody or something that the article tells of, whether it speaks or not. */
export interface Entity {
  readonly id: number
  /** Changed by {@link rename} alone. */
  readonly name: string
  readonly spelling: Spelling
  kind: SourceKind
  gender: Gender | null
  readonly aliases: Set<string>
  /** Nouns by which the text calls it ("mission", "minister"). */
  readonly heads: Set<string>
  /** Words that describe it ("rival", "41-year-old"). */
  readonly words: Set<string>
  role: string | null
  /** Sentence of the last mention, and how strongly it stood there. */
  seen: number
  weight: number
  /** Paragraph of the last mention, or -1. */
  block: number
  /** Whether it has spoken already. */
  spoken: boolean
  /** How often it was mentioned. */
  count: number
  /** Offset of the last mention by a name or description, or -1. */
  named: number
  /** Told of only as where something is ("in Puerto Alba"). */
  place: boolean
  /** Told of only within somebody's words: a pronoun outside of them is somebody else. */
  inner: boolean
  /** "She" and "her" that stood behind it as a subject, less "he" and "his": what sex the text rather means. */
  leaning: number
  /** "Ann Lee, who": no firm and no ship. */
  human: boolean
  /** Whose relative it was called ("her husband, Tom"). */
  kin: Entity | null
  /** Whose officer, relative or thing it was called ("its chairman, Tom"). */
  of: Entity | null
  /** The sentence in which a person was met: what he did there tells what he is called later. */
  readonly met: Stream | null
  /** Sentence and paragraph of its first mention. */
  readonly born: number
  readonly bornBlock: number
}

/** Where a mention stands. */
export interface Place {
  readonly sentence: number
  readonly subject: boolean
  readonly speaks: boolean
  /** Mention inside a quotation: its speaker is somebody else. */
  readonly quoted: boolean
  /** What is said there: a pronoun outside of it is nobody who is named inside ("Brand was late, he said"). */
  readonly content: readonly Span[] | null
  /** Whose officer somebody is ("its chief executive"): no document. */
  readonly owner: boolean
  /** Base form of the verb by which it speaks, or null. */
  readonly lemma: string | null
  /** The sentence in which it stands. */
  readonly stream: Stream
  /** Whose words it stands in, where that is not simply the last who spoke: "my" is theirs. */
  readonly inWordsOf?: Entity | null
}

/** What the article has told of so far. */
export interface Discourse {
  readonly entities: Entity[]
  readonly byToken: Map<string, Entity[]>
  /** The latest first: bounded, so that a long article costs no more for each word. */
  readonly recent: Entity[]
  lastSpeaker: Entity | null
  lastStatement: Entity | null
  /** Who answers in a printed conversation. */
  interviewee: Entity | null
}

const RECENT = 40

export function newDiscourse(): Discourse {
  return {
    entities: [],
    byToken: new Map(),
    recent: [],
    lastSpeaker: null,
    lastStatement: null,
    interviewee: null,
  }
}

/** What the letters of a name tell: asked of every entity whenever a mention is resolved. */
export interface Spelling {
  /** {@link nameTokens} of the name. */
  readonly tokens: readonly string[]
  readonly lower: string
  /** Begins with a capital: a name, and no description. */
  readonly capital: boolean
  /** One word with a capital, and no country or time: it may be a person's. */
  readonly surname: boolean
}

const spellings = new Map<string, Spelling>()
const REMEMBERED = 2000

function spell(name: string): Spelling {
  const known = spellings.get(name)
  if (known) return known
  const lower = name.toLowerCase()
  const spelling: Spelling = {
    tokens: splitName(name),
    lower,
    capital: /^\p{Lu}/u.test(name),
    surname: /^\p{Lu}\S*$/u.test(name) && !COUNTRIES.has(lower) && !TIMES.has(lower),
  }
  if (spellings.size >= REMEMBERED) spellings.clear()
  spellings.set(name, spelling)
  return spelling
}

/** The words of a name by which two names are compared: lower case, no accents, no little words. */
export const nameTokens = (name: string): readonly string[] => spell(name).tokens

function splitName(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .replace(/\./g, '')
      .match(/[\p{L}\p{N}@-]+/gu) ?? []
  ).filter(
    (word, at, all) =>
      !/^(?:the|a|an|of|and|for|in|on|to)$/.test(word) ||
      // "Mrs A"
      (word === 'a' && at > 0 && at === all.length - 1),
  )
}

/** {@link nameTokens} of an entity's name. */
export const tokensOf = (entity: Entity): readonly string[] => entity.spelling.tokens

/** Gives an entity another name. By its words it is still found under the old ones only. */
export function rename(entity: Entity, name: string): void {
  const own: { name: string; spelling: Spelling } = entity
  own.name = name
  own.spelling = spell(name)
}

const CONTEXT = 60

/** Words of the sentence in which a person was met; of others none. */
export const contextOf = ({ met }: Entity): readonly string[] =>
  (met?.items ?? [])
    .slice(0, CONTEXT)
    .filter(({ lower, text }) => lower.length > 3 && lower === text)
    .map(({ lower }) => lower)

export function addEntity(
  discourse: Discourse,
  mention: Mention,
  name: string,
  kind: SourceKind,
  place?: Place,
): Entity {
  const entity: Entity = {
    id: discourse.entities.length,
    name,
    spelling: spell(name),
    kind,
    gender: mention.gender,
    aliases: new Set(),
    heads: new Set(),
    words: new Set(),
    role: null,
    seen: -1,
    weight: 0,
    block: -1,
    spoken: false,
    count: 0,
    named: -1,
    place: false,
    inner: false,
    leaning: 0,
    human: false,
    kin: null,
    of: null,
    met: kind === 'person' && place ? place.stream : null,
    born: place?.sentence ?? -1,
    bornBlock: place?.stream.block ?? -1,
  }
  discourse.entities.push(entity)
  if (mention.name) index(discourse, entity, name)
  return entity
}

function index(discourse: Discourse, entity: Entity, name: string): void {
  for (const token of nameTokens(name)) {
    const list = discourse.byToken.get(token)
    if (!list) discourse.byToken.set(token, [entity])
    else if (!list.includes(entity)) {
      list.push(entity)
      if (list.length > 24) list.shift()
    }
  }
}

/** "abbot" of "abbot of the temple", "general" of "general in the army": the noun that a role is about. */
function roleHead(role: string): string | null {
  const plain = role.toLowerCase().split(/,| (?:of|for|in|at|from|with|on|who|to|and|&) /)[0] ?? ''
  return /(\p{Ll}[\p{L}-]+)$/u.exec(plain)?.[1] ?? null
}

/** Somebody told of without a name is named. */
export function giveName(discourse: Discourse, entity: Entity, name: string): Entity {
  entity.aliases.add(entity.name)
  rename(entity, name)
  entity.kind = 'person'
  index(discourse, entity, name)
  return entity
}

/** Notes a mention: what the phrase tells of the entity, and that it is now the talk. */
export function touch(discourse: Discourse, entity: Entity, mention: Mention, place: Place): void {
  if (
    mention.name &&
    nameTokens(mention.name).length > tokensOf(entity).length &&
    (mention.determiner === 'none' || mention.determiner === 'definite')
  ) {
    entity.aliases.add(entity.name)
    rename(entity, mention.name)
    index(discourse, entity, mention.name)
  }
  // "Lee" for Ann Lee: how the text goes on calling her.
  else if (mention.name && !/\s/.test(mention.name) && mention.name !== entity.name)
    entity.aliases.add(mention.name)
  if (mention.alias) {
    entity.aliases.add(mention.alias)
    index(discourse, entity, mention.alias)
  }
  entity.count++
  if (!mention.pronoun) entity.named = mention.span.start
  if (place.subject) entity.place = false
  entity.gender ??= mention.gender
  if (entity.kind === 'unstated' && mention.name) entity.kind = mention.kind
  entity.role ??= mention.role
  if (mention.role) noteRole(entity, mention.role)
  if (mention.epithet) noteRole(entity, mention.epithet)
  if (!mention.pronoun && !mention.partitive && mention.head) {
    if (
      ROLES.has(mention.head) ||
      ORGANIZATIONS.has(mention.head) ||
      DOCUMENTS.has(mention.head) ||
      !mention.name
    )
      entity.heads.add(mention.head)
    for (const word of mention.modifiers) entity.words.add(word)
    if (!mention.name) for (const word of nameTokens(mention.link ?? '')) entity.words.add(word)
  }
  const weight = (place.subject ? 0.8 : 0) + (place.speaks ? 1.2 : 0)
  if (entity.seen !== place.sentence || weight > entity.weight) entity.weight = weight
  entity.seen = place.sentence
  entity.block = place.stream.block
  bringForward(discourse.recent, entity)
  if (place.speaks) {
    discourse.lastSpeaker = entity
    entity.spoken = true
  }
}

function noteRole(entity: Entity, role: string): void {
  for (const word of role.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []) {
    if (ROLES.has(word)) entity.heads.add(word)
    else if (ORGANIZATIONS.has(word) && entity.kind === 'organization') entity.heads.add(word)
    entity.words.add(word)
  }
  const head = roleHead(role)
  if (head && entity.kind !== 'organization') entity.heads.add(head)
}

/** Puts an entity first, in place: this is done for every mention, and the list is short. */
function bringForward(recent: Entity[], entity: Entity): void {
  let at = recent.indexOf(entity)
  if (at < 0) at = recent.push(entity) - 1
  for (; at > 0; at--) recent[at] = recent[at - 1] as Entity
  recent[0] = entity
  if (recent.length > RECENT) recent.pop()
}
