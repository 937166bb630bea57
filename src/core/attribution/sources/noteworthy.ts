import type { Span } from '../../article/types.ts'
import { isCapital } from '../reading/capitals.ts'
import type { Chunk } from '../reading/chunks.ts'
import type { Stream } from '../reading/streams.ts'
import { ORGANIZATION_NAMES, ORGANIZATIONS, POSSESSIVES, ROLES } from '../reading/word-lists.ts'
import { extendRight, LINKS, linkRight } from '../rules/extend-right.ts'
import type { Finding } from '../rules/finding.ts'
import type { Subject } from '../rules/subject.ts'
import { clauseSubject } from '../rules/subjects.ts'
import { kindBySuffix } from './kinds.ts'
import type { Mention } from './mentions.ts'

/** Mentions outside of frames that later ones may refer to. */
export function worthNoting(
  stream: Stream,
  subject: Subject,
  mention: Mention,
  leads: boolean,
  found: readonly { readonly content: readonly Span[] }[],
  isKnown: (name: string) => boolean,
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
  if (mention.name) return !(place && !mention.role) || isKnown(mention.name)
  // "told reporters: …": who is told is not who is told of.
  if (!leads && /^(?:told|tells|telling|tell)$/.test(before) && mention.kind === 'group')
    return false
  if (before === 'as' && !leads) return false // "Holm, as the widow, …"
  if (leads && mention.determiner === 'indefinite' && kindBySuffix(mention.head) === 'anonymous')
    return true
  // "his daughter, Ann Lee, a bus driver": told of her, and of nobody new.
  if (before === ',' && !leads && mention.determiner === 'indefinite') return false
  if (!leads && mention.possessor && mention.kind !== 'person' && mention.kind !== 'anonymous')
    return false
  if (inside) return false
  // "In a statement, it said …": a statement only carries what somebody says.
  if (!leads && /^(?:statement|interview|post|tweet)$/.test(mention.head)) return false
  if (/-year-old$/.test(mention.head)) return mention.determiner === 'definite'
  return (
    mention.kind !== 'unstated' &&
    (leads ||
      mention.kind === 'document' ||
      mention.kind === 'anonymous' ||
      mention.kind === 'group')
  )
}

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
  readonly subject: Subject | null
  readonly finding: Finding | null
  readonly leads: boolean
}

/** The noun phrases of a stream in the order of the text, with the findings that they are sources of. */
export function listSubjects(stream: Stream, findings: readonly Finding[]): Entry[] {
  const entries: { at: number; entry: Entry }[] = []
  const taken = new Set<number>()
  const main = stream.container ? null : clauseSubject(stream, stream.items.length)
  // "A small man with a large barometer, he joined …": the phrase is "he" over again.
  if (main && main.from < main.first) for (let i = main.from; i < main.first; i++) taken.add(i)
  for (const finding of findings) {
    const { subject } = finding
    const at =
      subject && !subject.shared
        ? subject.first
        : stream.items.findIndex((item) => item.start >= (finding.cue?.start ?? 0))
    entries.push({
      at,
      entry: { subject, finding, leads: subject !== null && subject.first === main?.first },
    })
    if (subject) {
      for (const range of [subject, subject.appositive])
        if (range) for (let i = range.first; i <= range.last; i++) taken.add(i)
      for (const range of [subject, subject.appositive])
        if (range) for (const chunk of namesBehind(stream, range)) taken.delete(chunk.first)
    }
  }
  if (main && !taken.has(main.first)) {
    const chunk = stream.items[main.first]?.chunk ?? -1
    const subject = extendRight(stream, chunk, stream.items.length)
    entries.push({ at: main.first, entry: { subject, finding: null, leads: true } })
    for (const range of [
      { first: subject.first, last: stream.chunks[chunk]?.last ?? subject.first },
      subject.appositive,
    ])
      if (range) for (let i = range.first; i <= range.last; i++) taken.add(i)
  }
  for (const chunk of stream.chunks) {
    if (taken.has(chunk.first)) continue
    const appositive = relationName(stream, chunk)
    if (appositive) for (let i = appositive.first; i <= appositive.last; i++) taken.add(i)
    const last = nameEnd(stream, chunk)
    for (let i = chunk.last + 1; i <= last; i++) taken.add(i)
    entries.push({
      at: chunk.first,
      entry: {
        subject: {
          first: chunk.first,
          last,
          appositive,
          from: chunk.first,
          shared: false,
        },
        finding: null,
        leads: false,
      },
    })
  }
  return entries.sort((a, b) => a.at - b.at).map(({ entry }) => entry)
}

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
    return /^(?:an?|the)$/.test(lead) || POSSESSIVES.has(lead) ? next : null
  if (post) return isCapital(items[next.first]) && closed ? next : null
  if (!POSSESSIVES.has(items[chunk.first]?.lower ?? '')) return null
  return ROLES.has(items[chunk.last]?.lower ?? '') && isCapital(items[next.first]) ? next : null
}
