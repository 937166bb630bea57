import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.ts'
import { settings } from '../../src/contract/schemas.ts'
import { type Host, startHost } from '../../src/host/host.ts'
import { type App, createApp } from '../../src/services/app/app.ts'
import { createStore } from '../../src/services/settings/store.ts'
import { findSound } from './likeness.ts'
import { listenIn } from './listen-in.ts'
import { RECORDING_RATE, type SoundServer, startSoundServer, whyNoRecording } from './recording.ts'

const missing = whyNoRecording()
if (missing) console.log(`Nothing is listened to: ${missing}.`)
const root = fileURLToPath(new URL('../..', import.meta.url))

describe.skipIf(missing)('the reader in a browser, recorded', () => {
  let sound: SoundServer
  let app: App
  let sent: Map<string, Float32Array>
  let host: Host
  let browser: Browser
  let page: Page
  const folder = mkdtempSync(join(tmpdir(), 'sayso-test-'))

  beforeAll(async () => {
    sound = await startSoundServer()
    const report = (thrown: unknown) => console.error(thrown)
    // what is expected is the article alone, from its beginning each time
    const own = { welcomed: true, listening: { rollCall: false, resume: false } }
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(own))
    const listening = listenIn(
      createApp({
        info: { version: '0.0.0', host: 'browser', platform: process.platform },
        firstFile: null,
        sampleFile: join(root, 'assets/sample/al-tanf.txt'),
        settings: createStore({ file: join(folder, 'settings.json'), schema: settings, report }),
        dataFolder: folder,
        settingsFolder: folder,
        enginesUrl: pathToFileURL(join(root, 'dist/engines/')),
        report,
      }),
    )
    app = listening.app
    sent = listening.sent
    host = await startHost({ app, uiFolder: join(root, 'dist/ui') })
    browser = await chromium.launch({
      executablePath: await findChromium(root, console.log),
      ignoreDefaultArgs: ['--mute-audio'],
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--audio-buffer-size=2048',
      ],
      env: sound.environment as Record<string, string>,
    })
    page = await browser.newPage()
    await page.goto(host.newAddress())
    await page.getByRole('heading', { level: 1 }).waitFor()
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await host?.close()
    await app?.close()
    await sound?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  // what a busy machine does to its sound server is no failure of the reader
  it('says the label, then the words, as they were synthesised', {
    retry: 2,
    timeout: 60_000,
  }, async () => {
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    // paragraph 4, where a label comes first
    for (let paragraph = 1; paragraph < 4; paragraph++)
      await page.keyboard.press('Shift+ArrowRight')
    const stop = await sound.record()
    await page.keyboard.press('Space')
    await delay(9000)
    await page.keyboard.press('Space')
    const recorded = await stop()

    // two engines work at the same time: either may be the first
    const begins = (words: string) => [...sent].find(([text]) => text.startsWith(words))
    const label = begins('Statement from Islamic Resistance in Iraq:')
    const content = begins('In a statement released today')
    let from = 0
    for (const [text, samples] of [label, content] as [string, Float32Array][]) {
      const { correlation, at } = findSound(recorded, samples)
      console.log(
        `${(at / RECORDING_RATE).toFixed(2)} s, correlation ${correlation.toFixed(4)}: ${text}`,
      )
      expect(correlation).toBeGreaterThan(0.9)
      expect(at).toBeGreaterThanOrEqual(from)
      from = at + samples.length
    }
  })
})
