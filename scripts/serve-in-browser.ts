import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import open from 'open'
import { z } from 'zod'
import { settings } from '../src/contract/schemas.ts'
import { startHost } from '../src/host/host.ts'
import { createApp } from '../src/services/app/app.ts'
import { dataFolder, settingsFolder } from '../src/services/settings/folder.ts'
import { createStore } from '../src/services/settings/store.ts'
import type { Place } from './open-window.ts'
import { hasDisplay } from './why-not-electron.ts'

/** Serves Sayso to a browser on this machine until the user ends it. */
export async function serveInBrowser({ folder, file, signal }: Place): Promise<void> {
  const report = (thrown: unknown) => console.error(thrown)
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8')
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest))
  const app = createApp({
    info: { version, host: 'browser', platform: process.platform },
    firstFile: file,
    sampleFile: join(folder, 'assets', 'sample', 'al-tanf.txt'),
    settings: createStore({
      file: join(settingsFolder(), 'settings.json'),
      schema: settings,
      report,
    }),
    dataFolder: dataFolder(),
    settingsFolder: settingsFolder(),
    enginesUrl: pathToFileURL(join(folder, 'dist', 'engines', '/')),
    report,
  })
  const host = await startHost({ app, uiFolder: join(folder, 'dist', 'ui') })
  const address = host.newAddress()
  console.log(`\n  ${address}\n`)
  console.log('The address lets in one browser on this machine. Ctrl+C ends Sayso.')
  if (hasDisplay(process.platform, process.env)) await openBrowser(address)

  const lines = process.stdin.isTTY ? createInterface({ input: process.stdin }) : null
  if (lines) console.log('Enter gives a new address, for another browser.')
  lines?.on('line', () => console.log(`\n  ${host.newAddress()}\n`))
  lines?.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  await ended(signal)
  lines?.close()
  await host.close()
  await app.close()
}

async function openBrowser(address: string): Promise<void> {
  const sayNone = () => console.log('No browser was found: open the address in one.')
  try {
    const browser = await open(address)
    browser.once('error', sayNone)
  } catch {
    sayNone()
  }
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
