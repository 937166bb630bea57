import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ServiceEvent } from '../../../src/contract/contract.ts'
import { decode, encode } from '../../../src/contract/transport/json.ts'
import { type Host, startHost } from '../../../src/host/host.ts'
import type { App } from '../../../src/services/app/app.ts'

const client = 'a-client-of-this-test'
const folder = mkdtempSync(join(tmpdir(), 'sayso-host-'))
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Sayso</title>')

let sends: ((event: ServiceEvent) => void)[]
let host: Host
const dispatch = vi.fn()
const closeSession = vi.fn()
const app: App = {
  connect(send) {
    sends.push(send)
    return { dispatch, openFile: () => Promise.reject(new Error('not used')), close: closeSession }
  },
  close: () => Promise.resolve(),
}

beforeEach(async () => {
  sends = []
  dispatch.mockReset().mockResolvedValue({ ok: true, value: {} })
  closeSession.mockReset()
  host = await startHost({ app, uiFolder: folder })
})
afterEach(() => host.close())
afterAll(() => rmSync(folder, { recursive: true }))

/** Lets a browser in: its cookie, and the address without the token. */
async function enter(): Promise<{ origin: string; cookie: string }> {
  const address = host.newAddress()
  const response = await fetch(address, { redirect: 'manual' })
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/')
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { origin: new URL(address).origin, cookie }
}

const call = (origin: string, cookie: string, headers = {}, body: string | null = null) =>
  fetch(`${origin}/call`, {
    method: 'POST',
    headers: {
      cookie,
      origin,
      'content-type': 'application/json',
      'sayso-client': client,
      ...headers,
    },
    body: body ?? encode({ name: 'app.info', request: {} }),
  })

