import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { addAbortSignal } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { SaysoError } from '../../contract/failure.ts'
import { collectBytes } from '../intake/collect.ts'

/**
 * Reads a response to its end, unpacked; no more than `limit` bytes before or after unpacking are ever held.
 * @throws {SaysoError} "too-large"
 */
export async function readLimited(
  response: IncomingMessage,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const tooLarge = () =>
    new SaysoError(
      'too-large',
      `The page is larger than ${limit / 1e6} MB. Sayso reads up to that.`,
    )
  if (Number(response.headers['content-length'] ?? 0) > limit) {
    response.destroy()
    throw tooLarge()
  }
  const body = addAbortSignal(signal, unpacked(response))
  try {
    return await collectBytes(body, limit, tooLarge)
  } finally {
    response.destroy()
  }
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (encoding === 'identity' || encoding === '') return response
  const unpack =
    encoding === 'br'
      ? createBrotliDecompress()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'gzip' || encoding === 'x-gzip'
          ? createGunzip()
          : null
  if (!unpack)
    throw new SaysoError('network', 'The page is packed in a way that Sayso does not know.')
  response.on('error', (error) => unpack.destroy(error))
  response.on('aborted', () => unpack.destroy(new Error('cut off')))
  return response.pipe(unpack)
}
