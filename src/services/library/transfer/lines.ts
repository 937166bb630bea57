/** In UTF-16 units: an article of the largest size that is read, with all that is known of it, is shorter. */
const MAX_LINE = 100_000_000

/**
 * The lines of a text that comes in pieces, without those that are empty.
 * @throws {RangeError} for a line that is too long: it was made to fill the memory
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let begun: string[] = []
  let length = 0
  for await (const piece of pieces) {
    const [first = '', ...others] = decoder.decode(piece, { stream: true }).split('\n')
    begun.push(first)
    length += first.length
    if (length > MAX_LINE) throw new RangeError('A line of it is too long.')
    const last = others.pop()
    if (last === undefined) continue
    for (const whole of [begun.join(''), ...others]) if (whole !== '') yield whole
    begun = [last]
    length = last.length
  }
  const rest = begun.join('')
  if (rest !== '') yield rest
}
