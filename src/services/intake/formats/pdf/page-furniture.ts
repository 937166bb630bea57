import type { Line } from './lines.ts'

/** The share of a page's height at its upper and lower end in which headers and footers stand. */
const MARGIN = 0.12
const MIN_PAGES = 2

/** One page: its lines, and its height in points. */
export interface PageLines {
  readonly lines: readonly Line[]
  readonly height: number
}

/**
 * Finds headers, footers and page numbers: lines near the upper or lower end of pages that say the same on a third
 * of the pages and more, numbers aside, or nothing but a number.
 */
export function findFurniture(pages: readonly PageLines[]): ReadonlySet<Line> {
  const counts = new Map<string, number>()
  const edges = pages.map(({ lines, height }) =>
    lines.filter(({ y }) => y < height * MARGIN || y > height * (1 - MARGIN)),
  )
  for (const lines of edges)
    for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const often = Math.max(MIN_PAGES, pages.length / 3)
  const found = new Set<Line>()
  for (const lines of edges)
    for (const line of lines)
      if (NUMBER.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= often) found.add(line)
  return found
}

const NUMBER =
  /^(?:page\s+)?[-–—]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-–—]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i

/** The words of a line, numbers aside, and its place: both are the same on page after page. */
const keyOf = ({ text, y }: Line) =>
  `${Math.round(y / 3)} ${text.replace(/\d+/g, '#').toLowerCase()}`
