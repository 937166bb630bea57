import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases, inputOf } from '../intake/formats/fixture.ts'

const program = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url))
const fixture = (path: string) =>
  readFile(new URL(`../../fixtures/intake/${path}`, import.meta.url))

let folder: string
const servers: Server[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-intake-'))
})
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
  await rm(folder, { recursive: true })
})

/** Runs the built command line as a user does. */
function sayso(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [program, ...args],
      { env: { ...process.env, HOME: folder, XDG_DATA_HOME: join(folder, 'data') } },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('a web address', () => {
  it('is read from the server to the spoken labels', async () => {
    const page = await fixture('html-news/input.html')
    const address = await serve((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/news' }).end()
      else response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    })
    const { code, out, err } = await sayso('read', '--allow-local', `${address}/`)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('“A harbour without a wall is a beach”, he told')
    expect(out).toContain('[Carla Dunn, harbour master, says:] My crew has paid its dues')
    expect(out).toMatch(/\[Edith Marr[^\]]*:\] What the sea takes/)
    expect(out).not.toMatch(/never shown|Hidden words|cookies|Related stories|newsletter/)

    const { out: json } = await sayso('segment', '--allow-local', `${address}/`)
    expect(JSON.parse(json).article).toMatchObject({
      title: 'Harbour wall to be rebuilt after storm',
      byline: 'Ann Teller',
      outlet: 'Harlow Post',
      language: 'en-GB',
      address: `${address}/news/harbour-wall`,
    })

    const { out: rest } = await sayso('read', '--left-out', '--allow-local', `${address}/`)
    expect(rest).toContain('We use cookies to improve your visit.')
    expect(rest).not.toContain('harbour wall, which fell')
  })

  it('on this machine is refused without the user’s word', async () => {
    let asked = 0
    const address = await serve((_, response) => {
      asked++
      response.end('x')
    })
    const { code, err } = await sayso('read', address)
    expect(code).toBe(1)
    expect(err).toMatch(/^sayso: 127\.0\.0\.1 is on this computer/)
    expect(asked).toBe(0)
  })

  it('that is not there: what it is, in one line', async () => {
    const address = await serve((_, response) => void response.writeHead(404).end('gone'))
    const { code, err } = await sayso('read', '--allow-local', address)
    expect([code, err.trim().split('\n').length]).toEqual([1, 1])
    expect(err).toContain('has no such page (404)')
  })
})

describe('a file of each format', () => {
  it.each(cases.filter((name) => !name.startsWith('html-div')))(
    '%s is read aloud',
    async (name) => {
      const input = inputOf(name)
      const file = join(folder, `${name}-${input.name}`)
      await writeFile(file, input.bytes)
      const { code, out, err } = await sayso('read', file)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      // somebody is named as the source of something in every one of them
      expect(out).toMatch(/^\[|\n\[| \[/)
    },
  )
})

describe('a chapter of a book', () => {
  const book = async () => {
    const path = join(folder, 'year.epub')
    await writeFile(path, inputOf('epub-contents').bytes)
    return path
  }

  it('is one of those that are listed, and all that is read', async () => {
    const path = await book()
    expect((await sayso('read', path, '--chapters')).out).toBe(
      '1. Part One: The quay\n2.   I. Morning\n3.   II. Noon\n4. Notes\n',
    )
    const { out } = await sayso('read', path, '--chapter', '2', '--level', 'off')
    expect(out.trim()).toBe('I\n\nThe ferry left at six. “She is late again,” said Carla Dunn.')
    const part = await sayso('read', path, '--chapter', '1', '--level', 'off')
    expect(part.out).toMatch(/^I\n[\s\S]*nobody was on the quay\.\s*$/)
  })

  it('that is not there: how many there are', async () => {
    const { code, err } = await sayso('read', await book(), '--chapter', '9')
    expect([code, err]).toEqual([1, expect.stringContaining('There is no chapter 9: there are 4.')])
    expect((await sayso('read', await book(), '--chapter', 'x')).code).toBe(2)
  })

  it('of a text without any', async () => {
    const path = join(folder, 'plain.txt')
    await writeFile(path, 'It fell, said Ann Lee. Nobody was there when it did.\n')
    const { code, err } = await sayso('read', path, '--chapters')
    expect([code, err]).toEqual([0, expect.stringContaining('no chapters and no headings')])
  })
})

describe('a text of 100 MB', () => {
  it('is refused in words, before it is read', async () => {
    const path = join(folder, 'large.txt')
    // 100 MB by its size, without a byte on the disk
    await writeFile(path, 'x')
    await truncate(path, 100_000_000)
    const { code, err } = await sayso('read', path)
    expect([code, err]).toEqual([1, expect.stringMatching(/large\.txt has 100 MB;.*up to 20 MB/)])
  })

  it('through a pipe: no more is taken than could be read', async () => {
    const child = spawn(process.execPath, [program, 'read', '-'])
    let taken = 0
    const part = Buffer.alloc(1_000_000, 'It fell. ')
    const endless = new Readable({
      read() {
        taken += part.length
        this.push(taken > 100_000_000 ? null : part)
      },
    })
    child.stdin.on('error', () => {})
    endless.pipe(child.stdin)
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect([code, err]).toEqual([1, expect.stringContaining('Sayso reads up to 20 MB')])
    expect(taken).toBeLessThan(30_000_000)
    endless.destroy()
  })
})
