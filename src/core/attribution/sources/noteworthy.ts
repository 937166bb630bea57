import type { Span } from '../../article/types.ts'
import { isCapital } from '../reading/capitals.ts'
import type { Chunk } from '../reading/chunks.ts'
import type { Stream } from '../reading/streams.ts'
import {
  ORGANIZATION_NAMES,
  ORGANIZATIONS,
  POSSESSIVES,
  ROLES,
  words,
} from '../reading/word-lists.ts'
import { extendRight, LINKS, linkRight } from '../rules/extend-right.ts'
import type { Finding } from '../rules/finding.ts'
import type { Subject } from '../rules/subject.ts'
import { clauseSubject } from '../rules/subjects.ts'
import type { SourceKind } from '../types.ts'
import { GIVES_NAME } from './appositives.ts'
import type { Discourse } from './discourse.ts'
import { findByName, namePhrase } from './find-by-name.ts'
import { kindBySuffix, kindOfHead } from './kinds.ts'
import type { Mention } from './mentions.ts'
import { HONORIFICS } from './roles.ts'

/** Mentions outside of frames that later ones may refer to. */
export function worthNoting(
  stream: Stream,
  subject: Subject,
  mention: Mention,
  leads: boolean,
  found: readonly { readonly content: readonly Span[] }[],
  discourse: Discourse,
): boolean {
  const inside = found.some(({ content }) =>
    content.some((span) => span.start <= mention.span.start && mention.span.start < span.end),
  )
  if (mention.pronoun) return leads && !inside && /^(?:he|she|they|it)$/.test(mention.pronoun)
  if (mention.partitive) return false
  const before = stream.items[subject.first - 1]?.lower ?? ''
  const place =
    !leads &&
    mention.kind === 'unstated' &&
    /^(?:in|at|near|from|across|to|outside|around|into|through)$/.test(before)
  // A headline in capitals makes everything look like a name.
  if (mention.name && /^[^\p{Ll}]+$/u.test(mention.name) && mention.name.includes(' ')) return false
  if (mention.name) return !(place && !mention.role) || isKnownPerson(discourse, mention.name)
  // "told reporters: …": who is told is not who is told of.
  if (!leads && /^(?:told|tells|telling|tell)$/.test(before) && mention.kind === 'group')
    return false
  if (before === 'who' && !leads) return false // "who chairs the league"
  if (before === 'as' && !leads) return false // "Holm, as the widow, …"
  if (leads && mention.determiner === 'indefinite' && kindBySuffix(mention.head) === 'anonymous')
    return true
  if (leads && isCrowd(mention)) return true
  // "his daughter, Ann Lee, a bus driver": told of her, and of nobody new.
  if (before === ',' && !leads && mention.determiner === 'indefinite')
    return mention.kind === 'document' && !inside
  if (!leads && mention.possessor && mention.kind !== 'person' && mention.kind !== 'anonymous')
    return false
  // "says she was taught by her grandfather": he may be the next "he".
  if (inside)
    return (
      mention.kind === 'anonymous' &&
      (/^(?:his|her)$/.test(mention.possessor ?? '') ||
        // "said they had spoken to a man of 44": he may be the next "he".
        (before === 'to' &&
          mention.determiner === 'indefinite' &&
          /^(?:man|woman|boy|girl|teenager)$/.test(mention.head)))
    )
  // "In a statement, it said …": a statement only carries what somebody says.
  if (!leads && /^(?:statement|interview|post|tweet)$/.test(mention.head)) return false
  if (!leads && before === 'in' && CARRIERS.has(mention.head) && mention.determiner !== 'definite')
    return false
  if (/-year-old$/.test(mention.head))
    return mention.determiner === 'definite' || (before === 'to' && !leads)
  return (
    mention.kind !== 'unstated' &&
    (leads ||
      mention.kind === 'document' ||
      mention.kind === 'anonymous' ||
      mention.kind === 'group')
  )
}

const COUNTED = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many) /i

