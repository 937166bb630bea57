import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { SaysoError } from '../../contract/failure.ts'
import { isLocalAddress } from './local-address.ts'

/** What resolves names; node:dns by default. */
export type Resolve = (
  host: string,
  answer: (error: Error | null, addresses: { address: string; family: number }[]) => void,
) => void

const system: Resolve = (host, answer) =>
  lookup(host, { all: true, verbatim: true }, (error, addresses) => answer(error, addresses))

/**
 * The lookup of a connection: it answers with the very addresses that are then connected to, so that a name can't be
 * a public one when it is checked and a local one after. One local address among them is enough to refuse.
 */
export function guardedLookup(resolve: Resolve = system): LookupFunction {
  return (host, options, answer) => {
    resolve(host, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) return answer(error ?? new Error('no address'), '', 0)
      if (addresses.some(({ address }) => isLocalAddress(address)))
        return answer(localAddress(host), '', 0)
      if (options.all) answer(null, addresses)
      else answer(null, first.address, first.family)
    })
  }
}

/** @throws {SaysoError} "local-address" for a host that is a local address written as a number: it is never looked up */
export function refuseLocalNumber(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && isLocalAddress(host)) throw localAddress(url.hostname)
}

export const localAddress = (host: string) =>
  new SaysoError(
    'local-address',
    `${host} is on this computer or its own network, and not on the public web. Sayso asks before it opens such an address.`,
  )
