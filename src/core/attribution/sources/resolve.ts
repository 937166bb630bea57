import type { Article, Span } from '../../article/types.ts'
import { expandToQuotations, quotationsWithin } from '../reading/quotation-index.ts'
import type { Quotation } from '../reading/quotation-marks.ts'
import type { Stream } from '../reading/streams.ts'
import type { Finding } from '../rules/finding.ts'
import { findFloating } from '../rules/floating.ts'
import { mayStandQuoted } from '../rules/quoted-findings.ts'
import type { Subject } from '../rules/subject.ts'
import type { Turn } from '../rules/transcript.ts'
import { readMention } from './appositives.ts'
import { addUncited, citedSource, isUncited } from './block-quotation.ts'
import { addClaim } from './claim-of-finding.ts'
import { addTurn } from './claim-of-turn.ts'
import type { Claim } from './claims.ts'
import { resolveMention } from './coreference.ts'
import { type Discourse, type Entity, newDiscourse, type Place } from './discourse.ts'
import { noteSubject, type State } from './discourse-state.ts'
import { namedEntity } from './find-by-name.ts'
import { noteKind } from './kind-behind.ts'
import { noteLeaning } from './leaning.ts'
import { addFloating, settlePulled } from './lone-quotation.ts'
import type { Mention } from './mentions.ts'
import { isCrowd, isPlace, isPredicate, listSubjects, presents, worthNoting } from './noteworthy.ts'
import type { Resolved } from './resolved.ts'
import { withoutHonorific } from './roles.ts'

/** "Nils Aakre's new play": he is told of, though the phrase is about his play. */
function notePossessor(state: State, mention: Mention, sentence: number): void {
  // "Mr Lee's widow" is Lee's, whatever his first name
  const name = withoutHonorific(mention.possessor?.replace(/^(?:the|The) /, '') ?? '')
  if (!/^\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+$/u.test(name)) return
  if (LANDS.test(name)) return
  const entity = namedEntity(state.discourse, name, 'person')
  entity.seen = sentence
  entity.weight = 0
  entity.count++
  const { recent } = state.discourse
  if (!recent.includes(entity)) recent.splice(Math.min(1, recent.length), 0, entity)
}

const LANDS =
  /^(?:New|North|South|East|West|Saudi|United|Sri|Costa|Puerto|San|Santa|Los|Las|El|Great|Hong|Sierra|Burkina) /

/** "He married Ann Lee", "a copy seen by Ledger Tech": what stands before a name tells who it is. */
function noteRelation(state: State, stream: Stream, subject: Subject, entity: Entity): void {
  const [verb, before] = [stream.items[subject.first - 2], stream.items[subject.first - 1]]
  if (before?.lower === 'married' || (verb?.lower === 'married' && before?.lower === 'to')) {
    entity.heads.add('wife').add('husband')
    entity.of ??= state.subject
  }
  if (before?.lower === 'by' && SEEN.test(verb?.lower ?? '') && !entity.spoken)
    entity.kind = 'outlet'
}

const SEEN = /^(?:seen|reviewed|viewed|obtained|verified)$/

/** A finding with what is said there: whole quotations, though they began in another sentence. */
interface Found {
  readonly finding: Finding
  readonly content: readonly Span[]
}

/** What the walk through an article reads from, and what it knows so far. */
interface Walk {
  readonly article: Article
  readonly quotations: readonly Quotation[]
  readonly streams: readonly Stream[]
  readonly turns: readonly Turn[]
  /** The findings of each stream. */
  readonly found: readonly (readonly Found[])[]
  /** Ids of the quotations that a finding has the source of. */
  readonly covered: ReadonlySet<number>
  readonly state: State
  /** Index of the next turn. */
  turn: number
}

/** Goes through the article in order and settles for every finding, and every lone quotation, who speaks. */
export function resolveClaims(
  article: Article,
  quotations: readonly Quotation[],
  streams: readonly Stream[],
  turns: readonly Turn[],
  findings: readonly (readonly Finding[])[],
): Claim[] {
  const found = findings.map((list) =>
    list.map((finding) => ({
      finding,
      content: expandToQuotations(article, quotations, finding),
    })),
  )
  const covered = new Set<number>()
  for (const list of found)
    for (const { content } of list)
      for (const span of content)
        for (const quote of quotationsWithin(quotations, span)) covered.add(quote.id)
  const state: State = {
    discourse: newDiscourse(),
    claims: [],
    owners: new Map(),
    last: null,
    subject: null,
    subjectBlock: -1,
    subjectSentence: -1,
    pulled: null,
    turn: null,
    article,
  }
  const walk: Walk = { article, quotations, streams, turns, found, covered, state, turn: 0 }
  for (let s = 0; s < streams.length; s++) readStream(walk, s)
  settlePulled(state, null)
  return state.claims
}

/** Settles the stream at index `s`: its lone quotation, its findings, and who else is told of in it. */
function readStream(walk: Walk, s: number): void {
  const { state } = walk
  const stream = walk.streams[s] as Stream
  takeTurn(walk, stream)
  const all = walk.found[s] ?? []
  const found = state.turn ? all.filter(({ finding }) => mayStandQuoted(finding)) : all
  const speaker = state.turn ? state.discourse.lastSpeaker : null
  if (!state.turn) readLoneQuotation(walk, stream, s)
  readSubjects(walk, stream, found)
  if (state.turn) {
    state.last = state.turn
    state.discourse.lastSpeaker = speaker
  }
}