const CARRIERS = words(
  'note letter email e-mail memo report notice message filing briefing release',
)

const IS = /^(?:is|are|was|were|be|been|become|becomes|became|remains|remained)$/

/** "She is a nurse": what stands behind "is" tells what the subject is. */
export const isPredicate = (stream: Stream, subject: Subject, mention: Mention): boolean =>
  mention.determiner === 'indefinite' &&
  mention.name === null &&
  (mention.kind === 'anonymous' || mention.kind === 'group') &&
  IS.test(stream.items[subject.first - 1]?.lower ?? '') &&
  // "There was a farmer who …"
  stream.items[subject.first - 2]?.lower !== 'there'

/** "The new ringer is Tom Wu.", "Among them was Tom Wu.": he is who the sentence brings in. */
export const presents = (stream: Stream, subject: Subject, mention: Mention): boolean =>
  mention.name !== null &&
  mention.kind === 'person' &&
  !stream.container &&
  IS.test(stream.items[subject.first - 1]?.lower ?? '')

/** "Skaters love it.": several people, by a noun that no list knows. */
export const isCrowd = (mention: Mention): boolean =>
  mention.kind === 'unstated' &&
  mention.name === null &&
  mention.pronoun === null &&
  !/\d/.test(mention.text) &&
  (/^(?:none|definite)$/.test(mention.determiner) || COUNTED.test(mention.text)) &&
  kindBySuffix(mention.head) === 'group'

const isKnownPerson = (discourse: Discourse, name: string): boolean =>
  findByName(discourse, namePhrase(name, 'person'))?.kind === 'person'

/** "in Puerto Alba", "the village of Oqt": at its first mention what only tells where is hardly a person. */
export function isPlace(stream: Stream, subject: Subject, mention: Mention): boolean {
  const before = stream.items[subject.first - 1]?.lower ?? ''
  if (INVESTED.test(stream.items[subject.first - 2]?.lower ?? '')) return false
  return (
    mention.name !== null &&
    mention.role === null &&
    mention.gender === null &&
    (/^(?:in|at|near|outside|across|throughout|towards?|inside|within|around|into|through|off)$/.test(
      before,
    ) ||
      (before === 'of' && SETTLEMENTS.test(stream.items[subject.first - 2]?.lower ?? '')))
  )
}

/** "Shares in Blue Line": no place. */
const INVESTED =
  /^(?:shares?|stakes?|stock|investors?|holding|interest|confidence|trust|faith|analysts?|engineers?|researchers?|staff|executives?|managers?|employees?|bosses)$/

const SETTLEMENTS =
  /^(?:village|town|city|port|island|province|state|region|district|suburb|borough|county|valley|capital|hamlet|parish)$/

interface Entry {
  /** First item of the phrase, or of the cue where there is none. */
  readonly at: number
  readonly subject: Subject | null
  readonly finding: Finding | null
  readonly leads: boolean
}

/**
 * The noun phrases of a stream in the order of the text, with the findings that they are sources of.
 * Where others than those who speak are told of (`all`), their phrases too, but for plain ones. In a printed
 * conversation a `named` person too.
 */
