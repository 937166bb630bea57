import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sayso, startSayso } from './sayso.ts'

let sayso: Sayso
beforeAll(async () => {
  sayso = await startSayso(null, { language: 'ar-XB' })
})
afterAll(() => sayso.close())

/** How many pixels lie beyond the sides of the window or the dialog. */
const beyond = (page: Page, selector: string) =>
  page.evaluate((selector) => {
    const element = document.querySelector(selector)
    return element ? element.scrollWidth - element.clientWidth : Number.NaN
  }, selector)

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`not seen: ${selector}`)
  return box
}

describe('the interface from right to left', () => {
  test.each([1440, 900, 400, 320])('nothing scrolls sideways at %i pixels', async (width) => {
    const { page, problems } = await sayso.open({ viewport: { width, height: 900 } })
    expect(await beyond(page, 'html')).toBeLessThanOrEqual(0)
    await page.keyboard.press('Control+,')
    await page.locator('dialog[open]').waitFor()
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      expect(await beyond(page, 'dialog')).toBeLessThanOrEqual(0)
    }
    expect(problems).toEqual([])
    await page.close()
  })

  test('is the other way round: panel, bars and arrows; the article is not', async () => {
    const { page } = await sayso.open()
    const panel = await boxOf(page, '.panel')
    const words = await boxOf(page, '.words')
    expect(panel.x).toBe(0)
    expect(words.x).toBeGreaterThan(panel.width)
    expect((await boxOf(page, '.brand')).x).toBeGreaterThan((await boxOf(page, '.top-tools')).x)
    const [back, on] = [
      await boxOf(page, '.tools-back .button'),
      await boxOf(page, '.tools-on .button'),
    ]
    expect(back.x).toBeGreaterThan(on.x)
    // the article is English: its labels stand before its words
    expect((await boxOf(page, '.label')).x).toBeLessThan(words.x)
    const play = page.locator('.play')
    await play.focus()
    await page.keyboard.press('ArrowLeft')
    const focused = await page.locator('.toolbar :focus').boundingBox()
    expect(focused?.x).toBeLessThan((await play.boundingBox())?.x ?? 0)
    await page.close()
  })

  test('axe finds nothing, on the article and in the settings', async () => {
    const { page } = await sayso.open({ colorScheme: 'dark' })
    const found = async () => (await new AxeBuilder({ page }).analyze()).violations
    expect(await found()).toEqual([])
    await page.keyboard.press('Control+,')
    await page.locator('dialog[open]').waitFor()
    expect(await found()).toEqual([])
    await page.close()
  })
})