/** Notes the turn of a printed conversation in which a stream stands. */
function takeTurn(walk: Walk, stream: Stream): void {
  const { turns, state } = walk
  if (turns.length === 0) return
  const at = stream.items[0]?.start ?? 0
  while (walk.turn < turns.length && (turns[walk.turn]?.label.start ?? 0) <= at)
    state.turn = addTurn(state, stream, turns[walk.turn++] as Turn)
  if (walk.turn > 0 && at >= (turns[walk.turn - 1]?.words.end ?? 0)) state.turn = null
}

function readLoneQuotation(walk: Walk, stream: Stream, s: number): void {
  const { article, streams, state } = walk
  for (const { item, credit } of findFloating(streams, s)) {
    const { quote } = item
    if (!quote || walk.covered.has(quote.id)) continue
    const mention = credit
      ? readMention(credit.stream, credit.subject, credit.subject.appositive, article.text)
      : citedSource(article, streams, s)
    if (!mention && isUncited(article, stream, quote)) addUncited(state, stream, quote)
    else addFloating(state, stream, quote, mention)
  }
}

/** Goes through the noun phrases of a stream: those who speak, and those who are told of. */
function readSubjects(walk: Walk, stream: Stream, found: readonly Found[]): void {
  const { article, quotations, state } = walk
  const subjects = listSubjects(
    stream,
    found.map(({ finding }) => finding),
    !stream.container && !state.turn,
    state.turn !== null,
  )
  const settled = new Set<Finding>()
  const known = new Map<number, Resolved>()
  for (const { subject, finding, leads } of subjects) {
    const mention = subject ? readMention(stream, subject, subject.appositive, article.text) : null
    if (!stream.container && mention) notePossessor(state, mention, stream.sentence)
    if (!finding) {
      if (subject && mention) noteMention(state, stream, subject, mention, leads, found)
      continue
    }
    const entry = found.find((other) => other.finding === finding)
    if (!entry || settled.has(finding)) continue
    settled.add(finding)
    addClaim(state, article, stream, finding, entry.content, mention, quotations, known)
    if (leads && state.last?.entity) noteSubject(state, stream, state.last.entity)
  }
}

/** Whose father "my father" is: the owner of the words, or whoever has just spoken where the frame is yet to come. */
function speakerIn({ owners, discourse, last }: State, stream: Stream): Entity | null {
  const claim = stream.container ? owners.get(stream.container.id) : undefined
  if (claim) return claim.entity
  return stream.container && (last === null || stream.sentence - last.sentence > 2)
    ? null
    : discourse.lastSpeaker
}

/** Whether a description is of somebody whom the article told of before, and not only in somebody's words. */
function knownOutside({ recent }: Discourse, { head, determiner }: Mention, place: Place): boolean {
  return (
    /^(?:definite|possessive)$/.test(determiner) &&
    recent.some(
      (entity) => entity.heads.has(head) && !entity.inner && place.sentence - entity.seen <= 14,
    )
  )
}

/** Notes somebody who is told of and does not speak there. */
function noteMention(
  state: State,
  stream: Stream,
  subject: Subject,
  mention: Mention,
  main: boolean,
  found: readonly Found[],
): void {
  const { discourse } = state
  const leads = main || presents(stream, subject, mention)
  // "Ann Lee is a nurse": told of her, and of nobody new.
  if (!leads && isPredicate(stream, subject, mention)) {
    if (state.subject && state.subjectSentence === stream.sentence)
      state.subject.heads.add(mention.head)
    return
  }
  if (!worthNoting(stream, subject, mention, leads, found, discourse)) return
  const isOurs = /^(?:my|our)$/.test(mention.possessor ?? '')
  const speaker = isOurs ? speakerIn(state, stream) : null
  if (isOurs && !speaker) return
  const place: Place = {
    sentence: stream.sentence,
    subject: leads,
    speaks: false,
    quoted: false,
    content: null,
    owner: false,
    lemma: null,
    stream,
    inWordsOf: speaker,
  }
  // "The mayor told me": who is known from outside of the quotation is no more the talk than before.
  const quoted = stream.container !== null || state.turn !== null
  const known = quoted && !isOurs && !mention.name ? knownOutside(discourse, mention, place) : false
  if (known) return
  const resolved = resolveMention(discourse, mention, place)
  if (!resolved) return
  const { entity } = resolved
  if (!stream.container && !state.turn) entity.inner = false
  else if (entity.count === 1) entity.inner = true
  if (mention.name) noteKind(stream, entity, mention.span, leads)
  else if (leads && entity.kind === 'unstated' && isCrowd(mention)) entity.kind = 'group'
  if (leads && !mention.pronoun) noteLeaning(stream, entity, mention.span)
  if (leads) {
    // "Her late husband built it. 'I was there,'": it is she who speaks.
    if (!stream.container && !state.turn && !mention.modifiers.includes('late'))
      noteSubject(state, stream, entity)
  } else {
    noteRelation(state, stream, subject, entity)
    if (entity.count === 1 && isPlace(stream, subject, mention)) entity.place = true
  }
}