export function listSubjects(
  stream: Stream,
  findings: readonly Finding[],
  all: boolean,
  named: boolean,
): readonly Entry[] {
  const own = all ? null : (ownRelative(stream) ?? (named ? fullName(stream) : null))
  const people = all ? NOBODY : peopleIn(stream)
  if (!all && findings.length === 0 && !own && people.length === 0) return []
  const entries: Entry[] = []
  const taken: boolean[] = []
  const take = ({ first, last }: Chunk): void => {
    for (let i = first; i <= last; i++) taken[i] = true
  }
  const main = stream.container ? null : clauseSubject(stream, stream.items.length)
  // "A small man with a large barometer, he joined …": the phrase is "he" over again.
  if (main) take({ first: main.from, last: main.first - 1 })
  for (const finding of findings) {
    const { subject } = finding
    const at =
      subject && !subject.shared
        ? subject.first
        : stream.items.findIndex((item) => item.start >= (finding.cue?.start ?? 0))
    entries.push({ at, subject, finding, leads: subject !== null && subject.first === main?.first })
    if (!subject) continue
    take(subject)
    if (subject.appositive) take(subject.appositive)
    for (const chunk of namesBehind(stream, subject)) taken[chunk.first] = false
    if (subject.appositive)
      for (const chunk of namesBehind(stream, subject.appositive)) taken[chunk.first] = false
  }
  if (own && !taken[own.first]) {
    const subject = { first: own.first, last: own.last, appositive: null, from: 0, shared: false }
    entries.push({ at: own.first, subject, finding: null, leads: true })
  }
  for (const subject of people)
    if (!taken[subject.first])
      entries.push({ at: subject.first, subject, finding: null, leads: false })
  if (!all) return inOrder(entries)
  if (main && !taken[main.first]) {
    const chunk = stream.items[main.first]?.chunk ?? -1
    const subject = extendRight(stream, chunk, stream.items.length)
    entries.push({ at: main.first, subject, finding: null, leads: true })
    take({ first: subject.first, last: stream.chunks[chunk]?.last ?? subject.first })
    if (subject.appositive) take(subject.appositive)
  }
  for (const chunk of stream.chunks) {
    if (taken[chunk.first] || isPlain(stream, chunk)) continue
    const appositive = relationName(stream, chunk)
    if (appositive) take(appositive)
    const { first } = chunk
    const last = nameEnd(stream, chunk)
    take({ first: chunk.last + 1, last })
    const subject = { first, last, appositive, from: first, shared: false }
    entries.push({ at: first, subject, finding: null, leads: false })
  }
  return inOrder(entries)
}

/** "You had a row with Ann Lee.": a name in a printed conversation, and a "she" in the answer. */
function fullName({ items, chunks }: Stream): Chunk | null {
  for (const chunk of chunks) {
    if (chunk.last !== chunk.first + 1) continue
    const [first, last] = [items[chunk.first], items[chunk.last]]
    if (first?.pos === 'PROPN' && last?.pos === 'PROPN' && isCapital(first) && isCapital(last))
      return chunk
  }
  return null
}

const OURS = words('my our')

/** "My father was a miner.": told of within somebody's words, and a "he" in the next of them. */
function ownRelative({ items, chunks }: Stream): Chunk | null {
  for (let i = 0; i < Math.min(items.length, 4); i++) {
    if (!OURS.has(items[i]?.lower ?? '')) continue
    const chunk = chunks[items[i]?.chunk ?? -1]
    const verb = items[(chunk?.last ?? -2) + 1]
    const told = verb?.pos === 'VERB' || verb?.pos === 'AUX' || verb?.cue
    return chunk?.first === i && told && ROLES.has(items[chunk.last]?.lower ?? '') ? chunk : null
  }
  return null
}

const NOBODY: readonly Subject[] = []
const INTRODUCES = words('a an the my our this that')

/** "There was a nurse on the ward, and she said …": people without a name who are told of within somebody's words. */
function peopleIn(stream: Stream): Subject[] {
  const { items, chunks } = stream
  return chunks.flatMap(({ first, last }, index) => {
    const head = items[last]?.lower ?? ''
    const titled = items.slice(first, last).some(({ lower }) => HONORIFICS.has(lower))
    if (titled && isCapital(items[last])) return [extendRight(stream, index, items.length)]
    if (!INTRODUCES.has(items[first]?.lower ?? '') || items[last]?.quote) return []
    const kind = kindOfHead(head)
    return kind === 'anonymous' || /[a-z]{2}(?:man|woman)$/.test(head)
      ? [extendRight(stream, index, items.length)]
      : []
  })
}

const inOrder = (entries: Entry[]): Entry[] => entries.sort((a, b) => a.at - b.at)

