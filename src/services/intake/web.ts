import { type FetchOptions, fetchDocument } from '../net/fetch.ts'
import type { Incoming } from './formats/format.ts'

/**
 * Gets what is at a web address, for {@link Incoming} to be read. Nothing but that one document is fetched.
 * @throws {SaysoError} as `fetchDocument` does
 */
export async function incomingFromWeb(
  address: string,
  options: FetchOptions = {},
): Promise<Incoming> {
  const fetched = await fetchDocument(address, options)
  // without anything known of it a server has no reason to say so
  if (fetched.kind === 'not-modified') throw new Error('The server says that nothing changed.')
  const { bytes, mediaType, charset } = fetched
  const url = new URL(fetched.address)
  return { name: `${url.host}${url.pathname}`, bytes, mediaType, charset, address: fetched.address }
}
