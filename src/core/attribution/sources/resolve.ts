import type { Article, Span } from '../../article/types.ts'
import { expandToQuotations, quotationIndex } from '../reading/quotation-index.ts'
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
import { type Entity, newDiscourse } from './discourse.ts'
import { noteSubject, type State } from './discourse-state.ts'
import { findByName, namedEntity, namePhrase } from './find-by-name.ts'
import { noteLeaning } from './leaning.ts'
import { addFloating, settlePulled } from './lone-quotation.ts'
import type { Mention } from './mentions.ts'
import { isPlace, listSubjects, worthNoting } from './noteworthy.ts'
import type { Resolved } from './resolved.ts'

/** "Nils Aakre's new play": he is told of, though the phrase is about his play. */
function notePossessor(state: State, mention: Mention, sentence: number): void {
  const name = mention.possessor?.replace(/^(?:the|The) /, '')
  if (!name || !/^\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+$/u.test(name)) return
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

/** "Babybarn, which sold half of them": of a person it would be "who". */
function noteKind({ items }: Stream, entity: Entity, mention: Span): void {
  if (entity.kind !== 'person' && entity.kind !== 'unstated') return
  if (entity.gender !== null || entity.role !== null) return
  const comma = items.findIndex((item) => item.start >= mention.end)
  if (items[comma]?.text !== ',' || items[comma + 1]?.lower !== 'which') return
  if (items[comma - 1]?.end === mention.end) entity.kind = 'organization'
}

const SEEN = /^(?:seen|reviewed|viewed|obtained|verified)$/

/** Goes through the article in order and settles for every finding, and every lone quotation, who speaks. */
export function resolveClaims(
  article: Article,
  quotations: readonly Quotation[],
  streams: readonly Stream[],
  turns: readonly Turn[],
  findings: readonly (readonly Finding[])[],
): Claim[] {
  const { text } = article
  const index = quotationIndex(quotations)
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
  const expanded = findings.map((list) =>
    list.map((finding) => ({ finding, content: expandToQuotations(article, index, finding) })),
  )
  const covered = new Set<number>()
  for (const list of expanded)
    for (const { content } of list)
      for (const span of content) for (const quote of index.within(span)) covered.add(quote.id)

  const isKnown = (name: string): boolean =>
    findByName(state.discourse, namePhrase(name, 'person'))?.kind === 'person'
  let turn = 0
  for (const [s, stream] of streams.entries()) {
    const at = stream.items[0]?.start ?? 0
    while (turn < turns.length && (turns[turn]?.label.start ?? 0) <= at)
      state.turn = addTurn(state, stream, turns[turn++] as Turn)
    if (turn > 0 && at >= (turns[turn - 1]?.words.end ?? 0)) state.turn = null
    const found = state.turn
      ? (expanded[s] ?? []).filter(({ finding }) => mayStandQuoted(finding))
      : (expanded[s] ?? [])
    if (state.turn && found.length === 0) continue
    const speaker = state.turn ? state.discourse.lastSpeaker : null
    const floating = findFloating(streams, s).filter(
      ({ item }) => item.quote && !state.turn && !covered.has(item.quote.id),
    )
    for (const { item, credit } of floating) {
      const quote = item.quote as Quotation
      const mention = credit
        ? readMention(credit.stream, credit.subject, credit.subject.appositive, text)
        : citedSource(article, streams, s)
      if (!mention && isUncited(article, stream, quote)) addUncited(state, stream, quote)
      else addFloating(state, stream, quote, mention)
    }
    const subjects = listSubjects(
      stream,
      found.map(({ finding }) => finding),
      !stream.container && !state.turn,
    )
    const resolvedFor = new Map<Finding, boolean>()
    const known = new Map<number, Resolved>()
    for (const { subject, finding, leads } of subjects) {
      const entry = found.find((other) => other.finding === finding)
      const mention = subject ? readMention(stream, subject, subject.appositive, text) : null
      if (!stream.container && mention) notePossessor(state, mention, stream.sentence)
      if (!entry) {
        if (mention && subject && worthNoting(stream, subject, mention, leads, found, isKnown)) {
          const resolved = resolveMention(state.discourse, mention, {
            sentence: stream.sentence,
            subject: leads,
            speaks: false,
            quoted: false,
            stream,
          })
          if (resolved && mention.name) noteKind(stream, resolved.entity, mention.span)
          if (leads && resolved && !mention.pronoun)
            noteLeaning(stream, resolved.entity, mention.span)
          if (resolved && !leads) noteRelation(state, stream, subject, resolved.entity)
          if (leads && resolved) noteSubject(state, stream, resolved.entity)
          else if (resolved && resolved.entity.count === 1 && isPlace(stream, subject, mention))
            resolved.entity.place = true
        }
        continue
      }
      if (resolvedFor.has(entry.finding)) continue
      resolvedFor.set(entry.finding, true)
      addClaim(state, article, stream, entry.finding, entry.content, mention, index, known)
      if (leads && state.last?.entity) noteSubject(state, stream, state.last.entity)
    }
    if (state.turn) {
      state.last = state.turn
      state.discourse.lastSpeaker = speaker
    }
  }
  settlePulled(state, null)
  return state.claims
}
