import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.ts'
import { loadStretch } from '../../src/audio/stretch.ts'
import { startHost } from '../../src/host/host.ts'
import { createApp } from '../../src/services/app/app.ts'
import { embeddedEngines, type SpeechEngine } from '../../src/services/speech/engines.ts'
import { appOptions } from '../app-options.ts'
import { takeNotes, untilHeard } from '../e2e/hearing.ts'
import { findSound } from './likeness.ts'
import { listenIn } from './listen-in.ts'
import { RECORDING_RATE, type SoundServer, startSoundServer, whyNoRecording } from './recording.ts'

const missing = whyNoRecording()
if (missing) console.log(`Nothing is listened to: ${missing}.`)
const root = fileURLToPath(new URL('../..', import.meta.url))
const enginesUrl = pathToFileURL(join(root, 'dist/engines/'))
const patient = { first: 60_000, next: 60_000, grace: 60_000 }

/** Seconds of sound, as heard, that the player makes at a time. */
const PIECE = 0.05
/** Seconds of a sound that are looked for, as heard. */
const LOOKED_FOR = 1.5
const FIRST = 'In a statement released today, the group confirmed'
const SECOND = 'Earlier, a source within the Global Coalition reported'

function engineNamed(id: string): SpeechEngine {
  const all = embeddedEngines({ enginesUrl, warm: true })
  for (const { engine } of all) if (engine.id !== id) void engine.close()
  const member = all.find(({ engine }) => engine.id === id)
  if (!member) throw new Error(`There is no engine ${id}.`)
  return { ...member, patience: patient, suits: () => true }
}

/** The same, but it breaks after its first words of a text that begins so. */
function breaking(member: SpeechEngine, begin: string): SpeechEngine {
  return {
    ...member,
    engine: {
      ...member.engine,
      async *speak(text, voice, signal) {
        for await (const chunk of member.engine.speak(text, voice, signal)) {
          yield chunk
          if (text.startsWith(begin)) throw new Error('broken for the test')
        }
      },
    },
  }
}

describe.skipIf(missing)('each engine, recorded from the reader', () => {
  let sound: SoundServer
  let browser: Browser

  beforeAll(async () => {
    sound = await startSoundServer()
    browser = await chromium.launch({
      executablePath: await findChromium(root, console.log),
      ignoreDefaultArgs: ['--mute-audio'],
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--audio-buffer-size=4096'],
      env: sound.environment as Record<string, string>,
    })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await sound?.close()
  })

  /**
   * Plays paragraph 4, jumps to paragraph 5 in the midst of its quotation, and gives what was heard and what should
   * have been. The jump waits for a word, not for a time: a quick machine would be in paragraph 5 by itself.
   */
  async function listen(engines: readonly SpeechEngine[], rate: number) {
    const folder = mkdtempSync(join(tmpdir(), 'sayso-test-'))
    const own = {
      welcomed: true,
      rate,
      level: 'off',
      listening: { rollCall: false, resume: false },
    }
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(own))
    const { app, sent } = listenIn(createApp({ ...appOptions(folder, () => {}), engines }))
    const host = await startHost({ app, uiFolder: join(root, 'dist/ui') })
    const page = await browser.newPage()
    await takeNotes(page)
    await page.goto(host.newAddress())
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (let paragraph = 1; paragraph < 4; paragraph++)
      await page.keyboard.press('Shift+ArrowRight')
    const stop = await sound.record()
    await page.keyboard.press('Space')
    // a long word: a short one may be over at 3× before it is drawn
    await untilHeard(page, 'precisely')
    await page.keyboard.press('Shift+ArrowRight')
    await delay(5000)
    await page.keyboard.press('Space')
    const recorded = await stop()
    const told = await page.getByRole('status').first().textContent()
    await page.close()
    await host.close()
    await app.close()
    rmSync(folder, { recursive: true, force: true })

    const createStretch = await loadStretch()
    const heard = (begin: string, seconds = LOOKED_FOR) => {
      const said = [...sent].find(([text]) => text.startsWith(begin))?.[1]
      if (!said) throw new Error(`Nothing was sent for “${begin}”.`)
      const stretch = createStretch(RECORDING_RATE, rate)
      const expected: number[] = []
      // cut as the player cuts it: Sonic's choice of periods depends on that
      const block = Math.round(PIECE * rate * RECORDING_RATE)
      for (let at = 0; at < said.length; at += block)
        expected.push(...stretch.push(said.subarray(at, at + block)))
      expected.push(...stretch.finish())
      stretch.free()
      return findSound(recorded, Float32Array.from(expected.slice(0, seconds * RECORDING_RATE)))
    }
    return { heard, told }
  }

  const cases = ['flite', 'espeak-ng'].flatMap((id) => [1, 3].map((rate) => ({ id, rate })))

  // what a busy machine does to its sound server is no failure of the reader
  const options = { retry: 2, timeout: 120_000 }

  it.each(cases)('$id at $rate×, before and after a jump', options, async ({ id, rate }) => {
    const { heard } = await listen([engineNamed(id)], rate)
    const [first, second] = [heard(FIRST), heard(SECOND)]
    console.log(
      `${id} ${rate}×: ${first.correlation.toFixed(4)}, after the jump ${second.correlation.toFixed(4)}`,
    )
    expect(first.correlation).toBeGreaterThan(0.9)
    expect(second.correlation).toBeGreaterThan(0.9)
    expect(second.at).toBeGreaterThan(first.at)
  })

  it.each([1, 3])('another engine, after a failure, at %i×', options, async (rate) => {
    const flite = breaking(engineNamed('flite'), FIRST)
    const { heard } = await listen([flite, engineNamed('espeak-ng')], rate)
    // both engines' parts of the same utterance, one after the other
    const whole = heard(FIRST, 6 / rate)
    const second = heard(SECOND)
    console.log(
      `failure at ${rate}×: ${whole.correlation.toFixed(4)}, then ${second.correlation.toFixed(4)}`,
    )
    expect(whole.correlation).toBeGreaterThan(0.9)
    expect(second.correlation).toBeGreaterThan(0.9)
  })
})
