/**
 * All bytes of a stream, of which no more than `limit` are ever held.
 * @param tooLarge makes what is thrown where there are more; the rest is not read
 */
export async function collectBytes(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
  tooLarge: () => Error,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stream) {
    length += part.byteLength
    if (length > limit) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}
