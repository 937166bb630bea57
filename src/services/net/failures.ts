import type { IncomingMessage } from 'node:http'
import { SaysoError } from '../../contract/failure.ts'

/** What a server answered instead of a document: the cause of such a failure. */
export interface Refusal {
  readonly status: number
  /** For so many seconds it wants to be left alone; null where it says nothing. */
  readonly retryAfter: number | null
}

/** @throws {SaysoError} "network", with a {@link Refusal} as its cause, for a status that brings no document */
export function refuseStatus(status: number, host: string, response: IncomingMessage): void {
  if (status >= 200 && status < 300 && status !== 204 && status !== 205) return
  response.destroy()
  const cause: Refusal = { status, retryAfter: secondsUntil(response.headers['retry-after']) }
  throw new SaysoError('network', `${host} ${reason(status)}`, { cause })
}

/** Null where a failure is another. */
export function refusalOf(thrown: unknown): Refusal | null {
  const { cause } = (thrown ?? {}) as { cause?: Partial<Refusal> }
  return typeof cause?.status === 'number' ? (cause as Refusal) : null
}

/** A header gives seconds or a date. */
function secondsUntil(written: string | undefined): number | null {
  if (written === undefined) return null
  const seconds = /^\s*\d{1,9}\s*$/.test(written)
    ? Number(written)
    : Math.ceil((Date.parse(written) - Date.now()) / 1000)
  return Number.isNaN(seconds) ? null : Math.max(seconds, 0)
}

function reason(status: number): string {
  if (status === 404 || status === 410)
    return `has no such page (${status}). Check the address; the article may have been taken away.`
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return `does not give this page to Sayso (${status}): it may ask for an account or a subscription. Open it in a browser, copy the text and paste it.`
  if (status === 429) return 'asks to be left alone for a while (429). Try again later.'
  if (status >= 500) return `has a fault (${status}). Try again later.`
  return `answered with nothing to read (${status}).`
}

/** How a fetch ended. */
interface Ending {
  readonly late: boolean
  readonly stopped: boolean
  readonly seconds: number
}

/** Anything thrown by a connection, in words. */
export function connectionFailure(thrown: unknown, host: string, ending: Ending): unknown {
  if (ending.stopped) return new SaysoError('aborted', 'Stopped.', { cause: thrown })
  if (ending.late)
    return new SaysoError(
      'network',
      `${host} took longer than ${ending.seconds} seconds. Try again later.`,
      { cause: thrown },
    )
  if (thrown instanceof SaysoError) return thrown
  const code = (thrown as NodeJS.ErrnoException).code ?? ''
  return new SaysoError('network', `${host} ${words(code)}`, { cause: thrown })
}

function words(code: string): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'can’t be found. Check the address, and whether this computer is online.'
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH')
    return 'does not answer. Check the address, and whether this computer is online.'
  if (/CERT|SSL|TLS|UNABLE_TO|SELF_SIGNED/.test(code))
    return 'can’t prove that it is what it says (its certificate is not valid). Sayso does not open it.'
  if (code === 'HPE_HEADER_OVERFLOW' || code.startsWith('HPE_'))
    return 'answers in a way that is not that of a web page.'
  if (code.startsWith('Z_') || code.startsWith('ERR_') || code === 'ECONNRESET')
    return 'broke off in the middle. Try again.'
  return `can’t be reached${code === '' ? '' : ` (${code})`}. Try again later.`
}
