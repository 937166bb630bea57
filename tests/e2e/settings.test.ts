import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { playing } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'

let sayso: Sayso
beforeAll(async () => {
  sayso = await startSayso()
})
afterAll(() => sayso.close())

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
  await keyboard.press('p')
  await page.getByText('P is free. Enter adds it.').waitFor()
  await keyboard.press('Enter')
  await page.getByText('P is added.').waitFor()
  await tabTo(page, 'Back to all actions')
  await keyboard.press('Enter')
  expect(await focused(page)).toBe('Change the keys of: Play or pause')
  await keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await keyboard.press('p')
  await expect.poll(() => playing(page)).toBe(true)

  await expect
    .poll(async () => {
      const { page: next } = await sayso.open()
      await next.keyboard.press('p')
      const plays = await playing(next)
      await next.close()
      return plays
    })
    .toBe(true)
  expect(problems).toEqual([])
})
