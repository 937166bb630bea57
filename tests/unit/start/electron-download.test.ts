import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { downloadElectron, installedElectron } from '../../../scripts/electron-download.ts'

let modules: string
let electron: string
const never = () => new AbortController().signal

beforeEach(() => {
  modules = mkdtempSync(join(tmpdir(), 'sayso-download-'))
  electron = join(modules, 'electron')
  mkdirSync(electron)
})
afterEach(() => rmSync(modules, { recursive: true }))

/** The package's installer, as this program. */
const installer = (program: string) => writeFileSync(join(electron, 'install.js'), program)

const COMPLETE = `
  const fs = require('node:fs')
  fs.writeFileSync(require('node:os').tmpdir() + '/part', 'x'.repeat(1000))
  fs.mkdirSync(__dirname + '/dist')
  fs.writeFileSync(__dirname + '/dist/electron', '')
  fs.writeFileSync(__dirname + '/path.txt', 'electron')
`

test('what is not downloaded is not installed', async () => {
  expect(await installedElectron(electron)).toBeNull()
  writeFileSync(join(electron, 'path.txt'), 'electron')
  expect(await installedElectron(electron)).toBeNull()
})

test('a download gives the program, and leaves no temporary files', async () => {
  installer(COMPLETE)
  const program = await downloadElectron(electron, () => {}, never())
  expect(program).toBe(join(electron, 'dist', 'electron'))
  expect(await installedElectron(electron)).toBe(program)
  expect(readdirSync(join(modules, '.cache', 'sayso'))).toEqual([])
})

test('a failure is one line that says why', async () => {
  installer(`
    console.error('Error: getaddrinfo ENOTFOUND github.com\\n    at GetAddrInfoReqWrap')
    process.exit(1)
  `)
  await expect(downloadElectron(electron, () => {}, never())).rejects.toThrow(
    /^the download of Electron failed \(getaddrinfo ENOTFOUND github.com\)$/,
  )
})

test('an installer that does nothing is a failure too', async () => {
  installer('')
  await expect(downloadElectron(electron, () => {}, never())).rejects.toThrow('not complete')
})

test('the user ends it', async () => {
  installer('setInterval(() => {}, 1000)')
  const stop = new AbortController()
  const running = downloadElectron(electron, () => {}, stop.signal)
  setImmediate(() => stop.abort())
  await expect(running).rejects.toThrow()
})
