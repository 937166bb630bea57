import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runElectron } from '../../../scripts/run-electron.ts'

const folder = mkdtempSync(join(tmpdir(), 'sayso-run-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a program of Node in Electron's place. */
function run(program: string, file: string | null = null, signal = new AbortController().signal) {
  const path = join(folder, 'app.cjs')
  writeFileSync(path, program)
  return runElectron(process.execPath, path, file, signal)
}

test('a window that opened and was closed', async () => {
  expect(await run("process.send('started'); process.disconnect()")).toEqual({
    started: true,
    code: 0,
  })
})

test('the file is handed over', async () => {
  const program = "process.exit(process.argv[2] === '/news/a b.txt' ? 0 : 1)"
  expect(await run(program, '/news/a b.txt')).toEqual({ started: true, code: 0 })
})

test('a window that opened and crashed is a failure, and no reason for the browser', async () => {
  const program = "process.send('started', () => process.exit(7))"
  expect(await run(program)).toEqual({ started: true, code: 7 })
})

test('a start that was handed to a running Sayso is none that failed', async () => {
  expect(await run('process.exit(0)')).toEqual({ started: true, code: 0 })
})

test.each([
  [
    'the sandbox',
    '[1:0101/000000.1:ERROR:bus.cc(407)] Failed to connect to the bus\n[1:0101/000000.2:FATAL:setuid_sandbox_host.cc(158)] The SUID sandbox helper binary was found, but is not configured correctly.',
    'The SUID sandbox helper binary was found, but is not configured correctly.',
  ],
  [
    'a library that is missing',
    'sayso: error while loading shared libraries: libgtk-3.so.0: cannot open',
    'sayso: error while loading shared libraries: libgtk-3.so.0: cannot open',
  ],
  ['nothing that says why', 'something else', 'Electron ended with 1'],
])('what stops a start is named: %s', async (_, output, reason) => {
  const program = `process.stderr.write(${JSON.stringify(output)}); process.exitCode = 1`
  expect(await run(program)).toEqual({ started: false, reason })
})

test('a program that is not there', async () => {
  const none = join(folder, 'none')
  const run = await runElectron(none, folder, null, new AbortController().signal)
  expect(run).toMatchObject({ started: false, reason: expect.stringContaining('ENOENT') })
})

test('the user ends it', async () => {
  const stop = new AbortController()
  const running = run("process.send('started'); setInterval(() => {}, 1000)", null, stop.signal)
  stop.abort()
  expect(await running).toEqual({ started: true, code: 0 })
})
