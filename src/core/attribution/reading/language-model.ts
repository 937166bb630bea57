import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'

/** A part of speech from wink-nlp and the stretch of text that it was given to. */
export interface Tagged {
  readonly start: number
  readonly end: number
  readonly pos: string
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
 * Universal parts of speech for the words of `text` in [start, end), in order. wink's tokens carry no
 * offsets and change some odd characters, so each is found again; those not found are left out.
 */
export function tagWords(text: string, start: number, end: number): Tagged[] {
  const tagged: Tagged[] = []
  for (let from = start; from < end; ) {
    const to = pieceEnd(text, from, end)
    tagPiece(text.slice(from, to), from, tagged)
    from = to
  }
  return tagged
}

function pieceEnd(text: string, from: number, end: number): number {
  if (end - from <= PIECE) return end
  const space = text.lastIndexOf(' ', from + PIECE)
  return space > from ? space : from + PIECE
}

function tagPiece(piece: string, offset: number, into: Tagged[]): void {
  const { its, readDoc } = nlp()
  const tokens = readDoc(piece).tokens()
  const values = tokens.out(its.value) as string[]
  const tags = tokens.out(its.pos) as string[]
  let cursor = 0
  for (const [index, value] of values.entries()) {
    if (value === '') continue
    const near = piece.slice(cursor, cursor + value.length + 40)
    const hit = near.indexOf(value)
    if (hit < 0) continue
    const start = cursor + hit
    cursor = start + value.length
    into.push({ start: offset + start, end: offset + cursor, pos: tags[index] ?? 'X' })
  }
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