/** Opens a client's event stream; `until` reads until it holds something. */
async function listen(origin: string, cookie: string, id = client) {
  const stop = new AbortController()
  const response = await fetch(`${origin}/events?client=${id}`, {
    headers: { cookie },
    signal: stop.signal,
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let read = ''
  return {
    response,
    stop: () => stop.abort(),
    async until(text: string) {
      while (!read.includes(text)) {
        const part = await reader?.read()
        if (!part || part.done) throw new Error(`The stream ended after ${read}`)
        read += part.value
      }
      return read
    },
  }
}

describe('who gets in', () => {
  test('only with the address, and the page has its policy', async () => {
    const { origin, cookie } = await enter()
    expect((await fetch(origin)).status).toBe(403)
    const page = await fetch(origin, { headers: { cookie } })
    expect(await page.text()).toContain('Sayso')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('an address works once; the same browser may open it again', async () => {
    const address = host.newAddress()
    const first = await fetch(address, { redirect: 'manual' })
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(403)
    const again = await fetch(address, { redirect: 'manual', headers: { cookie } })
    expect(again.status).toBe(303)
  })

  test('the host listens on loopback only', () => {
    expect(new URL(host.newAddress()).hostname).toBe('127.0.0.1')
  })

  test('a rebound DNS name is refused though it has the cookie', async () => {
    const { origin, cookie } = await enter()
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(origin)
      const options = { host: '127.0.0.1', port, headers: { host: `evil.example:${port}`, cookie } }
      httpRequest(options, (response) => resolve(response.statusCode))
        .on('error', reject)
        .end()
    })
    expect(status).toBe(403)
  })
})

describe('calls', () => {
  test('reach the services and come back, binary data and all', async () => {
    const { origin, cookie } = await enter()
    const stream = await listen(origin, cookie)
    dispatch.mockResolvedValue({ ok: true, value: new Float32Array([0.5]) })
    const bytes = new Uint8Array([1, 2, 255])
    const body = encode({ name: 'article.read', request: { name: 'a.txt', bytes } })
    const response = await call(origin, cookie, {}, body)
    expect(decode(await response.text())).toEqual({ ok: true, value: new Float32Array([0.5]) })
    expect(dispatch).toHaveBeenCalledExactlyOnceWith('article.read', { name: 'a.txt', bytes })
    stream.stop()
  })

  test.each([
    ['without the cookie', 403, { cookie: '' }],
    ['from another site', 403, { origin: 'https://evil.example' }],
    ['as a form can send them', 415, { 'content-type': 'text/plain' }],
    ['of a client without a stream', 409, { 'sayso-client': 'somebody-else-entirely' }],
    ['of a client without a name', 409, { 'sayso-client': '../x' }],
  ])('%s are refused', async (_, status, headers) => {
    const { origin, cookie } = await enter()
    const stream = await listen(origin, cookie)
    expect((await call(origin, cookie, headers)).status).toBe(status)
    expect(dispatch).not.toHaveBeenCalled()
    stream.stop()
  })

  test.each([
    ['broken', '{"name":'],
    ['of the wrong form', '{"name":7}'],
    ['with more than a call', '{"name":"app.info","request":{},"more":1}'],
  ])('that are %s fail as data', async (_, body) => {
    const { origin, cookie } = await enter()
    const stream = await listen(origin, cookie)
    const reply = decode(await (await call(origin, cookie, {}, body)).text())
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    stream.stop()
  })

  test('too large fail as data, and are not read to their end', async () => {
    const { origin, cookie } = await enter()
    const stream = await listen(origin, cookie)
    const reply = await new Promise<string>((resolve, reject) => {
      const request = httpRequest(`${origin}/call`, {
        method: 'POST',
        headers: {
          cookie,
          origin,
          'content-type': 'application/json',
          'sayso-client': client,
          'content-length': 2 ** 40,
        },
      })
      request.on('error', reject).on('response', (response) => {
        let text = ''
        response.on('data', (part) => {
          text += part
        })
        response.on('end', () => resolve(text))
      })
      request.write('{')
    })
    expect(decode(reply)).toMatchObject({ ok: false, error: { code: 'too-large' } })
    stream.stop()
  })
})

describe('events', () => {
  test('reach their client', async () => {
    const { origin, cookie } = await enter()
    const stream = await listen(origin, cookie)
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream')
    sends[0]?.({ type: 'menu.action', action: 'who' })
    const text = await stream.until('"who"}\n\n')
    const line = text.split('\n').find((part) => part.startsWith('data: ')) ?? ''
    expect(decode(line.slice('data: '.length))).toEqual({ type: 'menu.action', action: 'who' })
    stream.stop()
  })

  test('what a client asked for stops when it goes away', async () => {
    const { origin, cookie } = await enter()
    const stream = await listen(origin, cookie)
    expect(closeSession).not.toHaveBeenCalled()
    stream.stop()
    await vi.waitFor(() => expect(closeSession).toHaveBeenCalledOnce())
    expect((await call(origin, cookie)).status).toBe(409)
  })

  test('a client that comes back has a new stream, and the old one ends', async () => {
    const { origin, cookie } = await enter()
    const old = await listen(origin, cookie)
    const stream = await listen(origin, cookie)
    await expect(old.until('never')).rejects.toThrow('ended')
    expect(closeSession).toHaveBeenCalledOnce()
    expect((await call(origin, cookie)).status).toBe(200)
    sends[1]?.({ type: 'menu.action', action: 'help' })
    await stream.until('"help"')
    stream.stop()
  })

  test('the oldest of too many tabs makes room, and is told not to come back', async () => {
    const { origin, cookie } = await enter()
    const first = await listen(origin, cookie)
    const others = []
    for (const tab of ['a', 'b', 'c', 'd'])
      others.push(await listen(origin, cookie, tab.repeat(16)))
    await expect(first.until('never')).rejects.toThrow('ended')
    expect((await listen(origin, cookie)).response.status).toBe(204)
    expect((await call(origin, cookie)).status).toBe(409)
    expect((await call(origin, cookie, { 'sayso-client': 'b'.repeat(16) })).status).toBe(200)
    for (const { stop } of others) stop()
  })

  test('are for those who were let in', async () => {
    const { origin, cookie } = await enter()
    expect((await fetch(`${origin}/events?client=${client}`)).status).toBe(403)
    expect((await fetch(`${origin}/events?client=x`, { headers: { cookie } })).status).toBe(400)
  })

  test('an open stream does not keep the host from ending', async () => {
    const { origin, cookie } = await enter()
    const stream = await listen(origin, cookie)
    await host.close()
    await expect(stream.until('never')).rejects.toThrow()
    expect(closeSession).toHaveBeenCalledOnce()
    host = await startHost({ app, uiFolder: folder })
  })
})
