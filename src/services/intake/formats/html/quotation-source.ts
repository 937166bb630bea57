import type { Run } from './run.ts'

const SOURCE_LINE = /^[-–—―]{1,2}\s*(?=\S)/u
const MAX_SOURCE_LINE = 160

/**
 * At the end of a `<blockquote>` or of the `<figure>` around it: a last line that names the source ("— Ann Lee,
 * mayor", `<footer><cite>…`) is the page's, no part of the quotation, and becomes the quotation's citation.
 * @param from the first run within the element
 */
export function closeQuotation(runs: readonly Run[], from: number, tag: string): void {
  const quoted = runs.slice(from)
  const line = quoted.at(-1)
  if (!line || line.text.length > MAX_SOURCE_LINE) return
  const words = quoted.filter((run) => run !== line && run.role === 'block-quotation')
  if (words.length === 0 || words.some((run) => run.cite)) return
  const dash = SOURCE_LINE.exec(line.text)?.[0].length ?? 0
  const cited = line.cites[0]
  const set = tag === 'figure' ? line.role === 'caption' : line.furniture.includes('footer')
  const isSource = dash > 0 || set || (cited && cited.end - cited.start > line.text.length * 0.6)
  if (!isSource) return
  // "— Ann Lee, in <cite>A Life</cite>" names a person first, and a work after
  const named = cited && cited.start <= dash + 1 ? cited : null
  const end =
    named?.end ?? dash + (/^[^,;(|]+/.exec(line.text.slice(dash))?.[0].trimEnd().length ?? 0)
  const start = named?.start ?? dash
  if (end <= start) return
  if (line.role === 'block-quotation') line.role = 'paragraph'
  for (const run of words) run.cite = { of: line, start, end }
}
