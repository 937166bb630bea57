import type { Article } from '../article/types.ts'
import { findAccordingTo } from './according-to.ts'
import { findColonQuotes } from './colon.ts'
import { coverText } from './cover.ts'
import type { Finding } from './finding.ts'
import { findLightVerbs } from './light-verbs.ts'
import { findNounCues } from './noun-cues.ts'
import { findPassives } from './passive.ts'
import { findPossible } from './possible.ts'
import { findQuotations } from './quotation-marks.ts'
import { findReportingClauses } from './reporting-clause.ts'
import { resolveClaims } from './resolve.ts'
import { listSources } from './sources.ts'
import { findStatesOfMind } from './states-of-mind.ts'
import { buildStreams, type Stream } from './streams.ts'
import type { Attribution } from './types.ts'
import { findUnstated } from './unstated.ts'

/** The rules, in the order in which they may claim words: a later one yields to an earlier. */
const RULES: readonly ((stream: Stream) => Finding[])[] = [
  findUnstated,
  findPassives,
  findAccordingTo,
  findReportingClauses,
  findLightVerbs,
  findStatesOfMind,
  findColonQuotes,
  findNounCues,
]

/**
 * Finds who says what in an article: sources, and segments that cover the text exactly, in order.
 * Never throws; for an empty text there are no segments.
 */
export function attribute(article: Article): Attribution {
  if (article.text === '') return { sources: [], segments: [] }
  const quotations = findQuotations(article.text, article.blocks)
  const streams = buildStreams(article, quotations)
  const findings = streams.map(findIn)
  const claims = resolveClaims(article, quotations, streams, findings)
  const { sources, sourceOf, attributionOf } = listSources(claims)
  const possible = findPossible(article, streams, claims)
  const segments = coverText(article, claims, quotations, possible, { sourceOf, attributionOf })
  return { sources, segments }
}

/** What is longer than this is a table or noise, and no sentence: rules that look far would cost too much. */
const LONGEST_SENTENCE = 600

function findIn(stream: Stream): Finding[] {
  if (stream.items.length > LONGEST_SENTENCE) return []
  return choose(RULES.flatMap((rule) => rule(stream)))
}

/** Drops findings whose words an earlier rule has already given to somebody. */
function choose(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    const clash = kept.some((other) => overlaps(other, finding) && !mayNest(other, finding))
    if (!clash && mayStand(finding)) kept.push(finding)
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

const FIRST_AND_SECOND = /^(?:i|we|you|it|me|us|there|this|that|what)$/

/** Inside a quotation only a plain report of somebody else's words counts as one. */
function mayStand(finding: Finding): boolean {
  const { stream, subject, rule } = finding
  if (!stream.container) return true
  const first = stream.items[subject?.first ?? -1]
  if (!first || FIRST_AND_SECOND.test(first.lower)) return false
  if (rule === 'cue-before-quote' || rule === 'cue-after-quote') return true
  return (
    rule === 'cue-before-that' &&
    /^(?:say|tell|claim|insist|write|add|lie|warn|ask)$/.test(finding.lemma)
  )
}
