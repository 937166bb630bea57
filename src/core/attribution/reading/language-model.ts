import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'

/** Parts of speech from wink-nlp and the stretches of text that they were given to, in order. */
export interface Tags {
  readonly starts: number[]
  readonly ends: number[]
  readonly pos: string[]
  /** wink's own strings for those stretches: it keeps one for every word, so that they are found faster than a slice. */
  readonly words: string[]
}

/** wink reads a whole document into memory: longer texts are read in pieces. */
const PIECE = 4000

let loaded: WinkMethods | null = null

/** The model takes some 100 ms to load, so it is loaded once, when the first text needs it. */
function nlp(): WinkMethods {
  if (!loaded) {
    loaded = winkNLP(model, ['pos'])
    // Before any text is read: what is met in a text is numbered behind it.
    vocabulary = numberOf('qxzjvqk')
  }
  return loaded
}

/**
 * Universal parts of speech for the words of a text. wink's tokens carry no offsets and change some odd
 * characters, so each is found again; those not found are left out.
 */
export function tagWords(text: string): Tags {
  const tags: Tags = { starts: [], ends: [], pos: [], words: [] }
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from)
    tagPiece(text.slice(from, to), from, tags)
    from = to
  }
  return tags
}

function pieceEnd(text: string, from: number): number {
  if (text.length - from <= PIECE) return text.length
  // within the piece alone: a text without blanks would be searched from its start each time
  const space = text.slice(from, from + PIECE + 1).lastIndexOf(' ')
  return from + (space > 0 ? space : PIECE)
}

function tagPiece(piece: string, offset: number, into: Tags): void {
  const { its, readDoc } = nlp()
  const tokens = readDoc(piece).tokens()
  const values = tokens.out(its.value) as string[]
  const tags = tokens.out(its.pos) as string[]
  let cursor = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as string
    const start = value === '' ? -1 : findNear(piece, value, cursor)
    if (start < 0) continue
    cursor = start + value.length
    into.starts.push(offset + start)
    into.ends.push(offset + cursor)
    into.pos.push(tags[i] ?? 'X')
    into.words.push(value)
  }
}

const NEAR = 40

/** Where a token stands: mostly right here, or behind a space. */
function findNear(piece: string, value: string, cursor: number): number {
  if (piece.startsWith(value, cursor)) return cursor
  if (piece.startsWith(value, cursor + 1)) return cursor + 1
  const hit = piece.slice(cursor, cursor + value.length + NEAR).indexOf(value)
  return hit < 0 ? -1 : cursor + hit
}

/** Words that the model has are numbered first: what comes after was met in some text. */
let vocabulary = 0
const known = new Map<string, boolean>()
const REMEMBERED = 5000

/** Whether a lower-case word is in the model's dictionary, where few proper names are. */
export function isKnownWord(lower: string): boolean {
  const before = known.get(lower)
  if (before !== undefined) return before
  const number = numberOf(lower)
  const answer = number < vocabulary
  if (known.size >= REMEMBERED) known.clear()
  known.set(lower, answer)
  return answer
}

function numberOf(word: string): number {
  const { its, readDoc } = nlp()
  const [number] = readDoc(word).tokens().out(its.uniqueId) as unknown as number[]
  return number ?? Number.POSITIVE_INFINITY
}
