import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addArticle } from '../../../src/services/library/articles.ts'
import { exportLibrary } from '../../../src/services/library/transfer/export-library.ts'
import { newArticle, newFolder, newLibrary } from '../library/shelf.ts'

const program = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-pipes-'))
})
afterAll(() => rm(folder, { recursive: true }))

function start(args: readonly string[], stdout: 'pipe' | number = 'pipe'): ChildProcess {
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: join(folder, 'data') }
  return spawn(process.execPath, [program, ...args], { env, stdio: ['pipe', stdout, 'pipe'] })
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((done) => child.once('close', (code) => done(code)))

async function sayso(args: readonly string[], input: string | Uint8Array = '') {
  const child = start(args)
  child.stdin?.end(input)
  const [out, err, code] = await Promise.all([
    text(child.stdout as never),
    text(child.stderr as never),
    ended(child),
  ])
  return { code, out, err }
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const full = '/dev/full'
it.skipIf(!existsSync(full))('says in one line that its output can’t be written', async () => {
  const child = start(['read', await file('a.txt', 'Hello there.')], openSync(full, 'w'))
  const [err, code] = await Promise.all([text(child.stderr as never), ended(child)])
  expect({ err, code }).toEqual({
    err: "sayso: Standard output can't be written (ENOSPC).\n",
    code: 1,
  })
})

it('does its work where nobody reads what it tells', async () => {
  const child = start(['dictionary', 'export', join(folder, 'quiet.json')])
  child.stderr?.destroy()
  expect(await ended(child)).toBe(0)
  expect(existsSync(join(folder, 'quiet.json'))).toBe(true)
})

it('tells of what it could not read of a document from standard input', async () => {
  const page =
    '<html><head><title>Quay</title><script type="application/ld+json">{"isAccessibleForFree": false}</script></head>' +
    '<body><article><h1>Quay</h1><p>The quay is shut.</p></article></body></html>'
  const { code, out, err } = await sayso(['read', '-'], page)
  expect({ code, out }).toEqual({ code: 0, out: 'Quay\n\nThe quay is shut.\n' })
  expect(err).toContain('only by subscribers')
})

describe('lines in, lines out', () => {
  it('a line feed alone ends a line, and a byte order mark is none of it', async () => {
    const one = JSON.stringify({ id: 1, text: 'Gone.\u2028Gone.' })
    const two = JSON.stringify({ id: 2, text: 'Back.' })
    const { code, out } = await sayso(['segment', '--jsonl'], `\uFEFF${one}\r\n\n${two}`)
    expect(code).toBe(0)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([1, 2])
  })

  it('bad ones are told by their numbers, empty ones counted', async () => {
    const { code, err } = await sayso(['segment', '--jsonl'], '\n\n{"id":1}\n')
    expect(code).toBe(1)
    expect(err).toContain('line 3')
  })
})

describe('a file to write', () => {
  it('makes no folder', async () => {
    const { code, err } = await sayso(['dictionary', 'export', join(folder, 'none', 'x.dic')])
    expect(code).toBe(1)
    expect(err).toContain("can't be written")
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  it('may be standard output', async () => {
    const { out } = await sayso(['dictionary', 'export', '-'])
    expect(JSON.parse(out)).toEqual({ version: 1, entries: [] })
  })

  it('is not begun where there is nothing to write', async () => {
    const path = join(folder, 'feeds.opml')
    expect(await sayso(['feeds', 'export', path])).toEqual({
      code: 1,
      out: '',
      err: 'sayso: You follow no feeds: there is nothing to export.\n',
    })
    expect(existsSync(path)).toBe(false)
  })

  it.skipIf(process.platform === 'win32')(
    'leaves no half of it where the terminal is closed',
    async () => {
      const place = await mkdtemp(join(folder, 'half-'))
      const article = await file('long.txt', 'The quay is shut, and nothing moves. '.repeat(400))
      const child = start(['export', article, '-o', join(place, 'o.wav')])
      const over = ended(child)
      for (;;) {
        const [begun] = await readdir(place)
        // more than its header: it speaks
        if (begun && (await readFile(join(place, begun))).length > 1000) break
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      child.kill('SIGHUP')
      expect(await over).toBe(1)
      expect(await readdir(place)).toEqual([])
    },
  )
})

it('a source that has its whole name in that of another is found by it', async () => {
  const { db } = newLibrary()
  addArticle(db, newArticle('“It is shut,” said Ana Ruiz.'), 1)
  addArticle(db, newArticle('“It is open,” said Ana Ruiz Soler.'), 2)
  const exported = join(newFolder(), 'one.sayso')
  await exportLibrary(db, exported, [])
  expect((await sayso(['library', 'import', exported])).code).toBe(0)
  const { out } = await sayso(['library', 'sources', 'ana ruiz'])
  expect(out).toContain('It is shut')
  expect(out).not.toContain('It is open')
  expect((await sayso(['library', 'sources', 'Ana'])).err).toContain('Several sources')
})
