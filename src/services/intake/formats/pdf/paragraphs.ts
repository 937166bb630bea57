import type { DraftBlock } from '../../../../core/article/compose.ts'
import type { Line } from './lines.ts'

const LIST_MARK = /^(?:[•‣·▪◦–—]|\d{1,2}[.)])\s+\S/u
const ENDS = /[.!?…:]["”’')\]]*$/u
/** Larger than the text by so much is a heading. */
const HEADING_SIZE = 1.15
const MAX_HEADING = 200

/**
 * Puts lines together to paragraphs: one ends where the gap is wider than between its lines, where the next line is
 * indented, of another size or begins a list, and where a line that ends a sentence stops short. One that breaks off
 * at the end of a page or column goes on in the next.
 */
export function toParagraphs(lines: readonly Line[]): DraftBlock[] {
  const body = median(
    lines.flatMap(({ size, text }) => Array<number>(Math.ceil(text.length / 20)).fill(size)),
  )
  const step = usualStep(lines)
  const words = wordsOf(lines)
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && goesOn(group, last, line, step)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group): DraftBlock => {
    const text = join(group, words)
    const size = Math.max(...group.map((line) => line.size))
    if (LIST_MARK.test(text)) return { text, role: 'list-item' }
    if (size >= body * HEADING_SIZE && text.length <= MAX_HEADING && /\p{L}/u.test(text))
      return { text, role: 'heading', level: size >= body * 1.6 ? 1 : 2 }
    return { text, role: 'paragraph' }
  })
}

function goesOn(group: readonly Line[], last: Line, line: Line, step: number): boolean {
  if (LIST_MARK.test(line.text)) return false
  if (Math.abs(last.size - line.size) > last.size * 0.08) return false
  const gap = last.y - line.y
  const size = Math.max(last.size, 1)
  const jumps = last.page !== line.page || gap < 0
  if (jumps) return !ENDS.test(last.text) && /^["“‘'(]?[\p{Ll}\p{N}]/u.test(line.text)
  if (gap > Math.max(step, size) * 1.45) return false
  const left = group.length > 1 ? Math.min(...group.slice(1).map(({ x }) => x)) : last.x
  // an indent begins a paragraph; after a first line, standing further left is the end of its own indent
  if (line.x - left > size * 0.7 && line.x - last.x > size * 0.7) return false
  const right = Math.max(...group.map((one) => one.right))
  return !(ENDS.test(last.text) && group.length > 1 && last.right < right - (right - left) * 0.25)
}

/** The usual way from one line to the next, in points. */
function usualStep(lines: readonly Line[]): number {
  const steps: number[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (!before || before.page !== line.page) continue
    const step = before.y - line.y
    if (step > 0 && step < line.size * 3) steps.push(step)
  }
  return median(steps)
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/** Every word of the lines that no line break cuts, in lower case: they tell how a cut one is written. */
function wordsOf(lines: readonly Line[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { text } of lines)
    for (const word of text.split(/\s+/).slice(1, -1))
      found.add(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase())
  return found
}

/** Undoes hyphens at the ends of lines, except those that the word has anyway. */
function join(group: readonly Line[], words: ReadonlySet<string>): string {
  let text = ''
  for (const { text: line } of group) {
    const cut = /(\p{L}+)[-\u00ad‐]$/u.exec(text)
    const next = /^\p{Ll}+/u.exec(line)
    if (text === '') text = line
    else if (cut && next) {
      const hyphened = `${cut[1]}-${next[0]}`.toLowerCase()
      const keeps = words.has(hyphened) && !words.has(`${cut[1]}${next[0]}`.toLowerCase())
      text = (keeps ? text : text.slice(0, -1)) + line
    } else text += ` ${line}`
  }
  return text.replace(/\s+/g, ' ').trim()
}
