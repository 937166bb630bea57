import type { Article } from '../../article/types.ts'
import type { Grounds } from '../confidence.ts'
import type { Quotation } from '../reading/quotation-marks.ts'
import type { Stream } from '../reading/streams.ts'
import type { Claim } from './claims.ts'
import { resolveMention } from './coreference.ts'
import type { Entity } from './discourse.ts'
import type { State } from './discourse-state.ts'
import type { Mention } from './mentions.ts'

/** A quotation without a frame: the one before it, the one just told of, or the last speaker. */
export function addFloating(
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
      content: null,
      owner: false,
      lemma: null,
      stream,
    })
    entity = resolved?.entity ?? null
    trust = resolved?.trust ?? 0.4
    rule = 'credit-after-quote'
  } else if (goesOn) {
    entity = goesOn.entity
    joined = goesOn
    trust = goesOn.grounds.trust
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
    grounds: groundsOf(rule, trust, entity, quote),
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

function groundsOf(rule: string, trust: number, entity: Entity | null, quote: Quotation): Grounds {
  return {
    rule,
    by: entity ? null : 'nobody',
    trust,
    lemma: null,
    form: null,
    kind: entity?.kind ?? null,
    length: quote.end - quote.start,
    marked: true,
  }
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
    block?.role !== 'block-quotation' &&
    block?.start === quote.start &&
    block.end === quote.end &&
    /[\p{L}\p{N}]$/u.test(text.slice(quote.inner.start, quote.inner.end)) &&
    stream.block + 1 < state.article.blocks.length
  )
}

/** Gives a pulled quotation to whoever speaks next. */
export function settlePulled(state: State, entity: Entity | null): void {
  if (!state.pulled) return
  state.claims.push({
    ...state.pulled,
    entity,
    grounds: {
      ...state.pulled.grounds,
      rule: 'pulled-quotation',
      trust: 0.8,
      kind: entity?.kind ?? null,
    },
  })
  state.pulled = null
}
