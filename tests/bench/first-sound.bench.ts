import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { parseText } from '../../src/core/article/parse.ts'
import { createEspeak } from '../../src/engines/espeak/espeak.ts'
import { createFlite } from '../../src/engines/flite/flite.ts'
import type { Engine, EngineVoice } from '../../src/engines/port.ts'
import { ESPEAK_CASTING, FLITE_CASTING } from '../../src/services/speech/casting.ts'
import { startSayso } from '../e2e/sayso.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const workerUrl = (name: string) => pathToFileURL(`${root}/dist/engines/${name}-worker.js`)
const article = parseText(readFileSync(`${root}/assets/sample/al-tanf.txt`, 'utf8'))
const sentences = article.sentences.map(({ start, end }) => article.text.slice(start, end))
const never = new AbortController().signal
const ENGINES = [
  { name: 'eSpeak', create: createEspeak, url: workerUrl('espeak'), casting: ESPEAK_CASTING },
  { name: 'Flite', create: createFlite, url: workerUrl('flite'), casting: FLITE_CASTING },
] as const

interface Row {
  readonly what: string
  readonly runs: number
  readonly median: string
  readonly worst: string
}
const rows: Row[] = []

function note(what: string, times: number[]) {
  const sorted = [...times].sort((a, b) => a - b)
  const ms = (time: number | undefined) => `${(time ?? Number.NaN).toFixed(1)} ms`
  rows.push({
    what,
    runs: times.length,
    median: ms(sorted[sorted.length >> 1]),
    worst: ms(sorted.at(-1)),
  })
}

/** From the call to the first chunk, in milliseconds. */
async function firstChunk(engine: Engine, voice: EngineVoice, text: string): Promise<number> {
  const asked = performance.now()
  for await (const _ of engine.speak(text, voice, never)) break
  return performance.now() - asked
}

/** From the key to the first sample out, in milliseconds, without what the sound card adds. */
async function keyToSound(page: Page, key: string): Promise<number> {
  await page.evaluate('firstSound = null; pressed = null')
  await page.keyboard.press(key)
  const heard = await page.waitForFunction(
    () => (globalThis as { firstSound?: number | null }).firstSound ?? false,
  )
  return Number(await heard.jsonValue())
}

test('first sound', async () => {
  for (const { name, create, url, casting } of ENGINES) {
    const { voice } = casting.narrator
    const cold: number[] = []
    for (let run = 0; run < 7; run++) {
      const engine = create({ workerUrl: url })
      cold.push(await firstChunk(engine, voice, sentences[run] ?? ''))
      await engine.close()
    }
    note(`${name}, cold: new worker to first chunk`, cold)

    const engine = create({ workerUrl: url, warmUp: [voice] })
    await firstChunk(engine, voice, 'ready')
    const warm: number[] = []
    for (const sentence of [...sentences, ...sentences]) {
      warm.push(await firstChunk(engine, voice, sentence))
      await delay(20)
    }
    note(`${name}, warm: speak() to first chunk`, warm)
    await engine.close()
  }

  const sayso = await startSayso()
  const first: number[] = []
  const again: number[] = []
  const seeks: number[] = []
  for (let run = 0; run < 5; run++) {
    const { page } = await sayso.open()
    await page.evaluate(`
      // what was laid out before the key is not its sound
      globalThis.pressed = null
      globalThis.firstSound = null
      addEventListener('keydown', (event) => { pressed = event.timeStamp }, true)
      const start = AudioBufferSourceNode.prototype.start
      AudioBufferSourceNode.prototype.start = function (at) {
        if (pressed !== null) {
          globalThis.firstSound = performance.now() - pressed + (at - this.context.currentTime) * 1000
          pressed = null
        }
        return start.call(this, at)
      }`)
    await delay(1000)
    first.push(await keyToSound(page, 'Space'))
    for (let press = 0; press < 4; press++) {
      await delay(700)
      await page.keyboard.press('Space')
      // to another sentence, of which nothing is there yet
      for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowRight')
      await delay(300)
      again.push(await keyToSound(page, 'Space'))
      await delay(500)
      seeks.push(await keyToSound(page, 'ArrowRight'))
    }
    await page.close()
  }
  note('app in Chromium, a jump while it plays: key to first sample out', seeks)
  note('app in Chromium, first play: key to first sample out', first)
  note('app in Chromium, later plays: key to first sample out', again)
  await sayso.close()

  console.table(rows)
  expect(rows).toHaveLength(7)
})
