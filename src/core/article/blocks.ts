import type { Block, BlockRole, Span } from './types.ts'

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
const ENDS_SENTENCE = /[.!?…:;,][”"’'»)\]]*$/u
const LIST_MARK = /^(?:[-–—*•‣·▪◦]|\d{1,2}[.)])\s+\S/u
const QUOTE_ONLY = /^[“"‘'«].*[”"’'»]$/su
const DATE_LINE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}\s+\p{L}+|\p{L}+\s+\d{1,2}),?\s+\d{4}$/iu
const BYLINE = /^by\s+\p{Lu}/iu

/** Whether a line is nothing but a date ("Friday, July 21, 2017"). */
export function isDateLine(line: string): boolean {
  return DATE_LINE.test(line)
}

/**
 * Splits a text into blocks. Every character that is not white space belongs to exactly one block.
 * Paragraphs part at blank lines; a single line break parts them too, unless the lines are wrapped.
 */
export function splitBlocks(text: string): Block[] {
  const spans = groupLines(text).flatMap((group) => splitGroup(text, group))
  return spans.map((span, index) => describe(text, span, spans, index))
}

function lines(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  for (const match of text.matchAll(LINE_BREAK)) {
    found.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  found.push({ start, end: text.length })
  return found
}

function trim(text: string, line: Span): Span | null {
  const raw = text.slice(line.start, line.end)
  const body = raw.trim()
  if (body === '') return null
  const start = line.start + raw.indexOf(body)
  return { start, end: start + body.length }
}

function groupLines(text: string): Span[][] {
  const groups: Span[][] = []
  let group: Span[] = []
  for (const line of lines(text)) {
    const body = trim(text, line)
    if (body) group.push(body)
    else if (group.length > 0) {
      groups.push(group)
      group = []
    }
  }
  if (group.length > 0) groups.push(group)
  return groups
}

function splitGroup(text: string, group: readonly Span[]): Span[] {
  if (!isWrapped(text, group)) return [...group]
  const blocks: { start: number; end: number }[] = []
  for (const line of group) {
    const last = blocks.at(-1)
    if (last && !LIST_MARK.test(text.slice(line.start, line.end))) last.end = line.end
    else blocks.push({ start: line.start, end: line.end })
  }
  return blocks
}

/** Wrapped text has lines of about equal length that break within sentences. */
function isWrapped(text: string, group: readonly Span[]): boolean {
  if (group.length < 2) return false
  const inner = group.slice(0, -1)
  const longest = Math.max(...inner.slice(0, 200).map((line) => line.end - line.start))
  if (longest > 120 || longest < 40) return false
  const broken = inner.filter((line) => !ENDS_SENTENCE.test(text.slice(line.start, line.end)))
  return broken.length * 2 >= inner.length
}

function describe(text: string, span: Span, all: readonly Span[], index: number): Block {
  const { start, end } = span
  const line = text.slice(start, end)
  if (LIST_MARK.test(line)) return { start, end, role: 'list-item' satisfies BlockRole }
  const next = all[index + 1]
  if (next && isHeading(line, index, next.end - next.start)) {
    return { start, end, role: 'heading', level: index === 0 ? 1 : 2 }
  }
  return { start, end, role: 'paragraph' }
}

function isHeading(line: string, index: number, nextLength: number): boolean {
  if (line.length > (index === 0 ? 160 : 90) || /[\n\r]/.test(line)) return false
  if (QUOTE_ONLY.test(line) || isDateLine(line) || BYLINE.test(line)) return false
  const words = line.split(/\s+/).length
  if (words > (index === 0 ? 24 : 12) || !/\p{L}/u.test(line)) return false
  if (/^\p{Lu}[\p{L} ]{2,30}:$/u.test(line) && words <= 3) return true
  if (ENDS_SENTENCE.test(line)) return false
  return /^[\p{Lu}\p{N}“"‘'«]/u.test(line) && (index > 0 || nextLength > 0)
}
