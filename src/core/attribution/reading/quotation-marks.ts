import type { Block, Span } from '../../article/types.ts'

/** A stretch in quotation marks, marks included. Not yet said to be speech. */
export interface Quotation extends Span {
  readonly id: number
  readonly block: number
  /** The words without the marks. */
  readonly inner: Span
  /** Whether a closing mark was found. */
  readonly closed: boolean
  /** The quotation around this one. */
  readonly parent: number | null
  /** The quotation of the block before that this one goes on with. */
  readonly continues: number | null
}

type Kind = 'double' | 'straight' | 'single' | 'apostrophe' | 'angle'
type Shape = 'open' | 'close'
interface Mark {
  readonly at: number
  readonly kind: Kind
  /** What the mark must be, or seems to be by the characters around it. */
  readonly shape: Shape
  readonly sure: boolean
}
interface Found extends Span {
  readonly kind: Kind
  readonly closed: boolean
  readonly opened: boolean
}

const ELISION = /^['’‘](?:em|til|tis|twas|cause|n|bout|round|cos|\d0s|\d\d)\b/iu
const WORD = /[\p{L}\p{N}]/u

/**
 * Finds the quotations of an article, block by block, in order of their start. Apostrophes are told
 * from single quotation marks; a mark left open ends with its block, and goes on in the next one
 * where that opens with the same mark, or closes what it never opened.
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const all: Quotation[] = []
  let open: { id: number; kind: Kind } | null = null
  for (const [block, span] of blocks.entries()) {
    const found = pair(text, span, readMarks(text, span), open !== null)
    found.sort((a, b) => a.start - b.start || b.end - a.end)
    const stack: Quotation[] = []
    let next: { id: number; kind: Kind } | null = null
    for (const { start, end, kind, closed, opened } of found) {
      while (stack.length > 0 && (stack.at(-1)?.end ?? 0) <= start) stack.pop()
      const parent: number | null = stack.at(-1)?.id ?? null
      const goesOn: boolean =
        open !== null && start === span.start && (!opened || open.kind === kind)
      const quotation: Quotation = {
        id: all.length,
        block,
        start,
        end,
        inner: { start: start + (opened ? 1 : 0), end: end - (closed ? 1 : 0) },
        closed,
        parent,
        continues: parent === null && goesOn && open ? open.id : null,
      }
      all.push(quotation)
      stack.push(quotation)
      if (!closed && parent === null) next = { id: quotation.id, kind }
    }
    open = next
  }
  return all
}

const ANY_MARK = /[“„”«»"‘’']/g

function readMarks(text: string, span: Span): Mark[] {
  const marks: Mark[] = []
  for (const { index } of text.slice(span.start, span.end).matchAll(ANY_MARK)) {
    const mark = readMark(text, span.start + index, span)
    if (mark) marks.push(mark)
  }
  return marks
}

function readMark(text: string, at: number, span: Span): Mark | null {
  const before = at > span.start ? (text[at - 1] ?? ' ') : ' '
  const after = at + 1 < span.end ? (text[at + 1] ?? ' ') : ' '
  const opens = /[\s([{—–\-/“‘"«]/u.test(before) && !/[\s.,;:!?)]/u.test(after)
  switch (text[at]) {
    case '“':
    case '„':
      return { at, kind: 'double', shape: 'open', sure: true }
    case '”':
      return { at, kind: 'double', shape: 'close', sure: true }
    case '«':
      return { at, kind: 'angle', shape: 'open', sure: true }
    case '»':
      return { at, kind: 'angle', shape: 'close', sure: true }
    case '"':
      return {
        at,
        kind: 'straight',
        shape: opens ? 'open' : 'close',
        sure: opens !== closes(before, after),
      }
    case '‘':
      if (ELISION.test(text.slice(at, at + 8))) return null
      return { at, kind: 'single', shape: 'open', sure: true }
    case '’':
    case "'":
      return readApostrophe(text, at, before, after, opens)
    default:
      return null
  }
}

function closes(before: string, after: string): boolean {
  return !/\s/u.test(before) && !WORD.test(after)
}

function readApostrophe(
  text: string,
  at: number,
  before: string,
  after: string,
  opens: boolean,
): Mark | null {
  if (WORD.test(before) && WORD.test(after)) return null
  const kind = text[at] === '’' ? 'single' : 'apostrophe'
  if (opens) {
    if (kind === 'single' || ELISION.test(text.slice(at, at + 8))) return null
    return { at, kind, shape: 'open', sure: true }
  }
  if (!closes(before, after)) return null
  // "the dockers' union": a plural's apostrophe, if a word follows without a pause.
  const plural = /s/iu.test(before) && /^.\s\p{L}/u.test(text.slice(at, at + 3))
  return { at, kind, shape: 'close', sure: !plural }
}

function pair(text: string, span: Span, marks: readonly Mark[], carried: boolean): Found[] {
  const found: Found[] = []
  const stack: Mark[] = []
  const lastClose = marks.findLast((mark) => mark.kind === 'apostrophe' && mark.shape === 'close')
  const close = (level: number, at: number): void => {
    const from = stack[level]
    stack.length = level
    if (from && at - from.at > 1) {
      found.push({ start: from.at, end: at + 1, kind: from.kind, closed: true, opened: true })
    }
  }
  for (const [index, mark] of marks.entries()) {
    const level = stack.findLastIndex((other) => other.kind === mark.kind)
    if (level < 0 && mark.shape === 'close') {
      const closing = carried && index === 0 && mark.kind !== 'single' && mark.kind !== 'apostrophe'
      if (closing && WORD.test(text.slice(span.start, mark.at))) {
        found.push({
          start: span.start,
          end: mark.at + 1,
          kind: mark.kind,
          closed: true,
          opened: false,
        })
      }
    } else if (level >= 0 && (mark.shape === 'close' || (mark.kind === 'straight' && !mark.sure))) {
      const next = marks.slice(index + 1, index + 4).find((other) => other.kind === mark.kind)
      if (!mark.sure && mark.kind !== 'straight' && next?.shape === 'close') continue
      close(level, mark.at)
    } else if (mark.shape === 'open' && level < 0) {
      // A single straight mark opens a quotation only where one closes later, or the block begins.
      const lone = mark.kind === 'apostrophe' && (lastClose?.at ?? -1) < mark.at
      if (!lone || mark.at === span.start) stack.push(mark)
    } else if (mark.shape === 'open') {
      stack.length = level
      stack.push(mark)
    }
  }
  const rest = stack[0]
  if (rest && span.end - rest.at > 1) {
    found.push({ start: rest.at, end: span.end, kind: rest.kind, closed: false, opened: true })
  }
  return found
}
