import { SaysoError } from '../../contract/failure.ts'

export const MAX_ADDRESS_LENGTH = 4096

/**
 * Reads an address as people write it: "example.org/news" is one of https. Only http and https, no user name or
 * password, no odd port; the fragment is dropped.
 * @throws {SaysoError} "bad-request", in words that say what to do
 */
export function parseWebAddress(written: string): URL {
  const trimmed = written.trim()
  const whole = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `https://${trimmed}`
  if (trimmed === '' || trimmed.length > MAX_ADDRESS_LENGTH || !URL.canParse(whole))
    throw bad('This is no web address. Write it like https://example.org/news.')
  const url = new URL(whole)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw bad('Sayso opens web addresses that begin with http or https, and no others.')
  if (url.username !== '' || url.password !== '')
    throw bad('Sayso opens no address with a user name or password in it. Leave that out.')
  // mail and other servers can be made to do things by what a browser sends
  if (url.port !== '' && Number(url.port) < 1024 && url.port !== '80' && url.port !== '443')
    throw bad(`Sayso opens no web address with the port ${url.port}.`)
  url.hash = ''
  return url
}

const bad = (message: string) => new SaysoError('bad-request', message)

/** Whether the argument of a command is meant for a web address. */
export const isWebAddress = (argument: string) => /^https?:\/\//i.test(argument)
