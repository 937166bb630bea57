import type { Article } from '../article/types.ts'
import { findAccordingTo } from './according-to.ts'
import { findColonQuotes } from './colon.ts'
import { coverText } from './cover.ts'
import type { Finding } from './finding.ts'
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
  findStatesOfMind,
  findColonQuotes,
]

/**
 * Finds who says what in an article: sources, and segments that cover the text exactly, in order.
 * Never throws; for an empty text there are no segments.
 */
export function attribute(article: Article): Attribution {
  if (article.text === '') return { sources: [], segments: [] }
  const quotations = findQuotations(article.text, article.blocks)
  const streams = buildStreams(article, quotations)
  const findings = streams.map((stream) => choose(RULES.flatMap((rule) => rule(stream))))
  const claims = resolveClaims(article, quotations, streams, findings)
  const { sources, sourceOf, attributionOf } = listSources(claims)
  const possible = findPossible(article, streams, claims)
  const segments = coverText(article, claims, quotations, possible, { sourceOf, attributionOf })
  return { sources, segments }
}

/** Drops findings whose words an earlier rule has already given to somebody. */
function choose(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    const clash = kept.some((other) =>
      other.content.some((a) =>
        finding.content.some((b) => a.start < b.end && b.start < a.end && !nests(a, b)),
      ),
    )
    if (!clash) kept.push(finding)
  }
  return kept
}

type Ends = { readonly start: number; readonly end: number }

/** One content well inside another is a claim within a claim. */
function nests(a: Ends, b: Ends): boolean {
  const [outer, inner] = a.end - a.start > b.end - b.start ? [a, b] : [b, a]
  return outer.start <= inner.start && inner.end <= outer.end && inner.start - outer.start > 8
}
