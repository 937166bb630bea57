import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { playing, untilHeard } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'

let sayso: Sayso
beforeEach(async () => {
  sayso = await startSayso()
})
afterEach(() => sayso.close())

/** Makes the host end the page's event stream, as a network that drops would. */
async function dropStream(page: Page, address: string): Promise<void> {
  const again = page.waitForRequest((request) => request.url().includes('/events'))
  // the host keeps one stream for a client: a second one ends the first
  await page.evaluate(async (url) => {
    const stop = new AbortController()
    await fetch(url, { signal: stop.signal })
    stop.abort()
  }, address)
  await again
}

test('after its event stream dropped, the page speaks and saves as before', async () => {
  const { page, problems } = await sayso.open()
  let address = ''
  page.on('request', (request) => {
    if (request.url().includes('/events')) address = request.url()
  })
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await dropStream(page, address)

  await page.keyboard.press('Space')
  await untilHeard(page, 'Islamic')
  expect(await playing(page)).toBe(true)
  await page.getByLabel('Labels').selectOption('brief')
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  expect(problems).toEqual([])
})

test('the address is clean, and the page has no cookie that a script can read', async () => {
  const { page } = await sayso.open()
  expect(new URL(page.url()).search).toBe('')
  expect(await page.evaluate(() => document.cookie)).toBe('')
})
