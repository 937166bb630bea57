import type { z } from 'zod'
import { type CallName, type CallReply, calls, type Reply } from './contract.ts'
import { SaysoError, toFailure } from './failure.ts'

/** What answers each call. The request has passed its schema. */
export type Handlers = {
  readonly [N in CallName]: (
    request: z.output<(typeof calls)[N]['request']>,
  ) => CallReply<N> | Promise<CallReply<N>>
}

export type Dispatch = (name: unknown, request: unknown) => Promise<Reply>

/**
 * Checks a call that came over a transport, runs its handler, and answers with data. Never rejects.
 * `report` gets what was thrown, for the log of the host.
 */
export function createDispatch(
  handlers: Handlers,
  report: (thrown: unknown) => void = () => {},
): Dispatch {
  return async (name, request) => {
    try {
      if (typeof name !== 'string' || !Object.hasOwn(calls, name))
        throw new SaysoError('bad-request', 'Sayso does not know this call.')
      const call = name as CallName
      const parsed = calls[call].request.safeParse(request)
      if (!parsed.success)
        throw new SaysoError('bad-request', `The call ${call} had the wrong form.`)
      const handler = handlers[call] as (request: unknown) => unknown
      return { ok: true, value: await handler(parsed.data) }
    } catch (thrown) {
      const error = toFailure(thrown)
      // the user is told what to do; the log, why
      if (error.code === 'internal' || error.code === 'speech-failed') report(thrown)
      return { ok: false, error }
    }
  }
}
