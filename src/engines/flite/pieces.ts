import { LEADING_ABBREVIATIONS } from '../../core/article/abbreviations.ts'
import type { Span } from '../../core/article/types.ts'

/** A run of words that Flite speaks at a time. Offsets into the ASCII text, end exclusive. */
export interface Piece extends Span {
  /** The pause that follows, in milliseconds; none after the last. */
  readonly pause: number
}

/**
 * Where somebody waits, the first piece has no more characters than this, some 3 seconds; each one after it may have
 * twice as many as the one before, so that it is made while that is heard.
 */
const LONGEST_FIRST = 48
/** Words that a phrase begins with: before them a voice may take breath. */
const BEGINS_PHRASE =
  /^(?:after|an?d|as|at|because|before|but|by|for|from|in|into|of|on|or|over|that|to|when|where|which|while|who|with)\b/i

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
 * @param hurry the first piece is to be short
 */
export function cutPieces(ascii: string, hurry = false): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  const add = (end: number, pause: number) => {
    while (ascii[start] === ' ') start++
    if (end > start) pieces.push({ start, end, pause })
    start = end
  }
  const mostFirst = () => (hurry ? LONGEST_FIRST * 2 ** pieces.length : LONGEST)
  const addLong = (end: number, pause: number) => {
    for (
      let most = mostFirst();
      most < LONGEST && end - start > most + SHORTEST;
      most = mostFirst()
    )
      add(breathIn(ascii, start, most), 0)
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

/** Where a voice can be cut among so many characters: before the last word that begins a phrase, else before any word. */
function breathIn(ascii: string, start: number, most: number): number {
  const spaces = Array.from(
    ascii.slice(start, start + most + 1).matchAll(/ /g),
    ({ index }) => start + index,
  ).filter((space) => space - start >= SHORTEST)
  const phrase = spaces.findLast((space) => BEGINS_PHRASE.test(ascii.slice(space + 1, space + 12)))
  return phrase ?? spaces.at(-1) ?? start + most
}
