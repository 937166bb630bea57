import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { type FetchOptions, fetchDocument } from '../../../src/services/net/fetch.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A server of this test's own on the loopback; its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const get = (address: string, options: FetchOptions = {}) =>
  fetchDocument(address, { allowLocal: true, ...options })

describe('fetchDocument', () => {
  it('gets a document, and says nothing of who asks', async () => {
    let sent: Record<string, unknown> = {}
    const address = await serve((request, response) => {
      sent = request.headers
      response.writeHead(200, { 'content-type': 'text/html; charset=UTF-8', 'set-cookie': 'a=b' })
      response.end('<p>Hello')
    })
    expect(await get(`${address}/news`)).toMatchObject({
      kind: 'document',
      address: `${address}/news`,
      mediaType: 'text/html',
      charset: 'UTF-8',
      bytes: Buffer.from('<p>Hello'),
    })
    expect(Object.keys(sent).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
  })

  it('follows redirects, without the cookies that they set', async () => {
    const cookies: unknown[] = []
    const address = await serve((request, response) => {
      cookies.push(request.headers.cookie)
      if (request.url === '/a')
        response.writeHead(302, { location: '/b', 'set-cookie': 'id=1' }).end()
      else response.end('there')
    })
    expect(await get(`${address}/a`)).toMatchObject({ address: `${address}/b` })
    expect(cookies).toEqual([undefined, undefined])
  })

  it('gives up on redirects without end', async () => {
    let asked = 0
    const address = await serve((_, response) => {
      asked++
      response.writeHead(301, { location: `/${asked}` }).end()
    })
    await expect(get(address)).rejects.toMatchObject({ code: 'network', message: /without end/ })
    expect(asked).toBe(6)
  })

  it.each(['file:///etc/passwd', 'ftp://127.0.0.1/', 'http://me:pw@127.0.0.1/'])(
    'follows no redirect to %s',
    async (location) => {
      const address = await serve((_, response) => void response.writeHead(302, { location }).end())
      await expect(get(address)).rejects.toMatchObject({ code: 'bad-request' })
    },
  )

  it('gives up on a server that drips', async () => {
    const address = await serve((_, response) => {
      const drip = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(drip))
    })
    await expect(get(address, { limits: { time: 300 } })).rejects.toMatchObject({
      code: 'network',
      message: /took longer than/,
    })
  })

  it('gives up on one that never answers', async () => {
    const address = await serve(() => {})
    await expect(get(address, { limits: { time: 200 } })).rejects.toMatchObject({ code: 'network' })
  })

  it('reads no more than the limit, whatever the server says', async () => {
    const endless = await serve((_, response) => {
      const write = () => {
        while (response.write('x'.repeat(10_000)));
      }
      response.on('drain', write)
      write()
    })
    await expect(get(endless, { limits: { bytes: 100_000 } })).rejects.toMatchObject({
      code: 'too-large',
    })
    const announced = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '999999999' }).write('x')
    })
    await expect(get(announced)).rejects.toMatchObject({ code: 'too-large' })
  })

  it('unpacks no more than the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000))
    const address = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    })
    expect(bomb.length).toBeLessThan(10_000)
    await expect(get(address, { limits: { bytes: 1_000_000 } })).rejects.toMatchObject({
      code: 'too-large',
    })
  })

  it('says so when what is packed is cut off', async () => {
    const packed = gzipSync(Buffer.from('hello '.repeat(10_000)))
    const address = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' })
      response.end(packed.subarray(0, packed.length / 2))
    })
    await expect(get(address)).rejects.toMatchObject({ code: 'network', message: /broke off/ })
  })

  it.each([
    [404, /no such page/],
    [403, /subscription/],
    [402, /subscription/],
    [429, /Try again later/],
    [503, /has a fault/],
    [204, /nothing to read/],
  ])('says what the status %i means', async (status, message) => {
    const address = await serve((_, response) => void response.writeHead(status).end())
    await expect(get(address)).rejects.toMatchObject({ code: 'network', message })
  })

  it('asks whether anything changed, where it knows', async () => {
    const address = await serve((request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end('x')
    })
    expect(await get(address, { known: { etag: '"1"', lastModified: null } })).toEqual({
      kind: 'not-modified',
      moved: null,
      maxAge: null,
    })
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    const address = await serve(() => stop.abort())
    await expect(get(address, { signal: stop.signal })).rejects.toMatchObject({ code: 'aborted' })
  })

  it('says so when nobody answers', async () => {
    const address = await serve(() => {})
    await new Promise((resolve) => servers.splice(0)[0]?.close(resolve))
    await expect(get(address)).rejects.toMatchObject({
      code: 'network',
      message: /does not answer/,
    })
  })
})

describe('an address on this machine or network', () => {
  const refused = { code: 'local-address' }

  it.each([
    'http://127.0.0.1:8080/',
    'http://[::1]:8080/',
    'http://0x7f.1/',
    'http://169.254.169.254/',
  ])('as a number is refused: %s', async (address) => {
    await expect(fetchDocument(address)).rejects.toMatchObject(refused)
  })

  it('is refused by name, before a connection', async () => {
    let asked = 0
    const address = await serve((_, response) => {
      asked++
      response.end()
    })
    const { port } = new URL(address)
    await expect(fetchDocument(`http://localhost:${port}/`)).rejects.toMatchObject(refused)
    expect(asked).toBe(0)
  })

  it.each([
    [['127.0.0.1']],
    [['93.184.215.14', '127.0.0.1']],
    [['::ffff:127.0.0.1']],
    [['fe80::1']],
  ])('is refused where a public name stands for %j', async (addresses) => {
    const resolve: FetchOptions['resolve'] = (_, answer) =>
      answer(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    await expect(fetchDocument('http://news.example:8080/', { resolve })).rejects.toMatchObject(
      refused,
    )
  })

  it('is looked up once: what is checked is what is connected to', async () => {
    let looked = 0
    const resolve: FetchOptions['resolve'] = (_, answer) => {
      looked++
      answer(null, [{ address: looked === 1 ? '10.0.0.1' : '93.184.215.14', family: 4 }])
    }
    await expect(fetchDocument('http://news.example/', { resolve })).rejects.toMatchObject(refused)
    expect(looked).toBe(1)
  })

  it.each(['localhost', '127.0.0.2', '[::1]', '0x7f.2'])(
    'is refused as a redirect, though another one was agreed to: %s',
    async (host) => {
      let asked = 0
      const address = await serve((request, response) => {
        asked++
        const { port } = new URL(`http://${request.headers.host}`)
        response.writeHead(302, { location: `http://${host}:${port}/` }).end()
      })
      await expect(get(address)).rejects.toMatchObject(refused)
      expect(asked).toBe(1)
    },
  )
})
