import { z } from 'zod'
import {
  type CallName,
  type CallReply,
  type CallRequest,
  calls,
  reply,
  type ServiceEvent,
  serviceEvent,
} from './contract.ts'
import { SaysoError } from './failure.ts'

// the UI's content security policy forbids eval, which zod would try for speed
z.config({ jitless: true })

/** As much of an AbortSignal as a transport needs. */
export interface Signal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
}

/** A transport as the UI sees it: `window.bridge` in Electron, or the loopback host's. */
export interface Bridge {
  /** @param signal gives the call up, where the transport is {@link abortable}; never given elsewhere */
  call(name: string, request: unknown, signal?: Signal): Promise<unknown>
  /** Whether a call that nobody waits for any more can be given up: it would hold a connection of the browser's few. */
  readonly abortable?: boolean
  /** Returns the function that unsubscribes. */
  onEvent(listener: (event: unknown) => void): () => void
}

/** The services, typed and checked, over any transport. */
export interface Client {
  /** Rejects with a {@link SaysoError} whose message is fit for the user. */
  call<N extends CallName>(name: N, request: CallRequest<N>, signal?: Signal): Promise<CallReply<N>>
  on<T extends ServiceEvent['type']>(
    type: T,
    listener: (event: Extract<ServiceEvent, { type: T }>) => void,
  ): () => void
}

export function createClient(bridge: Bridge): Client {
  return {
    async call(name, request, signal) {
      const given = signal && bridge.abortable ? [signal] : []
      const answer = reply.parse(await bridge.call(name, request, ...given))
      if (!answer.ok) throw new SaysoError(answer.error.code, answer.error.message)
      return calls[name].reply.parse(answer.value) as never
    },
    on(type, listener) {
      return bridge.onEvent((event) => {
        // each event is checked once, and not by every listener: one may hold an article
        if ((event as { type?: unknown } | null)?.type !== type) return
        const parsed = serviceEvent.safeParse(event)
        if (parsed.success && parsed.data.type === type) listener(parsed.data as never)
      })
    },
  }
}
