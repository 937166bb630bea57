import type { Article, Span } from './types.ts'

const CREDIT = /^(\p{Lu}[\p{L}\p{N}.&'’-]*(?: \p{Lu}[\p{L}\p{N}.&'’-]*){0,4}) ?\/ (?=\S)/u
const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
const PLACE = "\\p{Lu}[\\p{Lu}'’. -]+(?:[,/] ?\\p{Lu}[\\p{L}. ]+)?"
const DATELINE = new RegExp(
  `^(?:${PLACE}|\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+)?, \\p{Lu}[\\p{L}.]+)` +
    `(?:, (?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}))?(?: \\(([\\p{L} .&]+)\\))? ?[-–—] (?=\\S)`,
  'u',
)
const PLACE_COLON = /^\p{Lu}{4,}(?: \p{Lu}{2,})*: (?=\p{Lu})/u

/** What stands before the first sentence of the news: an outlet's credit, or place and date. */
export interface LeadIn {
  readonly credit: Span | null
  readonly dateline: Span | null
  readonly outlet: string | null
}

/** Finds "Shafaq News/ " or "GENEVA, May 3 (Reuters) - " at the start of a paragraph. */
export function findLeadIn(text: string, paragraph: Span): LeadIn {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 160))
  const span = (length: number): Span => ({
    start: paragraph.start,
    end: paragraph.start + length,
  })
  const credit = CREDIT.exec(head)
  if (credit) {
    return { credit: span(credit[0].length), dateline: null, outlet: credit[1] ?? null }
  }
  const dateline = DATELINE.exec(head) ?? PLACE_COLON.exec(head)
  if (dateline) {
    return { credit: null, dateline: span(dateline[0].length), outlet: dateline[1] ?? null }
  }
  return { credit: null, dateline: null, outlet: null }
}

/** The name after "By " on a line of its own, or null. */
export function findByline(line: string): string | null {
  const match = /^by\s+(\p{Lu}[^\n.:;!?]{2,80})$/iu.exec(line)
  return match?.[1]?.split(/\s+[|•–—]\s+/u)[0]?.trim() ?? null
}

/** An offset of the news itself: on a credit or dateline, that of what follows it. */
export function afterLeadIn(
  { credit, dateline }: Pick<Article, 'credit' | 'dateline'>,
  offset: number,
): number {
  const leadIn = [credit, dateline].find(
    (span) => span && span.start <= offset && offset < span.end,
  )
  return leadIn?.end ?? offset
}
