import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { rss, STORM_MARKUP, serveFiles } from '../feeds/feed-server.ts'

const program = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url))

interface Result {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The built command line with a data folder of its own. */
function newListener() {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-feeds-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const home = { HOME: folder, XDG_DATA_HOME: join(folder, 'data'), XDG_CONFIG_HOME: folder }
  const sayso = (args: readonly string[], input = '') =>
    new Promise<Result>((done) => {
      const child = execFile(
        process.execPath,
        [program, ...args],
        { env: { ...process.env, ...home } },
        (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }),
      )
      child.stdin?.end(input)
    })
  return { folder, sayso }
}

const storm = { id: 'a', title: 'Storm closes the harbour', content: STORM_MARKUP }

test('from the page of a site to spoken labels', async () => {
  const { sayso } = newListener()
  const address = await serveFiles({
    '/': '<html><link rel="alternate" type="application/rss+xml" href="/feed" title="News"><p>Hello',
    '/feed': rss([storm]),
  })
  const added = await sayso(['feeds', 'add', address, '--allow-local'])
  expect(added).toMatchObject({ code: 0, out: '1  Harbour News · 1 unread of 1\n', err: '' })
  const entries = await sayso(['feeds', 'entries'])
  expect(entries.out).toBe('1  Storm closes the harbour · Harbour News\n')
  expect((await sayso(['feeds', 'entries', '--search', 'storms harbour'])).out).toBe(entries.out)
  expect(await sayso(['feeds', 'entries', '--search', 'xyzzy'])).toMatchObject({
    code: 0,
    out: '',
    err: 'sayso: Nothing was found.\n',
  })
  const read = await sayso(['feeds', 'read', '1'])
  expect(read).toMatchObject({ code: 0, err: '' })
  expect(read.out).toContain('[Ana Ruiz says:]')
  expect(read.out).toContain('We expect to open it on Friday')
  expect((await sayso(['library', 'list'])).out).toBe('Storm closes the harbour · Harbour News\n')
})

test('the text of an entry goes on to other commands, and it is read then', async () => {
  const { sayso } = newListener()
  const address = await serveFiles({ '/feed': rss([storm]) })
  await sayso(['feeds', 'add', `${address}/feed`, '--allow-local'])
  const text = await sayso(['feeds', 'open', '1', '--text'])
  expect((await sayso(['read', '-'], text.out)).out).toContain('[Ana Ruiz says:]')
  expect((await sayso(['feeds', 'entries', '--unread'])).out).toBe('')
})

test('feeds go out as OPML and come in again', async () => {
  const { folder, sayso } = newListener()
  const address = await serveFiles({ '/feed': rss([storm]) })
  await sayso(['feeds', 'add', `${address}/feed`, '--allow-local'])
  const file = join(folder, 'feeds.opml')
  expect((await sayso(['feeds', 'export', file])).code).toBe(0)
  expect(readFileSync(file, 'utf8')).toContain(`xmlUrl="${address}/feed"`)
  expect((await sayso(['feeds', 'import', file])).err).toBe(
    '0 feeds added, 1 were there already.\n',
  )
  expect(await sayso(['feeds', 'remove', '1'])).toMatchObject({
    code: 0,
    err: `Removed: Harbour News. To follow it again: sayso feeds add ${address}/feed\n`,
  })
  const out = await sayso(['feeds', 'import', '-'], readFileSync(file, 'utf8'))
  expect(out).toMatchObject({ code: 0, err: '1 feed added, 0 were there already.\n' })
  const site = await serveFiles({ '/list': readFileSync(file, 'utf8') })
  expect((await sayso(['feeds', 'import', `${site}/list`])).err).toMatch(
    /asks before .*--allow-local/s,
  )
  const list = await sayso(['feeds', 'import', `${site}/list`, '--allow-local'])
  expect(list).toMatchObject({ code: 0, err: '0 feeds added, 1 were there already.\n' })
})

test('what fails says so: 1 for what could not be done, 2 for what was not understood', async () => {
  const { sayso } = newListener()
  const address = await serveFiles({ '/page': '<html><p>Nothing here' })
  const local = await sayso(['feeds', 'add', address])
  expect(local).toMatchObject({
    code: 1,
    err: expect.stringMatching(/asks before it opens .*--allow-local/s),
  })
  const page = await sayso(['feeds', 'add', `${address}/page`, '--allow-local'])
  expect(page).toMatchObject({ code: 1, err: expect.stringMatching(/names no feed/) })
  const missing = await sayso(['feeds', 'read', '7'])
  expect(missing).toMatchObject({ code: 1, err: 'sayso: This is no longer in your feeds.\n' })
  expect((await sayso(['feeds', 'read', 'seven'])).code).toBe(2)
  expect((await sayso(['feeds', 'add'])).code).toBe(2)
  expect((await sayso(['feeds', 'refresh', '9'])).err).toBe('sayso: You follow no feed 9.\n')
})

test('a refresh prints what is new, and why a feed could not be got', async () => {
  const { sayso } = newListener()
  const files: Record<string, string> = { '/feed': rss([storm]), '/other': rss([storm], 'Other') }
  const address = await serveFiles(files)
  await sayso(['feeds', 'add', `${address}/feed`, '--allow-local'])
  await sayso(['feeds', 'add', `${address}/other`, '--allow-local'])
  files['/feed'] = rss([{ ...storm, id: 'b', title: 'Harbour opens' }, storm])
  delete files['/other']
  const some = await sayso(['feeds', 'refresh'])
  expect(some).toMatchObject({ code: 0, out: '1 new entry in 2 feeds.\n' })
  expect(some.err).toMatch(
    /^sayso: Other: 127\.0\.0\.1 has no feed at this address any more \(404\)/,
  )
  delete files['/feed']
  expect((await sayso(['feeds', 'refresh'])).code).toBe(1)
})
