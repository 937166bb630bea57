import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { heardWords, untilHeard } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'

let sayso: Sayso
beforeEach(async () => {
  sayso = await startSayso()
})
afterEach(() => sayso.close())

/** A platform with a voice, as macOS and Windows have: it tells when each word begins, and makes no sound. */
async function giveVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let timers: number[] = []
    const voice = { voiceURI: 'ada', name: 'Ada', lang: 'en-GB', localService: true }
    const cancel = () => {
      for (const timer of timers) clearTimeout(timer)
      timers = []
    }
    const speak = (saying: FakeUtterance) => {
      const words = [...saying.text.matchAll(/\S+/g)]
      const tell = (after: number, what: () => void) => timers.push(window.setTimeout(what, after))
      tell(10, () => saying.onstart())
      words.forEach((word, i) => {
        tell(20 + i * 60, () => saying.onboundary({ name: 'word', charIndex: word.index }))
      })
      tell(20 + words.length * 60, () => saying.onend())
    }
    class FakeUtterance {
      onstart = () => {}
      onend = () => {}
      onboundary = (_: { name: string; charIndex: number }) => {}
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    }
    const synth = { getVoices: () => [voice], speak, cancel, addEventListener: () => {} }
    Object.defineProperty(window, 'speechSynthesis', { value: synth })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: FakeUtterance })
  })
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

test('a voice of the platform is chosen in the settings, and reads with every word marked', async () => {
  const { page, problems } = await sayso.open()
  await giveVoice(page)
  const started: string[] = []
  page.on('request', (request) => {
    const call = request.postData()
    if (call?.includes('"speech.start"')) started.push(call)
  })
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Voice' }).click()
  await page.getByRole('combobox', { name: 'Voice', exact: true }).selectOption('Ada')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  // what was made ready before in Sayso's own voice
  started.length = 0
  await page.keyboard.press('Space')
  await untilHeard(page, 'claimed')
  await page.keyboard.press('k')
  const paused = (await heardWords(page)).at(-1)
  await page.keyboard.press('k')
  await untilHeard(page, 'drone')
  expect(paused).not.toBe('drone')
  expect(await heardWords(page)).toContain('responsibility')
  expect(started).toEqual([])

  // so fast, Sayso's own voices are clearer
  await page.getByRole('slider').fill('6')
  await untilHeard(page, 'Shiite')
  expect(started.length).toBeGreaterThan(0)
  expect(problems).toEqual([])
})

test('where the platform has none, nothing of it is shown', async () => {
  const { page } = await sayso.open()
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Voice' }).click()
  await page.getByRole('combobox', { name: 'Voice of the article' }).waitFor()
  expect(await page.getByRole('combobox', { name: 'Voice', exact: true }).count()).toBe(0)
})
