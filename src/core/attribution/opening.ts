import { openingOf } from '../article/opening.ts'
import type { Article, Span } from '../article/types.ts'
import { attribute } from './attribute.ts'
import type { Attribution, Segment } from './types.ts'

/** So much of a long article is read first, in UTF-16 units: some 1,000 words, a minute of listening at 6×. */
const OPENING = 6_000
/** It is read with what follows it: words behind a quotation, or a name, may tell whose the words before are. */
const WITH_WHAT_FOLLOWS = 12_000

/** The first part of an article, a whole article in itself, and who says what in it. */
export interface Opening {
  readonly article: Article
  readonly attribution: Attribution
}

/** The opening of a long article, read in a moment; null where the whole is short. Never throws. */
export function attributeOpening(whole: Article): Opening | null {
  const ahead = openingOf(whole, WITH_WHAT_FOLLOWS)
  const article = ahead && openingOf(whole, OPENING)
  if (!ahead || !article) return null
  return { article, attribution: cutAt(attribute(ahead), article.text.length) }
}

/** What is said before an offset. */
function cutAt({ sources, segments }: Attribution, end: number): Attribution {
  const within = (span: Span | null): Span | null => (span && span.end <= end ? span : null)
  const kept = segments
    .filter(({ start }) => start < end)
    .map(
      (segment): Segment => ({
        ...segment,
        end: Math.min(segment.end, end),
        mention: within(segment.mention),
        cue: within(segment.cue),
        evidence: segment.evidence.map(({ rule, span }) => ({ rule, span: within(span) })),
      }),
    )
  const heard = new Set(kept.flatMap((one) => [one.sourceId, one.quotedBy, one.possibleSourceId]))
  return { sources: sources.filter(({ id }) => heard.has(id)), segments: kept }
}