/**
 * "The old bridge": no name, nobody's, and about nothing that speaks. Most phrases are so, and taking them
 * apart would only show that {@link worthNoting} has no use for them.
 */
function isPlain({ items }: Stream, { first, last }: Chunk): boolean {
  const head = items[last]?.lower ?? ''
  if (TOLD_OF.has(kindOfHead(head)) || head.endsWith('-year-old')) return false
  for (let i = first; i <= last; i++) {
    const item = items[i]
    if (!item || item.quote || item.form.capital || CLITIC.has(item.lower)) return false
  }
  if (CLITIC.has(items[first - 1]?.lower ?? '')) return false
  const behind = items[last + 1]?.text === ',' ? items[last + 2] : items[last + 1]
  return !GIVES_NAME.has(behind?.lower ?? '')
}

const TOLD_OF: ReadonlySet<SourceKind> = new Set(['document', 'anonymous', 'group'])
const CLITIC = words(`' 's`)

/** "The head of the Fisheries Council said …": the council is told of as well. */
function namesBehind({ items, chunks }: Stream, subject: Chunk): Chunk[] {
  const head = chunks[items[subject.first]?.chunk ?? -1]
  if (!head || isCapital(items[head.last])) return []
  return chunks.filter(
    (chunk) =>
      chunk.first > head.last &&
      chunk.last <= subject.last &&
      /^(?:of|for|at|from|with|by)$/.test(items[chunk.first - 1]?.lower ?? '') &&
      isCapital(items[chunk.last]) &&
      !items.slice(chunk.first, chunk.last).some(({ lower }) => ORGANIZATION_NAMES.has(lower)), // "the Refugee Council Ann Lee"
  )
}

/** "the Ministry of Health": the name of an organisation goes on over a link. */
function nameEnd(stream: Stream, chunk: Chunk): number {
  const { items } = stream
  const head = items[chunk.last]
  if (!isCapital(head) || !ORGANIZATIONS.has(head?.lower ?? '')) return chunk.last
  if (!/^(?:of|for)$/.test(items[chunk.last + 1]?.lower ?? '')) return chunk.last
  const end = linkRight(stream, chunk.last, items.length)
  return isCapital(items[end]) ? end : chunk.last
}

/** "his wife, Ann" and "Ann Lee, the airline's chief executive,": one person, told of twice. */
function relationName(stream: Stream, head: Chunk): Chunk | null {
  const { items, chunks } = stream
  // "the verger of St Olaf's, Bo Krogh,"
  const post =
    /^(?:the|an?)$/.test(items[head.first]?.lower ?? '') && ROLES.has(items[head.last]?.lower ?? '')
  const chunk = post
    ? { first: head.first, last: linkRight(stream, head.last, items.length) }
    : head
  const next = chunks[items[chunk.last + 2]?.chunk ?? -1]
  if (!next || next.first !== chunk.last + 2 || items[chunk.last + 1]?.text !== ',') return null
  const lead = items[next.first]?.lower ?? ''
  if (isCapital(items[chunk.last]) && /^\d\d?$/.test(lead)) return next
  const closed = !items[next.last + 1] || /^[.,;–—]$/.test(items[next.last + 1]?.text ?? '')
  const linked = LINKS.has(items[next.last + 1]?.lower ?? '')
  // In "asked by Bob Wu, the witness said" the witness is somebody else.
  if (
    isCapital(items[chunk.last]) &&
    ROLES.has(items[next.last]?.lower ?? '') &&
    (closed || linked)
  )
    // "Ann Lee, whose husband" is two people.
    return /^(?:an?|the)$/.test(lead) || (POSSESSIVES.has(lead) && lead !== 'whose') ? next : null
  if (post) return isCapital(items[next.first]) && closed ? next : null
  if (!POSSESSIVES.has(items[chunk.first]?.lower ?? '')) return null
  return ROLES.has(items[chunk.last]?.lower ?? '') && isCapital(items[next.first]) ? next : null
}
