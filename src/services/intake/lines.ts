import { SaysoError } from '../../contract/failure.ts'

/** In UTF-16 units: an article of the largest size that is read, with all that is known of it, is shorter. */
const MAX_LINE = 100_000_000

/**
 * The lines of a text in UTF-8 that comes in pieces. A line feed ends one, and nothing else: JSON may hold the other
 * signs that end lines. A byte order mark is no part of the first.
 * @throws {SaysoError} "too-large" for a line that is too long: it was made to fill the memory
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let begun: string[] = []
  let length = 0
  for await (const piece of pieces) {
    const [first = '', ...others] = decoder.decode(piece, { stream: true }).split('\n')
    begun.push(first)
    length += first.length
    if (length > MAX_LINE) throw new SaysoError('too-large', 'A line of it is too long.')
    const last = others.pop()
    if (last === undefined) continue
    yield begun.join('')
    yield* others
    begun = [last]
    length = last.length
  }
  const rest = begun.join('') + decoder.decode()
  if (rest !== '') yield rest
}
