import type { Article, Span } from '../article/types.ts'
import type { Claim } from './claims.ts'
import { confidenceOf } from './confidence.ts'
import { namedEntity, type Resolved, resolveMention } from './coreference.ts'
import { type Discourse, type Entity, newDiscourse, touch } from './discourse.ts'
import type { Finding } from './finding.ts'
import { findFloating } from './floating.ts'
import { mediumOf } from './media.ts'
import { kindBySuffix, type Mention, readMention } from './mentions.ts'
import { expandToQuotations, quotationIndex } from './quotation-index.ts'
import type { Quotation } from './quotation-marks.ts'
import type { Stream } from './streams.ts'
import { clauseSubject, extendRight, type Subject } from './subjects.ts'
import { findTurns, type Turn } from './transcript.ts'

interface State {
  readonly discourse: Discourse
  readonly claims: Claim[]
  /** The claim that owns a quotation. */
  readonly owners: Map<number, Claim>
  /** Last claim outside of quotations. */
  last: Claim | null
  /** Subject of the last sentence read, and whose block. */
  subject: Entity | null
  subjectBlock: number
  subjectSentence: number
  /** A quotation set above the words of the one who says it. */
  pulled: Claim | null
  readonly article: Article
}

/** Goes through the article in order and settles for every finding, and every lone quotation, who speaks. */
export function resolveClaims(
  article: Article,
  quotations: readonly Quotation[],
  streams: readonly Stream[],
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
    article,
  }
  const expanded = findings.map((list) =>
    list.map((finding) => ({ finding, content: expandToQuotations(article, index, finding) })),
  )
  const turns = findTurns(article)
  const covered = new Set<number>()
  for (const list of expanded)
    for (const { content } of list)
      for (const span of content) for (const quote of index.within(span)) covered.add(quote.id)

  let turn = 0
  for (const [s, stream] of streams.entries()) {
    const at = stream.items[0]?.start ?? 0
    while (turn < turns.length && (turns[turn]?.label.start ?? 0) <= at)
      addTurn(state, stream, turns[turn++] as Turn)
    if (turn > 0 && at < (turns[turn - 1]?.words.end ?? 0)) continue
    const found = expanded[s] ?? []
    const floating = findFloating(streams, s).filter(
      ({ item }) => item.quote && !covered.has(item.quote.id),
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
      if (stream.container && !entry) continue
      const mention = subject ? readMention(stream, subject, subject.appositive, text) : null
      if (!entry) {
        if (mention && subject && worthNoting(stream, subject, mention, leads, found)) {
          const resolved = resolveMention(state.discourse, mention, {
            sentence: stream.sentence,
            subject: leads,
            speaks: false,
            quoted: false,
          })
          if (leads && resolved) noteSubject(state, stream, resolved.entity)
        }
        continue
      }
      if (resolvedFor.has(entry.finding)) continue
      resolvedFor.set(entry.finding, true)
      addClaim(state, article, stream, entry.finding, entry.content, mention, index, known)
      if (leads && state.last?.entity) noteSubject(state, stream, state.last.entity)
    }
  }
  settlePulled(state, null)
  return state.claims
}

function noteSubject(state: State, stream: Stream, entity: Entity): void {
  state.subject = entity
  state.subjectBlock = stream.block
  state.subjectSentence = stream.sentence
}

/** Mentions outside of frames that later ones may refer to. */
function worthNoting(
  stream: Stream,
  subject: Subject,
  mention: Mention,
  leads: boolean,
  found: readonly { readonly content: readonly Span[] }[],
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
  if (mention.name) return !(place && !mention.role)
  if (inside) return false
  if (/-year-old$/.test(mention.head)) return mention.determiner === 'definite'
  return (
    mention.kind !== 'unstated' &&
    (leads ||
      mention.kind === 'document' ||
      mention.kind === 'anonymous' ||
      mention.kind === 'group')
  )
}

interface Entry {
  readonly subject: Subject | null
  readonly finding: Finding | null
  readonly leads: boolean
}

