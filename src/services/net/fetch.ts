import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { SaysoError } from '../../contract/failure.ts'
import { readLimited } from './body.ts'
import { connectionFailure, refuseStatus } from './failures.ts'
import { guardedLookup, type Resolve, refuseLocalNumber } from './guarded-lookup.ts'
import { parseWebAddress } from './web-address.ts'

/** What one fetch may cost at most. */
export interface Limits {
  readonly redirects: number
  /** From asking to the last byte, redirects included, in milliseconds. */
  readonly time: number
  /** As sent and as unpacked. */
  readonly bytes: number
}

export const LIMITS: Limits = { redirects: 5, time: 30_000, bytes: 20_000_000 }

export interface FetchOptions {
  /** The user agreed that the host of the address may be on this machine or network; a redirect's other host may not. */
  readonly allowLocal?: boolean
  readonly accept?: string
  readonly signal?: AbortSignal | undefined
  /** What was answered last time, so that the server can say "not changed". */
  readonly known?: { readonly etag: string | null; readonly lastModified: string | null }
  readonly limits?: Partial<Limits>
  /** For tests. */
  readonly resolve?: Resolve
}

/** What a server says of an address, besides what is there. */
interface Said {
  /** The address that stands for it from now on: only permanent redirects led there. Null without any. */
  readonly moved: string | null
  /** For so many seconds nothing will be new; null where the server says nothing. */
  readonly maxAge: number | null
}

export interface FetchedDocument extends Said {
  readonly kind: 'document'
  /** After redirects. */
  readonly address: string
  readonly bytes: Uint8Array
  /** Lower case, without parameters; null where the server says none. */
  readonly mediaType: string | null
  readonly charset: string | null
  readonly etag: string | null
  readonly lastModified: string | null
}

export type Fetched = FetchedDocument | (Said & { readonly kind: 'not-modified' })

const ACCEPT =
  'text/html,application/xhtml+xml,application/pdf,application/epub+zip,text/*;q=0.9,*/*;q=0.5'

/**
 * Gets one document from the web, for the user who asked for it: http and https, no cookies, nothing sent that tells
 * who asks, nothing kept. Every address that a name stands for is checked as it is connected to, at each redirect.
 * @throws {SaysoError} "bad-request", "local-address", "network", "too-large" or "aborted", in words that say what to do
 */
export async function fetchDocument(written: string, options: FetchOptions = {}): Promise<Fetched> {
  const limits = { ...LIMITS, ...options.limits }
  const late = AbortSignal.timeout(limits.time)
  const signal = options.signal ? AbortSignal.any([options.signal, late]) : late
  const asked = parseWebAddress(written)
  let url = asked
  let moved: string | null = null
  let forGood = true
  try {
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const allowLocal = options.allowLocal === true && url.hostname === asked.hostname
      const response = await ask(url, { ...options, allowLocal }, signal)
      const status = response.statusCode ?? 0
      const next = response.headers.location
      if (status >= 300 && status < 400 && status !== 304 && next !== undefined) {
        response.destroy()
        if (!URL.canParse(next, url.href)) break
        url = parseWebAddress(new URL(next, url).href)
        forGood &&= status === 301 || status === 308
        if (forGood) moved = url.href
        continue
      }
      const said = { moved, maxAge: maxAgeOf(response) }
      if (status === 304) {
        response.destroy()
        return { kind: 'not-modified', ...said }
      }
      refuseStatus(status, url.hostname, response)
      const bytes = await readLimited(response, limits.bytes, signal)
      return { kind: 'document', address: url.href, bytes, ...said, ...describe(response) }
    }
  } catch (thrown) {
    throw connectionFailure(thrown, url.hostname, {
      late: late.aborted,
      stopped: options.signal?.aborted ?? false,
      seconds: limits.time / 1000,
    })
  }
  throw new SaysoError(
    'network',
    `${url.hostname} sends Sayso from one address to the next without end. Open the page in a browser, copy the text and paste it.`,
  )
}

function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { allowLocal = false, known } = options
  if (!allowLocal) refuseLocalNumber(url)
  return new Promise((resolve, reject) => {
    const request: ClientRequest = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      // a connection that is kept could lead elsewhere than the address that is checked
      agent: false,
      signal,
      maxHeaderSize: 32_768,
      ...(allowLocal ? {} : { lookup: guardedLookup(options.resolve) }),
      headers: {
        'user-agent': 'Sayso (an audio news reader)',
        accept: options.accept ?? ACCEPT,
        'accept-encoding': 'gzip, deflate, br',
        ...(known?.etag ? { 'if-none-match': known.etag } : {}),
        ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
      },
    })
    request.once('response', resolve)
    request.once('error', reject)
    request.end()
  })
}

function describe({ headers }: IncomingMessage) {
  const type = headers['content-type'] ?? ''
  return {
    mediaType: /^\s*([\w.+-]+\/[\w.+-]+)/.exec(type)?.[1]?.toLowerCase() ?? null,
    charset: /;\s*charset\s*=\s*"?([\w:.-]{1,40})/i.exec(type)?.[1] ?? null,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
  }
}

function maxAgeOf({ headers }: IncomingMessage): number | null {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(headers['cache-control'] ?? '')?.[1]
  return seconds === undefined ? null : Number(seconds)
}
