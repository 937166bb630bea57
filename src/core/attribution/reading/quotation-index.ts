import type { Article, Span } from '../../article/types.ts'
import type { Finding } from '../rules/finding.ts'
import type { Quotation } from './quotation-marks.ts'

/** The first of the quotations, which come in order, that begins at or behind a place. */
function firstFrom(quotations: readonly Quotation[], at: number): number {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Outermost or nested quotations that begin within a span. */
export function quotationsWithin(quotations: readonly Quotation[], span: Span): Quotation[] {
  const found: Quotation[] = []
  for (let i = firstFrom(quotations, span.start); i < quotations.length; i++) {
    const quotation = quotations[i] as Quotation
    if (quotation.start >= span.end) break
    found.push(quotation)
  }
  return found
}

/** The quotation with this parent that a place lies strictly inside of. */
function quotationAround(
  quotations: readonly Quotation[],
  at: number,
  parent: number | null,
): Quotation | null {
  for (let i = firstFrom(quotations, at) - 1, tries = 0; i >= 0 && tries < 24; i--, tries++) {
    const quotation = quotations[i] as Quotation
    if (quotation.parent === parent && quotation.start < at && at < quotation.end) return quotation
    if (quotation.parent === null && quotation.end <= at && parent === null) return null
  }
  return null
}

/** A sentence shows only its part of a quotation: what is said is the whole of it. */
export function expandToQuotations(
  article: Article,
  quotations: readonly Quotation[],
  finding: Finding,
): Span[] {
  const parent = finding.stream.container?.id ?? null
  return finding.content.map((span) => {
    const before = quotationAround(quotations, span.start, parent)
    const after = quotationAround(quotations, span.end, parent)
    let start = before ? before.start : span.start
    if (before && before.start < span.start)
      start = sentenceStart(article, finding.stream.sentence, before)
    return { start, end: after ? after.end : span.end }
  })
}

/** A quotation that begins within an earlier sentence takes the words before it along ("We must "act now. …"). */
function sentenceStart(article: Article, sentence: number, quote: Quotation): number {
  for (let i = sentence; i >= Math.max(0, sentence - 60); i--) {
    const span = article.sentences[i]
    if (span && span.start <= quote.start) {
      const lead = article.text.slice(span.start, quote.start)
      return /\p{Ll}\s*$/u.test(lead) && lead.length < 60 && i < sentence ? span.start : quote.start
    }
  }
  return quote.start
}
