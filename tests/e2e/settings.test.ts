import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { playing, untilHeard } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'

let sayso: Sayso
beforeEach(async () => {
  sayso = await startSayso()
})
afterEach(() => sayso.close())

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
  })

/** Tab, until the focus is on what is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60 && (await focused(page)) !== name; i += 1) await page.keyboard.press('Tab')
  expect(await focused(page)).toBe(name)
}

test('keys are changed by keyboard alone, act, and are kept', async () => {
  const { page, problems } = await sayso.open()
  const { keyboard } = page
  await keyboard.press('Control+,')
  await page.getByRole('dialog', { name: 'Settings' }).waitFor()
  await page.getByRole('tab', { selected: true }).focus()
  await keyboard.press('End')
  await tabTo(page, 'Change the keys of: Play or pause')
  await keyboard.press('Enter')
  expect(await focused(page)).toBe('Keys of: Play or pause')
  await page.getByRole('textbox', { name: 'New key' }).focus()
  await keyboard.press('y')
  await page.getByText('Y is free. Enter adds it.').waitFor()
  await keyboard.press('Enter')
  await page.getByText('Y is added.').waitFor()
  await tabTo(page, 'Back to all actions')
  await keyboard.press('Enter')
  expect(await focused(page)).toBe('Change the keys of: Play or pause')
  await keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await keyboard.press('y')
  await expect.poll(() => playing(page)).toBe(true)

  await expect
    .poll(async () => {
      const { page: next } = await sayso.open()
      await next.keyboard.press('y')
      const plays = await playing(next)
      await next.close()
      return plays
    })
    .toBe(true)
  expect(problems).toEqual([])
})

test('the look is changed by keyboard alone, at once, and is kept', async () => {
  const { page } = await sayso.open()
  const { keyboard } = page
  const root = (name: string) => page.locator('html').getAttribute(`data-${name}`)
  const letters = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const before = await letters()
  await keyboard.press('+')
  await keyboard.press('+')
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Text size 120 percent')
  expect(await letters()).toBeCloseTo(before * 1.2)

  await keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Look' }).click()
  await page.getByLabel('Theme').focus()
  await keyboard.type('High')
  expect(await root('theme')).toBe('contrast')
  await page.getByLabel('Letters', { exact: true }).focus()
  await keyboard.type('Open')
  await expect.poll(() => page.evaluate(() => document.fonts.check('16px OpenDyslexic'))).toBe(true)
  const slider = page.getByRole('slider', { name: 'Between lines' })
  await slider.focus()
  await keyboard.press('End')
  expect(await slider.getAttribute('aria-valuetext')).toBe('2.6 times the letters')
  await keyboard.press('Escape')

  await expect
    .poll(async () => {
      const { page: next } = await sayso.open()
      const kept = await next.evaluate(() => {
        const words = getComputedStyle(document.querySelector('.words') as Element)
        const { theme, font } = document.documentElement.dataset
        const lines = Number.parseFloat(words.lineHeight) / Number.parseFloat(words.fontSize)
        return [theme, font, Math.round(lines * 10) / 10, words.fontFamily.split(',')[0]]
      })
      await next.close()
      return kept
    })
    .toEqual(['contrast', 'opendyslexic', 2.6, 'OpenDyslexic'])

  await keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Look' }).click()
  await page.getByRole('button', { name: 'Reset the look' }).press('Enter')
  await expect.poll(() => root('theme')).toBe('system')
  expect(await letters()).toBe(before)
})

test('line focus: the line that is heard is clear, and moves with the voice', async () => {
  const { page } = await sayso.open({ reducedMotion: 'reduce' })
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Look' }).click()
  await page.getByLabel('Line focus').selectOption('line')
  await page.keyboard.press('Escape')
  const clear = () =>
    page.evaluate(() => {
      const focus = document.querySelector<HTMLElement>('.line-focus')
      const [word] = CSS.highlights.get('sayso-word') ?? []
      const heard = (word as Range | undefined)?.getBoundingClientRect()
      if (!focus || focus.hidden || !heard?.height) return null
      const window = focus.getBoundingClientRect()
      return window.top <= heard.top && window.bottom >= heard.bottom && window.top
    })
  await page.keyboard.press('Space')
  await untilHeard(page, 'Islamic')
  // the window is moved once a frame, the mark with every word
  await expect.poll(clear).toEqual(expect.any(Number))
  const first = await clear()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => Number(await clear()) > Number(first)).toBe(true)
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Look' }).click()
  await page.getByLabel('Line focus').selectOption('off')
  await page.keyboard.press('Escape')
  await page.locator('.line-focus').waitFor({ state: 'hidden' })
})
