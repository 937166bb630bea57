import { SaysoError } from '../../contract/failure.ts'
import { MAX_ADDRESS_LENGTH, parseWebAddress } from './web-address.ts'

const FORM = /^sayso:\/\/open\/?\?url=([^&#\s]+)$/i

/**
 * The web address in a link "sayso://open?url=…" of a page or bookmarklet; null for all else. Any page can make such
 * a link: what it names is only ever proposed to the user, never fetched by itself.
 */
export function readSaysoLink(link: string): string | null {
  const encoded = link.length <= MAX_ADDRESS_LENGTH * 3 ? FORM.exec(link)?.[1] : undefined
  if (encoded === undefined) return null
  try {
    const address = decodeURIComponent(encoded)
    // "example.org" is for people to write, not for links
    return /^https?:\/\//i.test(address) ? parseWebAddress(address).href : null
  } catch (thrown) {
    if (thrown instanceof URIError || thrown instanceof SaysoError) return null
    throw thrown
  }
}
