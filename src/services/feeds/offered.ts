import { basename } from 'node:path'
import type { ServiceEvent } from '../../contract/contract.ts'
import { SaysoError } from '../../contract/failure.ts'
import { MAX_OPML_BYTES } from '../../contract/feeds.ts'
import { readFileBytes } from '../intake/read.ts'

type Offered = Extract<ServiceEvent, { type: 'feeds.offered' }>

/**
 * What a file is offered as that was to be opened and turned out to be a feed or a list of feeds.
 * @param thrown what opening it failed with
 * @returns null where it failed for another reason
 * @throws {SaysoError} where it is a list that can't be taken in
 */
export async function offerOfFile(thrown: unknown, path: string): Promise<Offered | null> {
  const code = thrown instanceof SaysoError ? thrown.code : null
  const name = basename(path)
  if (code === 'feed') return { type: 'feeds.offered', name, opml: null }
  if (code !== 'feed-list') return null
  const opml = await readFileBytes(path)
  if (opml.byteLength > MAX_OPML_BYTES)
    throw new SaysoError(
      'too-large',
      `${name} is a list of feeds, and too large: Sayso reads OPML files up to ${MAX_OPML_BYTES / 1e6} megabytes.`,
    )
  return { type: 'feeds.offered', name, opml: new Uint8Array(opml) }
}
