import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { MAX_FILE_BYTES, type Reply } from '../contract/contract.ts'
import { toFailure } from '../contract/failure.ts'
import { decode, encode } from '../contract/transport/json.ts'
import {
  CALL_PATH,
  CLIENT_HEADER,
  callBody,
  clientId,
  EVENTS_PATH,
} from '../contract/transport/loopback.ts'
import type { App } from '../services/app/app.ts'
import { listUiFiles, resolveUiFile, SECURITY_HEADERS } from '../services/app/ui-files.ts'
import { type Access, createAccess } from './access.ts'
import { readBody } from './body.ts'
import { createClients } from './clients.ts'
import { refuse } from './guard.ts'

const ADDRESS = '127.0.0.1'
/** The largest file in base64, and some room for the rest of the call, in bytes. */
const MAX_BODY_BYTES = Math.ceil((MAX_FILE_BYTES * 4) / 3) + 10_000
/** Query parameter of the printed address. */
const TOKEN = 'token'

export interface HostOptions {
  readonly app: App
  /** The built UI. */
  readonly uiFolder: string
  /** 0, the default: one that is free. */
  readonly port?: number
}

export interface Host {
  /** An address that lets one browser in, once. The address before it is void if it was not used. */
  newAddress(): string
  close(): Promise<void>
}

/** Serves the UI and the services to browsers on this machine, and to nobody else. */
export async function startHost({ app, uiFolder, port = 0 }: HostOptions): Promise<Host> {
  const files = listUiFiles(uiFolder)
  const clients = createClients(app)
  let access: Access
  let authority: string

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? ''
    const refusal = refuse({ method, headers: request.headers }, authority)
    if (refusal) return say(response, refusal.status, refusal.reason)

    const url = new URL(request.url ?? '/', `http://${authority}`)
    const token = url.searchParams.get(TOKEN)
    if (method === 'GET' && url.pathname === '/' && token !== null) {
      const cookie = access.exchange(token)
      if (cookie) return redirectHome(response, cookie)
      // the same browser may open the printed address twice
      if (access.allows(request.headers.cookie)) return redirectHome(response)
    }
    if (!access.allows(request.headers.cookie))
      return say(
        response,
        403,
        'This address of Sayso is used up. Press Enter where Sayso was started to get a new one.',
      )
    if (method === 'POST' && url.pathname === CALL_PATH) return call(request, response)
    if (method === 'GET' && url.pathname === EVENTS_PATH) {
      const id = clientId.safeParse(url.searchParams.get('client'))
      if (!id.success) return say(response, 400, 'The client has no valid id.')
      return clients.open(id.data, response)
    }
    const file = method === 'GET' ? resolveUiFile(files, url.pathname) : null
    if (!file) return say(response, 404, 'Sayso has nothing here.')
    const content = await readFile(join(uiFolder, file.path))
    response.writeHead(200, { ...file.headers, 'content-length': content.byteLength }).end(content)
  }

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // a page of another site can't send this type without asking first, and the host never says yes
    if (request.headers['content-type'] !== 'application/json')
      return say(response, 415, 'A call is JSON.')
    const id = clientId.safeParse(request.headers[CLIENT_HEADER])
    const session = id.success ? clients.session(id.data) : null
    if (!session) return say(response, 409, 'This client has no open event stream.')
    const body = await readBody(request, MAX_BODY_BYTES)
    if (body === null) {
      response.setHeader('connection', 'close')
      return reply(response, failed('too-large', `Sayso reads up to ${MAX_FILE_BYTES / 1e6} MB.`))
    }
    const parsed = callBody.safeParse(tryDecode(body))
    if (!parsed.success) return reply(response, failed('bad-request', 'The call is malformed.'))
    reply(response, await session.dispatch(parsed.data.name, parsed.data.request))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((thrown) => {
      if (response.headersSent) response.destroy()
      else say(response, 500, toFailure(thrown).message)
    })
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen({ host: ADDRESS, port }, resolve)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The host has no port.')
  authority = `${ADDRESS}:${bound.port}`
  access = createAccess(bound.port)

  return {
    newAddress: () => `http://${authority}/?${TOKEN}=${access.newToken()}`,
    async close() {
      clients.closeAll()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      // what is still being answered gets a moment, an idle connection none
      const impatience = setTimeout(() => server.closeAllConnections(), 1000)
      server.closeIdleConnections()
      await closed
      clearTimeout(impatience)
    },
  }
}

function say(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' })
    .end(`${text}\n`)
}

function redirectHome(response: ServerResponse, cookie?: string): void {
  response
    .writeHead(303, {
      ...SECURITY_HEADERS,
      location: '/',
      'cache-control': 'no-store',
      ...(cookie ? { 'set-cookie': cookie } : {}),
    })
    .end()
}

function reply(response: ServerResponse, content: Reply): void {
  response
    .writeHead(200, {
      ...SECURITY_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    })
    .end(encode(content))
}

const failed = (code: 'too-large' | 'bad-request', message: string): Reply => ({
  ok: false,
  error: { code, message },
})

function tryDecode(text: string): unknown {
  try {
    return decode(text)
  } catch {
    return undefined
  }
}
