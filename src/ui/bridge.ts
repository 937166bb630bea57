import type { Bridge } from '../contract/client.ts'
import { decode, encode } from '../contract/transport/json.ts'
import { CALL_PATH, CLIENT_HEADER, EVENTS_PATH } from '../contract/transport/loopback.ts'

declare global {
  interface Window {
    /** Set by the desktop shell; absent in a browser. */
    readonly bridge?: Bridge
  }
}

/** The transport to the services, whatever host the page is in. */
export function getBridge(): Bridge {
  return window.bridge ?? loopbackBridge()
}

/** What a page shows when nothing answers any more. */
const GONE = {
  ok: false,
  error: {
    code: 'internal',
    message:
      'This page has lost Sayso: it was ended, or it is open in too many tabs. Start it if need be, and reload.',
  },
}

/**
 * Calls are posted; events come on one stream, which the browser opens again when it drops. Calls wait for the stream,
 * because the events that they cause would be lost without it.
 */
function loopbackBridge(): Bridge {
  const id = crypto.randomUUID()
  const events = new EventSource(`${EVENTS_PATH}?client=${id}`)

  const listeners = new Set<(event: unknown) => void>()
  // read once for all of them: an event may hold an article, or seconds of speech
  events.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const event = decode(data)
    for (const listener of listeners) listener(event)
  })

  const streamIsOpen = () =>
    new Promise<boolean>((resolve) => {
      if (events.readyState === EventSource.OPEN) return resolve(true)
      if (events.readyState === EventSource.CLOSED) return resolve(false)
      const settle = () => {
        events.removeEventListener('open', settle)
        events.removeEventListener('error', settle)
        resolve(events.readyState === EventSource.OPEN)
      }
      events.addEventListener('open', settle)
      events.addEventListener('error', settle)
    })

  return {
    abortable: true,
    async call(name, request, signal) {
      if (!(await streamIsOpen()) || signal?.aborted) return GONE
      const given = new AbortController()
      signal?.addEventListener('abort', () => given.abort())
      try {
        const response = await fetch(CALL_PATH, {
          method: 'POST',
          headers: { 'content-type': 'application/json', [CLIENT_HEADER]: id },
          body: encode({ name, request }),
          signal: given.signal,
        })
        return response.ok ? decode(await response.text()) : GONE
      } catch {
        return GONE
      }
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