/** The noun phrases of a stream in the order of the text, with the findings that they are sources of. */
function listSubjects(stream: Stream, findings: readonly Finding[]): Entry[] {
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
    if (subject)
      for (const range of [subject, subject.appositive])
        if (range) for (let i = range.first; i <= range.last; i++) taken.add(i)
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
    entries.push({
      at: chunk.first,
      entry: {
        subject: {
          first: chunk.first,
          last: chunk.last,
          appositive: null,
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

function addClaim(
  state: State,
  article: Article,
  stream: Stream,
  finding: Finding,
  content: readonly Span[],
  mention: Mention | null,
  index: ReturnType<typeof quotationIndex>,
  known: Map<number, Resolved>,
): void {
  const { text } = article
  const sentence = article.sentences[stream.sentence]
  const sentenceText = sentence
    ? text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600))
    : ''
  const place = {
    sentence: stream.sentence,
    subject: true,
    speaks: true,
    quoted: stream.container !== null,
  }
  const before = state.discourse.lastSpeaker
  const first = finding.subject?.first ?? -1
  // Two verbs with one subject: it is one mention, so it must not be made twice.
  const again = known.get(first)
  if (again && mention) touch(state.discourse, again.entity, mention, place)
  const resolved =
    again ?? (mention && !finding.unstated ? resolveMention(state.discourse, mention, place) : null)
  if (resolved) known.set(first, resolved)
  if (stream.container) state.discourse.lastSpeaker = before
  const medium = mediumOf(finding, mention, sentenceText, text, article.outlet)
  if (medium === 'statement' && resolved) {
    state.discourse.lastStatement = resolved.entity
  }
  if (
    mention &&
    !finding.unstated &&
    !maySpeak(finding, mention, resolved, text.slice(content[0]?.start ?? 0, content[0]?.end ?? 0))
  )
    return
  if (!resolved && !finding.unstated && /^cue-before-(?:phrase|clause)$/.test(finding.rule)) return
  const claim: Claim = {
    entity: resolved?.entity ?? null,
    unstated: finding.unstated,
    mention: mention ? spokenMention(mention) : null,
    cue: finding.cue,
    content,
    medium,
    container: stream.container?.id ?? null,
    confidence: confidenceOf(finding.rule, finding.unstated ? 0.9 : (resolved?.trust ?? 0.3)),
    evidence: [
      { rule: finding.rule, span: finding.cue ?? mention?.span ?? null },
      ...(resolved && mention ? [{ rule: `source-by-${resolved.by}`, span: mention.span }] : []),
    ],
    sentence: stream.sentence,
    goesOnWith: null,
  }
  state.claims.push(claim)
  for (const span of content)
    for (const quote of index.within(span))
      if (!state.owners.has(quote.id)) state.owners.set(quote.id, claim)
  if (!stream.container && !finding.unstated) state.last = claim
  if (!stream.container) settlePulled(state, claim.entity)
}

/** Of "a statement released by the command", the command is what names the source. */
function spokenMention(mention: Mention): Span {
  const by =
    mention.head === 'statement'
      ? /^(?:\S+(?:ed|en)\s+)?(?:by|from|of)\s+/i.exec(mention.link ?? '')
      : null
  if (!by || !mention.link) return mention.span
  return { start: mention.span.end - (mention.link.length - by[0].length), end: mention.span.end }
}

/** A turn of a printed conversation: all of it is the speaker's. */
function addTurn(state: State, stream: Stream, turn: Turn): void {
  const { discourse, article } = state
  const label = article.text.slice(turn.label.start, turn.label.end)
  const outlet = article.outlet
  const asks =
    /^(?:Q|QUESTION|INTERVIEWER)$/i.test(label) || label.toLowerCase() === outlet?.toLowerCase()
  let entity: Entity | null = null
  if (asks) entity = outlet ? namedEntity(discourse, outlet, 'outlet') : null
  else if (/^(?:A|ANSWER)$/i.test(label))
    entity = discourse.recent.find((other) => other.kind === 'person') ?? null
  else entity = namedEntity(discourse, readable(label), 'person')
  const claim: Claim = {
    entity,
    unstated: false,
    mention: turn.label,
    cue: null,
    content: [turn.words],
    medium: 'interview',
    container: null,
    confidence: confidenceOf('transcript', entity ? 0.97 : 0.4),
    evidence: [{ rule: 'transcript', span: turn.label }],
    sentence: stream.sentence,
    goesOnWith: null,
  }
  if (entity) {
    entity.seen = stream.sentence
    entity.spoken = true
    discourse.lastSpeaker = entity
  }
  state.claims.push(claim)
  state.last = claim
}

const readable = (label: string): string =>
  /\p{Ll}/u.test(label)
    ? label
    : label.replace(/\p{L}+/gu, (word) => (word[0] ?? '') + word.slice(1).toLowerCase())

const SHOWS =
  /^(?:show|suggest|indicate|prove|demonstrate|signal|reveal|imply|confirm|find|project|highlight|underline|underscore|raise|reflect|predict|estimate|mention|detail|document|determine|express|recommend)$/

/** Verbs that only somebody who can speak is the subject of. */
const ANIMATE =
  /^(?:deny|reject|accuse|apologi[sz]e|critici[sz]e|condemn|denounce|urge|demand|ask|dismiss|dispute|praise|welcome|defend|thank|complain|blame|claim|call|describe|beg|promise|pledge|vow)$/

/** Things that are no source ("the delay suggests …") tell what the reporter thinks. */
function maySpeak(
  finding: Finding,
  mention: Mention,
  resolved: Resolved | null,
  content: string,
): boolean {
  if (!resolved) return true
  const { entity } = resolved
  // People show things; documents show that something is so.
  const person = entity.kind === 'person' || entity.kind === 'anonymous'
  if (finding.lemma === 'show' && person && finding.rule !== 'cue-before-that') return false
  if (
    finding.lemma === 'find' &&
    entity.kind !== 'document' &&
    finding.rule === 'cue-before-phrase'
  ) {
    if (!/^(?:no|little|few|evidence|signs)\b/i.test(content)) return false
  }
  if (mention.pronoun || mention.partitive || mention.name) return true
  const kind = entity.kind === 'unstated' ? kindBySuffix(mention.head) : entity.kind
  if (kind !== 'unstated') {
    entity.kind = kind
    return true
  }
  if (SHOWS.test(finding.lemma) || finding.rule === 'frame-behind') return false
  if (ANIMATE.test(finding.lemma)) return true
  return finding.rule !== 'cue-before-phrase' && finding.rule !== 'state-of-mind'
}

/** A quotation without a frame: the one before it, the one just told of, or the last speaker. */
function addFloating(
  state: State,
  stream: Stream,
  quote: Quotation,
  mention: Mention | null,
): void {
  const { discourse, last } = state
  const goesOn = quote.continues !== null ? (state.owners.get(quote.continues) ?? null) : null
  const near = last !== null && stream.sentence - last.sentence <= 1
  let entity: Entity | null = null
  let rule = 'lone-quotation'
  let joined: Claim | null = null
  let trust = 0.4
  if (mention) {
    const resolved = resolveMention(discourse, mention, {
      sentence: stream.sentence,
      subject: true,
      speaks: true,
      quoted: false,
    })
    entity = resolved?.entity ?? null
    trust = resolved?.trust ?? 0.4
    rule = 'credit-after-quote'
  } else if (goesOn) {
    entity = goesOn.entity
    joined = goesOn
    trust = goesOn.confidence
    rule = 'paragraph-goes-on'
  } else if (
    state.subject &&
    state.subjectSentence === stream.sentence - 1 &&
    endsWithColon(state.article, stream.sentence - 1)
  ) {
    entity = state.subject
    trust = 0.92
    rule = 'colon-before-quote'
  } else if (
    state.subject &&
    state.subjectBlock === stream.block &&
    state.subjectSentence >= (last?.sentence ?? -1)
  ) {
    entity =
      last && last.sentence === state.subjectSentence && last.entity ? last.entity : state.subject
    if (
      last &&
      last.entity === entity &&
      near &&
      last.content.some((span) => span.end <= quote.start)
    )
      joined = last.sentence === stream.sentence - 1 ? last : null
    trust = 0.85
    rule = 'subject-before-quote'
  } else if (last?.entity && near) {
    entity = last.entity
    trust = 0.8
    rule = 'speaker-goes-on'
  } else if (state.subject && stream.sentence - state.subjectSentence <= 1) {
    entity = state.subject
    trust = 0.6
    rule = 'subject-of-last-paragraph'
  } else if (last?.entity) {
    entity = last.entity
    trust = 0.55
    rule = 'last-speaker'
  }
  const alone = isPullQuote(state, stream, quote)
  const claim: Claim = {
    entity: alone ? null : entity,
    unstated: false,
    mention: mention?.span ?? null,
    cue: null,
    content: [{ start: quote.start, end: quote.end }],
    medium: joined?.medium ?? null,
    container: null,
    confidence: confidenceOf(rule, trust),
    evidence: [{ rule, span: mention?.span ?? last?.mention ?? null }],
    sentence: stream.sentence,
    goesOnWith: joined,
  }
  if (alone) {
    state.pulled = claim
    return
  }
  if (entity) {
    entity.seen = stream.sentence
    entity.weight = 1.2
    discourse.lastSpeaker = entity
  }
  settlePulled(state, entity)
  state.claims.push(claim)
  state.owners.set(quote.id, claim)
  state.last = claim
}

function endsWithColon(article: Article, sentence: number): boolean {
  const span = article.sentences[sentence]
  return span !== undefined && /[:,]$/.test(article.text.slice(span.start, span.end))
}

/** Quoted words alone in a paragraph, without a full stop: they are set above the one who says them. */
function isPullQuote(state: State, stream: Stream, quote: Quotation): boolean {
  const { text } = state.article
  const block = state.article.blocks[stream.block]
  return (
    quote.continues === null &&
    block?.start === quote.start &&
    block.end === quote.end &&
    /[\p{L}\p{N}]$/u.test(text.slice(quote.inner.start, quote.inner.end)) &&
    stream.block + 1 < state.article.blocks.length
  )
}

/** Gives a pulled quotation to whoever speaks next. */
function settlePulled(state: State, entity: Entity | null): void {
  if (!state.pulled) return
  state.claims.push({ ...state.pulled, entity, confidence: confidenceOf('pulled-quotation', 0.8) })
  state.pulled = null
}
