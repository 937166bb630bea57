import { SaysoError } from '../../contract/failure.ts'
import { refusalOf } from '../net/failures.ts'

/** Why a feed could not be got, in words that say what to do. `report` gets what nobody expected. */
export function feedProblem(
  thrown: unknown,
  address: string,
  report: (thrown: unknown) => void,
): string {
  const host = URL.canParse(address) ? new URL(address).hostname : address
  const status = refusalOf(thrown)?.status
  if (status === 404)
    return `${host} has no feed at this address any more (404). Look for its new address on the site, or remove the feed.`
  if (status === 410)
    return `${host} says that this feed is gone for good (410). You can remove it.`
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return `${host} does not give this feed to Sayso (${status}). It may ask for an account.`
  if (thrown instanceof SaysoError) return thrown.message
  report(thrown)
  return 'Sayso could not read this feed. Try again later.'
}

export const pageInstead = (host: string) =>
  `${host} sends a web page here and no feed. It may have moved: look for its feed on the site, and add that.`

export const cutOff = (host: string, entries: number) =>
  `What ${host} sent broke off in the middle; ${entries === 1 ? 'one entry' : `${entries} entries`} could be read.`
