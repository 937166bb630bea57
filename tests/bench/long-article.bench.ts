import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { startSayso } from '../e2e/sayso.ts'

const WORDS = 100_000
const RUNS = 5
const SAMPLE = 'assets/sample/al-tanf.txt'
const JUMPS = 60
const KEYS = ['l', 'Shift+ArrowRight', 'n', 'ArrowRight', 'r']
/** Keys that are painted sooner than this, in milliseconds, are not reported by the browser. */
const REPORTED = 16

const rows: { what: string; median: string; '95 %': string; worst: string; runs: number }[] = []

function note(what: string, times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => {
    const time = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
    return time === undefined ? 'none' : `${time.toFixed(1)} ms`
  }
  rows.push({ what, median: at(0.5), '95 %': at(0.95), worst: at(1), runs: times.length })
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

/**
 * Takes the time of every tick of the player, of those in which the mark moves on to another word, of every key until
 * the next paint, of every task that is long, and of the first sound.
 */
async function takeTimes(page: Page): Promise<void> {
  await page.addInitScript(`
    const every = globalThis.setInterval
    const marked = () => {
      const [range] = CSS.highlights.get('sayso-word') ?? []
      return range && !range.collapsed ? range : null
    }
    let last = null
    let lastAt = 0
    Object.assign(globalThis, { ticks: [], steps: [], keys: [], tasks: [], firstSound: null })
    globalThis.setInterval = (work, time, ...rest) =>
      every(() => {
        const begun = performance.now()
        work()
        if (time !== 40) return
        const took = performance.now() - begun
        ticks.push(took)
        const range = marked()
        if (range && (range.startContainer !== last || range.startOffset !== lastAt)) {
          steps.push(took)
          last = range.startContainer
          lastAt = range.startOffset
        }
      }, time, ...rest)
    const pressed = new Set()
    addEventListener('keydown', ({ key, timeStamp }) => {
      if (key !== 'Shift') pressed.add(timeStamp)
    }, { capture: true })
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries())
        if (name === 'keydown' && pressed.has(startTime)) keys.push(duration)
    }).observe({ type: 'event', durationThreshold: ${REPORTED}, buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration)
    }).observe({ type: 'longtask', buffered: true })
    const start = AudioBufferSourceNode.prototype.start
    AudioBufferSourceNode.prototype.start = function (at) {
      firstSound ??= performance.now() + (at - this.context.currentTime) * 1000
      return start.call(this, at)
    }`)
}

/** Numbers that the page has taken; it begins anew. */
const taken = (page: Page, name: 'ticks' | 'steps' | 'keys' | 'tasks') =>
  page.evaluate(
    (list) => (globalThis as never as Record<string, number[]>)[list]?.splice(0) ?? [],
    name,
  )

const firstSound = async (page: Page) => {
  const heard = await page.waitForFunction(
    () => (globalThis as never as { firstSound: number | null }).firstSound,
    null,
    { timeout: 60_000 },
  )
  return Number(await heard.jsonValue())
}

/** All words of the article are in the page, up to this offset. Looked for seldom: it takes the page's time. */
const wholeIsThere = (page: Page, end: number) =>
  page.waitForFunction(
    (whole) => {
      const last = [...document.querySelectorAll<HTMLElement>('article [data-start]')].at(-1)
      return Number(last?.dataset.start) + (last?.textContent?.length ?? 0) >= whole
    },
    end,
    { timeout: 120_000, polling: 500 },
  )

/** A page that is opened with the article; Play is pressed at once, and is kept until it is there. */
async function fromAddress(page: Page, end: number) {
  await page.reload({ waitUntil: 'commit' })
  await page.waitForSelector('.top-bar', { timeout: 60_000 })
  await page.keyboard.press('Space')
  const sound = await firstSound(page)
  await wholeIsThere(page, end)
  return { sound, tasks: await taken(page, 'tasks') }
}

/** A file that is opened while another article is there; Play is pressed when its title is. */
async function fromFile(page: Page, file: string, end: number): Promise<number> {
  const opened = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let chosen = 0
        addEventListener(
          'change',
          () => {
            chosen = performance.now()
          },
          { capture: true, once: true },
        )
        const before = document.querySelector('article h1')?.textContent
        const watch = new MutationObserver(() => {
          if (document.querySelector('article h1')?.textContent === before) return
          watch.disconnect()
          Object.assign(globalThis, { firstSound: null })
          document.querySelector<HTMLElement>('#playback .play')?.click()
          resolve(chosen)
        })
        watch.observe(document.body, { subtree: true, childList: true, characterData: true })
      }),
  )
  await page.setInputFiles('[data-testid=file]', file)
  const chosen = await opened
  const sound = (await firstSound(page)) - chosen
  await wholeIsThere(page, end)
  await page.keyboard.press('Space')
  return sound
}

test('an article of 100,000 words', async () => {
  const text = longText()
  const end = text.trim().length
  const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'))
  const file = join(folder, 'long.txt')
  writeFileSync(file, text)
  const settings = { rate: 6, listening: { rollCall: false, resume: false } }

  let sayso = await startSayso(file, settings)
  const first = await sayso.open()
  await takeTimes(first.page)
  await wholeIsThere(first.page, end)
  const addresses: Awaited<ReturnType<typeof fromAddress>>[] = []
  for (let run = 0; run < RUNS; run += 1) addresses.push(await fromAddress(first.page, end))
  note(
    'from the address of the page to the first sound',
    addresses.map(({ sound }) => sound),
  )
  note(
    'tasks over 50 ms until all of it is in the page',
    addresses.flatMap(({ tasks }) => tasks),
  )
  await sayso.close()

  sayso = await startSayso(null, settings)
  const { page } = await sayso.open()
  await takeTimes(page)
  await page.reload()
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  // a page sounds after a key alone; and what is first done takes longer
  await page.keyboard.press('Space')
  await firstSound(page)
  await page.keyboard.press('Space')
  const sounds: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    if (run > 0) {
      await page.setInputFiles('[data-testid=file]', SAMPLE)
      await page.waitForFunction(
        (sample) => document.querySelector('article h1')?.textContent === sample,
        title,
      )
    }
    sounds.push(await fromFile(page, file, end))
  }
  note('from choosing the file to the first sound', sounds)

  for (const list of ['ticks', 'steps', 'keys', 'tasks'] as const) await taken(page, list)
  await page.keyboard.press('Space')
  for (let jump = 0; jump < JUMPS; jump += 1) {
    await page.waitForTimeout(400)
    await page.keyboard.press(KEYS[jump % KEYS.length] ?? 'l')
  }
  await page.waitForTimeout(3000)
  const keys = await taken(page, 'keys')
  const quick = Array.from({ length: Math.max(0, JUMPS + 1 - keys.length) }, () => REPORTED)
  note('at 6×: a key to the next paint', [...keys, ...quick])
  note('at 6×: the mark moves on to a word, sound and all', await taken(page, 'steps'))
  note('at 6×: a tick of the player, sound and all', await taken(page, 'ticks'))
  note('at 6×: tasks over 50 ms', await taken(page, 'tasks'))
  await sayso.close()
  rmSync(folder, { recursive: true })
  console.table(rows)
  console.log(
    `load of the machine, of ${cpus().length} processors: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
  )
  expect(rows).toHaveLength(7)
}, 900_000)
