import type { ServerResponse } from 'node:http'
import { encode } from '../contract/transport/json.ts'
import type { App, Session } from '../services/app/app.ts'

/**
 * Browsers open six connections to a host, and each stream holds one: with more tabs than this the calls would wait
 * for ever. The oldest tab makes room.
 */
const MAX_CLIENTS = 4
/** A client that takes in no events for so many bytes is gone. */
const MAX_UNSENT_BYTES = 64_000_000
/** Milliseconds between signs of life, so that a dead connection is noticed. */
const HEARTBEAT = 15_000

/** The clients whose event streams are open. */
export interface Clients {
  /**
   * Opens a client's event stream on a response; a stream that it had before ends. A client that had to make room is
   * told (204) not to come back.
   */
  open(id: string, response: ServerResponse): void
  /** The session of a client, or null when its event stream is not open. */
  session(id: string): Session | null
  closeAll(): void
}

interface Client {
  readonly session: Session
  readonly response: ServerResponse
}

/**
 * A client lives as long as its event stream: when the stream drops, what it asked for stops at once. A page that is
 * still there opens a new stream by itself.
 */
export function createClients(app: App): Clients {
  const clients = new Map<string, Client>()
  const retired = new Set<string>()

  function close(id: string): void {
    const client = clients.get(id)
    if (!client) return
    clients.delete(id)
    client.session.close()
    client.response.end()
  }

  return {
    open(id, response) {
      if (retired.has(id)) {
        response.writeHead(204).end()
        return
      }
      close(id)
      const [oldest] = clients.keys()
      if (clients.size >= MAX_CLIENTS && oldest !== undefined) {
        retired.add(oldest)
        close(oldest)
      }

      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      // milliseconds until the browser opens a dropped stream again
      response.write('retry: 500\n\n')
      const session = app.connect((event) => {
        if (response.writableLength > MAX_UNSENT_BYTES) response.destroy()
        else if (!response.writableEnded) response.write(`data: ${encode(event)}\n\n`)
      })
      clients.set(id, { session, response })
      const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT)
      response.on('close', () => {
        clearInterval(heartbeat)
        // a newer stream of the same client is not this one's to close
        if (clients.get(id)?.response === response) close(id)
      })
    },
    session: (id) => clients.get(id)?.session ?? null,
    closeAll() {
      for (const id of [...clients.keys()]) close(id)
    },
  }
}
