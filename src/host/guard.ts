import type { IncomingHttpHeaders } from 'node:http'

export interface GuardedRequest {
  readonly method: string
  readonly headers: IncomingHttpHeaders
}

export interface Refusal {
  readonly status: 403 | 405
  readonly reason: string
}

/**
 * What every request must pass before anything is read from it. The browser tells the truth in these headers, and a
 * web page can't change them: a foreign page that names the host by a DNS name of its own fails at Host, one that
 * posts to it fails at Origin and Sec-Fetch-Site.
 * @param authority the only "address:port" that the host answers to
 * @returns null where the request may go on
 */
export function refuse({ method, headers }: GuardedRequest, authority: string): Refusal | null {
  if (headers.host !== authority) return denied('This is not the address of Sayso.')
  if (method !== 'GET' && method !== 'POST')
    return { status: 405, reason: 'Sayso knows GET and POST only.' }
  const { origin } = headers
  if (origin !== undefined && origin !== `http://${authority}`)
    return denied('The request comes from another site.')
  if (method === 'POST' && origin === undefined) return denied('The request has no origin.')
  const site = headers['sec-fetch-site']
  // "none": the user typed the address or opened a bookmark. "same-site" is another port of this machine.
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && method === 'GET'))
    return denied(
      'The request comes from another site. To open Sayso, copy its address into the address bar.',
    )
  // a browser that fetches ahead must not use up the address before the user comes
  if (headers['sec-purpose'] !== undefined) return denied('Sayso is not fetched ahead of time.')
  return null
}

const denied = (reason: string): Refusal => ({ status: 403, reason })
