import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseText } from '../../src/core/article/parse.ts'
import { attribute } from '../../src/core/attribution/attribute.ts'
import { startSayso } from '../e2e/sayso.ts'

const WORDS = 100_000
const rows: { what: string; median: string; worst: string; runs: number }[] = []

function note(what: string, times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const ms = (time: number | undefined) => `${(time ?? Number.NaN).toFixed(1)} ms`
  const median = ms(sorted[sorted.length >> 1])
  rows.push({ what, median, worst: ms(sorted.at(-1)), runs: times.length })
}

/** An article of 100,000 words, made of all the annotated ones, again and again. */
function longText(): string {
  const folders = ['open', 'held', 'fresh'].map((name) => `tests/fixtures/attribution/${name}`)
  const texts = folders.flatMap((folder) =>
    readdirSync(folder).map((file) => {
      const json: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      return z.object({ text: z.string() }).parse(json).text.trim()
    }),
  )
  let text = ''
  let words = 0
  for (let i = 0; words < WORDS; i += 1) {
    const next = texts[i % texts.length] ?? ''
    text += `${next}\n\n`
    words += next.split(/\s+/).length
  }
  return text
}

/** Takes the time of every tick of the player, of every key until the next paint, and of the first sound. */
async function takeTimes(page: Page): Promise<void> {
  await page.addInitScript(`
    globalThis.ticks = []
    const every = globalThis.setInterval
    globalThis.setInterval = (work, time, ...rest) =>
      every(() => {
        const begun = performance.now()
        work()
        if (time === 40) ticks.push(performance.now() - begun)
      }, time, ...rest)
    globalThis.keys = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') keys.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: true })
    globalThis.tasks = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration)
    }).observe({ type: 'longtask' })
    globalThis.firstSound = null
    const start = AudioBufferSourceNode.prototype.start
    AudioBufferSourceNode.prototype.start = function (at) {
      firstSound ??= performance.now() + (at - this.context.currentTime) * 1000
      return start.call(this, at)
    }`)
}

const numbers = (page: Page, name: string) =>
  page.evaluate((list) => (globalThis as never as Record<string, number[]>)[list] ?? [], name)

test('an article of 100,000 words', async () => {
  const text = longText()
  const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'))
  const file = join(folder, 'long.txt')
  writeFileSync(file, text)

  let begun = performance.now()
  const article = parseText(text)
  note('parsing', [performance.now() - begun])
  begun = performance.now()
  attribute(article)
  note('attribution', [performance.now() - begun])

  const sayso = await startSayso(file, { rate: 6, listening: { rollCall: false, resume: false } })
  const opening: number[] = []
  const sounding: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const { page } = await sayso.open()
    await takeTimes(page)
    await page.reload({ waitUntil: 'commit' })
    // as a listener who waits for nothing: until it plays
    await page.waitForSelector('article h1, article .row', { timeout: 60_000 })
    opening.push(await page.evaluate(() => performance.now()))
    await page.keyboard.press('Space')
    const heard = await page.waitForFunction(
      () => (globalThis as never as { firstSound: number }).firstSound,
    )
    sounding.push(Number(await heard.jsonValue()))
    if (run < 2) {
      await page.close()
      continue
    }
    for (let jump = 0; jump < 30; jump += 1) {
      await page.waitForTimeout(400)
      await page.keyboard.press(['l', 'Shift+ArrowRight', 'n', 'ArrowRight', 'r'][jump % 5] ?? 'l')
    }
    await page.waitForTimeout(3000)
    // keys under 16 ms are not reported
    const keys = await numbers(page, 'keys')
    note(`key to next paint at 6× (of 30; the others under 16 ms)`, keys.length ? keys : [16])
    note('a tick of the player at 6×: sound, highlight and all', await numbers(page, 'ticks'))
    const tasks = await numbers(page, 'tasks')
    note('tasks over 50 ms, opening included', tasks.length ? tasks : [0])
    await page.close()
  }
  note('page: from its address to the first words', opening)
  note('page: from its address to the first sound out', sounding)
  await sayso.close()
  rmSync(folder, { recursive: true })
  console.table(rows)
  expect(rows.length).toBeGreaterThan(5)
})
