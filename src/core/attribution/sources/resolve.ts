import type { Article } from '../../article/types.ts'
import { expandToQuotations, quotationIndex } from '../reading/quotation-index.ts'
import type { Quotation } from '../reading/quotation-marks.ts'
import type { Stream } from '../reading/streams.ts'
import type { Finding } from '../rules/finding.ts'
import { findFloating } from '../rules/floating.ts'
import { mayStandQuoted } from '../rules/quoted-findings.ts'
import type { Turn } from '../rules/transcript.ts'
import { addClaim } from './claim-of-finding.ts'
import { addTurn } from './claim-of-turn.ts'
import type { Claim } from './claims.ts'
import { type Resolved, resolveMention } from './coreference.ts'
import { newDiscourse } from './discourse.ts'
import { noteSubject, type State } from './discourse-state.ts'
import { namedEntity } from './find-by-name.ts'
import { noteLeaning } from './leaning.ts'
import { addFloating, settlePulled } from './lone-quotation.ts'
import { type Mention, readMention } from './mentions.ts'
import { isPlace, listSubjects, worthNoting } from './noteworthy.ts'

/** "Nils Aakre's new play": he is told of, though the phrase is about his play. */
function notePossessor(state: State, mention: Mention, sentence: number): void {
  const name = mention.possessor?.replace(/^(?:the|The) /, '')
  if (!name || mention.name || !/^\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+$/u.test(name)) return
  const entity = namedEntity(state.discourse, name, 'person')
  entity.seen = sentence
  entity.weight = 0
  entity.count++
  const { recent } = state.discourse
  if (!recent.includes(entity)) recent.splice(Math.min(1, recent.length), 0, entity)
}

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
        : null
      addFloating(state, stream, quote, mention)
    }
    const subjects = listSubjects(
      stream,
      found.map(({ finding }) => finding),
    )
    const resolvedFor = new Map<Finding, boolean>()
    const known = new Map<number, Resolved>()
    for (const { subject, finding, leads } of subjects) {
      const entry = found.find((other) => other.finding === finding)
      if ((stream.container || state.turn) && !entry) continue
      const mention = subject ? readMention(stream, subject, subject.appositive, text) : null
      if (!entry) {
        if (!stream.container && mention) notePossessor(state, mention, stream.sentence)
        if (mention && subject && worthNoting(stream, subject, mention, leads, found)) {
          const resolved = resolveMention(state.discourse, mention, {
            sentence: stream.sentence,
            subject: leads,
            speaks: false,
            quoted: false,
            stream,
          })
          if (leads && resolved && !mention.pronoun)
            noteLeaning(stream, resolved.entity, mention.span)
          if (leads && resolved) noteSubject(state, stream, resolved.entity)
          else if (resolved && isPlace(stream, subject, mention)) resolved.entity.place = true
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
