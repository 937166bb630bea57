import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const program = fileURLToPath(new URL('../../../dist/start/main.js', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'sayso-start-'))
afterAll(() => rmSync(home, { recursive: true }))

/** Runs the built `npm start` on a machine without a display. */
function start(...args: string[]) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...environment } = process.env
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...environment, HOME: home, XDG_CONFIG_HOME: home, INIT_CWD: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    child,
    ended,
    printed: () => printed,
    async until(pattern: RegExp): Promise<string> {
      const match = pattern.exec(printed)
      if (match) return match[0]
      await Promise.race([
        new Promise((resolve) => child.stdout.once('data', resolve)),
        ended.then((code) => Promise.reject(new Error(`It ended with ${code}: ${printed}`))),
      ])
      return this.until(pattern)
    },
  }
}

test('without a window it says why, and serves the browser until the user ends it', async () => {
  const sayso = start('--browser')
  const address = await sayso.until(/http:\/\/127\.0\.0\.1:\S+/)
  expect(sayso.printed().split('\n')[0]).toMatch(/^Sayso runs in the browser, .*: .*\.$/)
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
  sayso.child.kill('SIGINT')
  expect(await sayso.ended).toBe(0)
})

test('a file is named as the user sees it', async () => {
  writeFileSync(join(home, 'news.txt'), 'The port reopened on Monday.')
  const sayso = start('--browser', 'news.txt')
  await sayso.until(/http:/)
  sayso.child.kill('SIGTERM')
  expect(await sayso.ended).toBe(0)
})

test.each([
  ['a file that is not there', ['none.txt'], 1, 'none.txt'],
  ['a folder', ['.'], 1, 'folder'],
  ['two files', ['a.txt', 'b.txt'], 2, 'one file'],
  ['an unknown option', ['--fast'], 2, '--fast'],
])('%s: a clear message and the right exit code', async (_, args, code, message) => {
  const sayso = start(...args)
  expect(await sayso.ended).toBe(code)
  expect(sayso.printed()).toContain(message)
  expect(sayso.printed()).not.toContain('    at ')
})
