import { isEnglish } from '../article/language.ts'
import type { Article } from '../article/types.ts'
import { confidenceOf } from './confidence.ts'
import { coverText } from './cover.ts'
import { allNarration } from './narration.ts'
import { findPossible } from './possible.ts'
import { withBlockQuotations } from './reading/block-quotations.ts'
import type { Item } from './reading/item.ts'
import type { Quotation } from './reading/quotation-marks.ts'
import { findQuotations } from './reading/quotation-marks.ts'
import { buildStreams, type Stream } from './reading/streams.ts'
import { ACCORDING, findAccordingTo, findVerdictFor } from './rules/according-to.ts'
import { AS_PUT, findAsPut } from './rules/as-put.ts'
import { findBlamed } from './rules/blamed.ts'
import { COLON, findColonQuotes } from './rules/colon.ts'
import type { Finding } from './rules/finding.ts'
import { findLightVerbs, LIGHT_VERBS } from './rules/light-verbs.ts'
import { CLAIM_WORDS, findNounCues } from './rules/noun-cues.ts'
import { AGENT, findPassives } from './rules/passive.ts'
import { findQuotedAsSaying, SAYING } from './rules/quoted-as-saying.ts'
import { mayStandQuoted } from './rules/quoted-findings.ts'
import { findReportingClauses } from './rules/reporting-clause.ts'
import { findSpeechNouns, SPEECH_WORDS } from './rules/speech-nouns.ts'
import { findStatesOfMind, MINDS } from './rules/states-of-mind.ts'
import { findTurns } from './rules/transcript.ts'
import { findUnstated, UNSTATED_WORDS } from './rules/unstated.ts'
import type { Claim } from './sources/claims.ts'
import { resolveClaims } from './sources/resolve.ts'
import { listSources } from './sources/sources.ts'
import type { Attribution } from './types.ts'

interface Rule {
  readonly find: (stream: Stream) => Finding[]
  /**
   * Words without which the rule has nothing to find: most sentences need no closer look. “ stands for a quotation,
   * null for a reporting verb.
   */
  readonly needs: Iterable<string> | null
}

const QUOTE = '“'
const QUOTED = [QUOTE]

/** The rules, in the order in which they may claim words: a later one yields to an earlier. */
const RULES: readonly Rule[] = [
  { find: findUnstated, needs: UNSTATED_WORDS },
  { find: findBlamed, needs: AGENT },
  { find: findPassives, needs: AGENT },
  { find: findAsPut, needs: AS_PUT },
  { find: findQuotedAsSaying, needs: SAYING },
  { find: findAccordingTo, needs: ACCORDING },
  { find: findVerdictFor, needs: QUOTED },
  { find: findSpeechNouns, needs: SPEECH_WORDS },
  { find: findReportingClauses, needs: null },
  { find: findLightVerbs, needs: LIGHT_VERBS },
  { find: findStatesOfMind, needs: MINDS },
  { find: findColonQuotes, needs: COLON },
  { find: findNounCues, needs: CLAIM_WORDS },
]

/** Which rules a word asks for, as bits: the n-th for the n-th rule. */
const ASKED_BY = new Map<string, number>()
for (const [n, { needs }] of RULES.entries())
  for (const word of needs ?? []) ASKED_BY.set(word, (ASKED_BY.get(word) ?? 0) | (1 << n))

const ASKED_BY_QUOTES = ASKED_BY.get(QUOTE) ?? 0
const ASKED_BY_VERBS = RULES.reduce((bits, { needs }, n) => (needs ? bits : bits | (1 << n)), 0)

/**
 * Finds who says what in an article: sources, and segments that cover the text exactly, in order.
 * The rules are of English: in another language all is narration. Never throws; for an empty text there are no
 * segments.
 */
export function attribute(article: Article): Attribution {
  if (article.text === '') return { sources: [], segments: [] }
  if (!isEnglish(article.language)) return { sources: [], segments: allNarration(article) }
  const { claims, quotations, streams } = read(article)
  const { sources, sourceOf, attributionOf } = listSources(claims)
  const possible = findPossible(article, streams, claims)
  const segments = coverText(article, claims, quotations, possible, { sourceOf, attributionOf })
  return { sources, segments }
}

/** Every claim that the rules find, before the doubtful are dropped. For training; never throws. */
export function claimsOf(article: Article): Claim[] {
  return readAll(article).claims
}

interface Reading {
  readonly claims: Claim[]
  readonly quotations: readonly Quotation[]
  readonly streams: readonly Stream[]
}

/** Unsure is better than wrong: words without marks that are more likely narration stay narration. */
function read(article: Article): Reading {
  const all = readAll(article)
  return { ...all, claims: all.claims.filter(isLikely) }
}

function readAll(article: Article): Reading {
  const marked = findQuotations(article.text, article.blocks)
  const quotations = withBlockQuotations(article, marked)
  const turns = findTurns(article)
  const streams = buildStreams(article, quotations, turns)
  const findings = streams.map(findIn)
  return {
    claims: resolveClaims(article, quotations, streams, turns, findings),
    quotations,
    streams,
  }
}

const SPEECH_AT_LEAST = 0.5

function isLikely({ grounds }: Claim): boolean {
  return grounds.marked || confidenceOf(grounds).speech >= SPEECH_AT_LEAST
}

/** What is longer than this is a table or noise, and no sentence: rules that look far would cost too much. */
const LONGEST_SENTENCE = 600

function findIn(stream: Stream): Finding[] {
  if (stream.items.length > LONGEST_SENTENCE) return []
  const asked = rulesFor(stream)
  if (asked === 0) return NOTHING
  const found: Finding[] = []
  for (let n = 0; n < RULES.length; n++)
    if ((asked & (1 << n)) !== 0) found.push(...(RULES[n] as Rule).find(stream))
  return found.length === 0 ? found : choose(found)
}

const NOTHING: Finding[] = []

/** The rules that may find something in a stream, as bits. What a word asks for is reckoned once for its form. */
function rulesFor({ items }: Stream): number {
  let asked = 0
  for (let i = 0; i < items.length; i++) {
    const { quote, form, cue } = items[i] as Item
    if (quote) asked |= ASKED_BY_QUOTES
    else asked |= form.rules ??= ASKED_BY.get(form.lower) ?? 0
    if (cue) asked |= ASKED_BY_VERBS
  }
  return asked
}

/** Drops findings whose words an earlier rule has already given to somebody. */
function choose(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    const clash = kept.some((other) => overlaps(other, finding) && !mayNest(other, finding))
    if (!clash && (!finding.stream.container || mayStandQuoted(finding))) kept.push(finding)
  }
  return kept
}

function overlaps(a: Finding, b: Finding): boolean {
  return a.content.some((x) => b.content.some((y) => x.start < y.end && y.start < x.end))
}

/** "According to X, Y said that …": a whole frame inside the content of another. */
function mayNest(outer: Finding, inner: Finding): boolean {
  if (inner.nested || outer.nested || inner.rule === 'frame-around') return true
  if (outer.rule !== 'according-to' && !outer.unstated) return false
  if (!/^(?:say|tell|claim|warn|insist|ask|write|fear|expect|add)$/.test(inner.lemma)) return false
  const [first] = inner.content
  const around = outer.content.find(
    (span) => first && span.start <= first.start && span.end >= first.end,
  )
  return around !== undefined && inner.cue !== null && inner.cue.start >= around.start
}
