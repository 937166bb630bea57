import type { Article, Span } from '../../article/types.ts'
import type { Finding } from '../rules/finding.ts'
import type { Quotation } from './quotation-marks.ts'

/** Finds quotations by place, without going through all of them. */
export interface QuotationIndex {
  /** Outermost or nested quotations that begin within a span. */
  readonly within: (span: Span) => Quotation[]
  /** The quotation with this parent that a place lies strictly inside of. */
  readonly around: (at: number, parent: number | null) => Quotation | null
}

export function quotationIndex(quotations: readonly Quotation[]): QuotationIndex {
  const firstFrom = (at: number): number => {
    let low = 0
    let high = quotations.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((quotations[middle]?.start ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    within: (span) => {
      const found: Quotation[] = []
      for (let i = firstFrom(span.start); i < quotations.length; i++) {
        const quotation = quotations[i] as Quotation
        if (quotation.start >= span.end) break
        found.push(quotation)
      }
      return found
    },
    around: (at, parent) => {
      for (let i = firstFrom(at) - 1, tries = 0; i >= 0 && tries < 24; i--, tries++) {
        const quotation = quotations[i] as Quotation
        if (quotation.parent === parent && quotation.start < at && at < quotation.end)
          return quotation
        if (quotation.parent === null && quotation.end <= at && parent === null) return null
      }
      return null
    },
  }
}

/** A sentence shows only its part of a quotation: what is said is the whole of it. */
export function expandToQuotations(
  article: Article,
  index: QuotationIndex,
  finding: Finding,
): Span[] {
  const parent = finding.stream.container?.id ?? null
  return finding.content.map((span) => {
    const before = index.around(span.start, parent)
    const after = index.around(span.end, parent)
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
