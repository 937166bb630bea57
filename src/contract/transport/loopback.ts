import { z } from 'zod'

/** POST: one call, `{ name, request }` in the encoding of json.ts; answers with a reply. */
export const CALL_PATH = '/call'
/** GET, `?client=ID`: the events of one client, as server-sent events. */
export const EVENTS_PATH = '/events'
/** Names the client of a call. Its event stream must be open. */
export const CLIENT_HEADER = 'sayso-client'
/** Chosen at random by each page, so that two tabs don't hear each other's speech. */
export const clientId = z.string().regex(/^[\w-]{16,64}$/)

export const callBody = z.strictObject({ name: z.string(), request: z.unknown() })
