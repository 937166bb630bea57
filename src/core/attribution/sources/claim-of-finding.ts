import type { Article, Span } from '../../article/types.ts'
import { quotationsWithin } from '../reading/quotation-index.ts'
import type { Quotation } from '../reading/quotation-marks.ts'
import type { Stream } from '../reading/streams.ts'
import type { Finding } from '../rules/finding.ts'
import type { Claim } from './claims.ts'
import { resolveMention } from './coreference.ts'
import { type Entity, type Place, touch } from './discourse.ts'
import type { State } from './discourse-state.ts'
import { noteKind } from './kind-behind.ts'
import { kindBySuffix } from './kinds.ts'
import { noteLeaning } from './leaning.ts'
import { settlePulled } from './lone-quotation.ts'
import { mediumOf } from './media.ts'
import type { Mention } from './mentions.ts'
import type { Resolved } from './resolved.ts'

export function addClaim(
  state: State,
  article: Article,
  stream: Stream,
  finding: Finding,
  content: readonly Span[],
  mention: Mention | null,
  quotations: readonly Quotation[],
  known: Map<number, Resolved>,
): void {
  const { text } = article
  const sentence = article.sentences[stream.sentence]
  const sentenceText = sentence
    ? text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600))
    : ''
  const place: Place = {
    sentence: stream.sentence,
    subject: true,
    speaks: true,
    quoted: stream.container !== null || state.turn !== null,
    content: mention?.pronoun && SETTLED.test(finding.rule) ? content : null,
    owner: false,
    lemma: finding.lemma,
    stream,
  }
  // "I'm told it was": a piece of a word is nobody.
  if (mention && /^['’]/.test(mention.text)) return
  const before = state.discourse.lastSpeaker
  const first = finding.subject?.first ?? -1
  // Two verbs with one subject: it is one mention, so it must not be made twice.
  const again = known.get(first)
  if (again && mention) touch(state.discourse, again.entity, mention, place)
  const resolved =
    again ?? (mention && !finding.unstated ? resolveMention(state.discourse, mention, place) : null)
  if (resolved) known.set(first, resolved)
  if (stream.container) state.discourse.lastSpeaker = before
  if (resolved && !stream.container && !state.turn) resolved.entity.inner = false
  else if (resolved?.entity.count === 1) resolved.entity.inner = true
  if (resolved && mention && !mention.pronoun) noteLeaning(stream, resolved.entity, mention.span)
  if (resolved && mention?.name) {
    noteKind(stream, resolved.entity, mention.span, false)
    settleKind(resolved.entity, text, content[0])
  }
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
  if (
    !resolved &&
    !finding.unstated &&
    /^(?:cue-before-(?:phrase|clause)|light-verb)$/.test(finding.rule)
  )
    return
  const claim: Claim = {
    entity: resolved?.entity ?? null,
    unstated: finding.unstated,
    mention: mention ? spokenMention(mention) : null,
    cue: finding.cue,
    content,
    medium,
    container: stream.container?.id ?? null,
    grounds: {
      rule: finding.rule,
      by: finding.unstated ? 'unstated' : (resolved?.by ?? 'nobody'),
      trust: finding.unstated ? 0.9 : (resolved?.trust ?? 0.3),
      lemma: finding.lemma,
      form: formOf(text, finding.cue),
      kind: resolved?.entity.kind ?? null,
      length: content.reduce((sum, span) => sum + span.end - span.start, 0),
      marked: content.some((span) => quotationsWithin(quotations, span).length > 0),
    },
    evidence: [
      { rule: finding.rule, span: finding.cue ?? mention?.span ?? null },
      ...(resolved && mention ? [{ rule: `source-by-${resolved.by}`, span: mention.span }] : []),
    ],
    sentence: stream.sentence,
    goesOnWith: null,
  }
  state.claims.push(claim)
  for (const span of content)
    for (const quote of quotationsWithin(quotations, span))
      if (!state.owners.has(quote.id)) state.owners.set(quote.id, claim)
  if (!stream.container && !finding.unstated) state.last = claim
  if (!stream.container) settlePulled(state, claim.entity)
}

/** "said", "says", "saying": how the verb ends tells what it is. */
function formOf(text: string, cue: Span | null): string | null {
  const word = cue ? /^\p{L}+/u.exec(text.slice(cue.start, cue.end))?.[0] : undefined
  if (!word) return null
  return /ing$/.test(word)
    ? 'ing'
    : /s$/.test(word)
      ? 's'
      : /(?:ed|id|ld|ote|d)$/.test(word)
        ? 'ed'
        : 'base'
}

/** "Blue Line said its ferry was sound": who says "it" of itself is no person. */
function settleKind(entity: Entity, text: string, span: Span | undefined): void {
  if (!span || entity.gender !== null || entity.role !== null) return
  if (entity.kind !== 'person' && entity.kind !== 'unstated') return
  const words = text.slice(span.start, span.start + 20)
  // "It was late", "it would take years" may be of nothing at all; "its" is of somebody.
  const own =
    entity.kind === 'person' || entity.leaning !== 0
      ? /^(?:that )?its\b/
      : /^(?:that )?(?:it (?:had|would|has|will)|its)\b/
  if (own.test(words)) entity.kind = 'organization'
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

/** Frames behind or inside what is said: everybody named in it was met before the pronoun. */
const SETTLED = /^(?:frame-behind|frame-inside|frame-around|cue-after-quote)$/

const SHOWS =
  /^(?:show|suggest|indicate|prove|demonstrate|signal|reveal|imply|confirm|find|project|highlight|underline|underscore|raise|reflect|predict|estimate|mention|detail|document|determine|express|recommend)$/

const SPEAKS = /^(?:say|add|note|conclude|warn|argue|insist|explain|announce|rule|write)$/

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
  // "who requested anonymity, citing the case"
  if (finding.rule === 'cue-before-phrase' && /^anonymity\b/.test(content)) return false
  // People show things; documents show that something is so.
  const person = entity.kind === 'person' || entity.kind === 'anonymous'
  const showsThing = /^(?:show|list)$/.test(finding.lemma) && finding.rule === 'cue-before-phrase'
  if (showsThing && entity.kind !== 'document') return false
  if (finding.lemma === 'show' && person && finding.rule !== 'cue-before-that') return false
  if (
    finding.lemma === 'find' &&
    entity.kind !== 'document' &&
    finding.rule === 'cue-before-phrase'
  ) {
    if (!/^(?:no|little|few|evidence|signs)\b/i.test(content)) return false
  }
  // "surrounded by three sides of the ground": a passive's agent that is nobody
  if (finding.rule === 'passive-by' && entity.kind === 'unstated' && !mention.name)
    return kindBySuffix(mention.head) !== 'unstated'
  // These verbs say nothing of things.
  if (finding.rule === 'light-verb' || finding.rule === 'speech-noun') return true
  if (mention.pronoun || mention.partitive || mention.name) return true
  const shows = SHOWS.test(finding.lemma)
  const kind = entity.kind === 'unstated' && !shows ? kindBySuffix(mention.head) : entity.kind
  if (kind !== 'unstated') {
    entity.kind = kind
    return true
  }
  if (shows) return false
  // "…, the jury said": whatever it is, the reporter lets it speak.
  if (finding.rule === 'frame-behind') return SPEAKS.test(finding.lemma)
  if (ANIMATE.test(finding.lemma)) return true
  return finding.rule !== 'cue-before-phrase' && finding.rule !== 'state-of-mind'
}
