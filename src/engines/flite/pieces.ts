import { LEADING_ABBREVIATIONS } from '../../core/article/abbreviations.ts'
import type { Span } from '../../core/article/types.ts'

/** A run of words that Flite speaks at a time. Offsets into the ASCII text, end exclusive. */
export interface Piece extends Span {
  /** The pause that follows, in milliseconds; none after the last. */
  readonly pause: number
}

/** No piece is shorter unless the text is: a clause of two words, spoken alone, sounds like a list. */
const SHORTEST = 16
/** A piece without any mark is cut at a space after this many characters: some 10 seconds. */
const LONGEST = 160

const SENTENCE_PAUSE = 300
const CLAUSE_PAUSE = 130

const MARK = /([.!?]+|[,;:]|-)(?= )/g

/**
 * Cuts a text where a voice pauses. So the first sound comes while the rest is still to be made, and what is no
 * longer wanted is soon over. Covers the text but for spaces between pieces.
 */
export function cutPieces(ascii: string): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  const add = (end: number, pause: number) => {
    while (ascii[start] === ' ') start++
    if (end > start) pieces.push({ start, end, pause })
    start = end
  }
  const addLong = (end: number, pause: number) => {
    while (end - start > LONGEST) {
      const space = ascii.lastIndexOf(' ', start + LONGEST)
      add(space > start ? space : start + LONGEST, 0)
    }
    add(end, pause)
  }
  for (const { 0: mark, index } of ascii.matchAll(MARK)) {
    const end = index + mark.length
    const ends = /[.!?]/.test(mark)
    if (ends && !endsSentence(ascii, index, mark)) continue
    if (!ends && (end - start < SHORTEST || ascii.length - end < SHORTEST)) continue
    addLong(end, ends ? SENTENCE_PAUSE : CLAUSE_PAUSE)
  }
  addLong(ascii.trimEnd().length, 0)
  const last = pieces.pop()
  return last ? [...pieces, { ...last, pause: 0 }] : []
}

/** Initials ("U.S. troops", "J. Smith") and abbreviations that a name follows end none. */
function endsSentence(ascii: string, index: number, mark: string): boolean {
  if (mark !== '.') return true
  const word = /[A-Za-z.]*$/.exec(ascii.slice(Math.max(0, index - 20), index))?.[0] ?? ''
  return !/(?:^|\.)[A-Za-z]$/.test(word) && !LEADING_ABBREVIATIONS.has(word.toLowerCase())
}
