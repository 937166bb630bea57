import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { heardWords, playing, untilHeard } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'

let sayso: Sayso
beforeEach(async () => {
  sayso = await startSayso(null, { rate: 2, listening: { rollCall: true, resume: true } })
})
afterEach(() => sayso.close())

const status = (page: Page) => page.getByRole('status').textContent()

test('the place is kept from window to window; the start is one key away', async () => {
  const { page } = await sayso.open()
  await page.keyboard.press('Space')
  // the roll-call first: a label, no word of the article
  await untilHeard(page, 'Islamic')
  for (let i = 0; i < 8; i += 1) await page.keyboard.press('Shift+ArrowRight')
  await untilHeard(page, 'repelled')
  // a window that is closed at once may be gone before its last words have left it
  const kept = page.waitForResponse(
    (response) => response.request().postData()?.includes('"place.keep"') ?? false,
  )
  await page.keyboard.press('Space')
  await kept
  await page.close()

  const { page: next } = await sayso.open()
  await expect
    .poll(() =>
      next
        .locator('.row[aria-current]')
        .textContent({ timeout: 500 })
        .catch(() => ''),
    )
    .toContain('Our forces repelled')
  expect(await playing(next)).toBe(false)
  await next.keyboard.press('Space')
  await untilHeard(next, 'drone')
  expect(await heardWords(next)).not.toContain('Islamic')
  await next.keyboard.press('Home')
  await untilHeard(next, 'Islamic')
  await next.keyboard.press('Space')
  await next.close()
})

test('side by side, by keyboard: what a source says, in order, and only that is played', async () => {
  const { page } = await sayso.open()
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: 'Side by side' })
  await dialog.waitFor()
  // two sources on one matter, which is told by their own words
  const matter = dialog.locator('.matter').first()
  expect(await matter.getByRole('heading', { level: 3 }).textContent()).toContain('drone')
  const sources = await matter.getByRole('heading', { level: 4 }).allTextContents()
  expect(sources.map((name) => name.trim())).toEqual([
    'Islamic Resistance in Iraq',
    'Unnamed source, Global Coalition',
  ])
  const command = dialog.locator('.side-source', {
    has: page.getByRole('heading', { name: 'U.S. Central Command' }),
  })
  expect((await command.locator('blockquote').allTextContents()).join(' ')).toMatch(
    /revealed that attacks.*Our forces repelled.*highlighted.*heightened/,
  )
  await page.getByRole('button', { name: 'Play only: U.S. Central Command' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await untilHeard(page, 'attacks')
  await untilHeard(page, 'repelled')
  await untilHeard(page, 'highlighted')
  const heard = (await heardWords(page)).join(' ')
  expect(heard).not.toContain('Islamic')
  expect(
    await page.getByRole('button', { name: /^Play only this source/ }).getAttribute('aria-pressed'),
  ).toBe('true')
  await page.keyboard.press('o')
  expect(await status(page)).toBe('The whole article again')
  await page.keyboard.press('Space')
  await page.close()
})

test('the system’s media keys: what is playing, next track is the next segment', async () => {
  const { page } = await sayso.open()
  // the keys themselves belong to the system: what they would call is called
  await page.addInitScript(() => {
    const set = MediaSession.prototype.setActionHandler
    MediaSession.prototype.setActionHandler = function (action, handler) {
      Object.assign(window, { [`media-${action}`]: handler })
      return set.call(this, action, handler)
    }
  })
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  const press = (key: string) =>
    page.evaluate(
      (name) => (window as never as Record<string, () => void>)[name]?.(),
      `media-${key}`,
    )
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await untilHeard(page, 'Islamic')
  const panel = () =>
    page.evaluate(() => {
      const { metadata, playbackState } = navigator.mediaSession
      return [playbackState, metadata?.title, metadata?.artist]
    })
  await expect
    .poll(panel)
    .toEqual(['playing', 'Article from Shafaq News', 'Islamic Resistance in Iraq'])
  const row = () => page.locator('.row[aria-current]').textContent()
  const first = await row()
  await press('nexttrack')
  await expect.poll(row).not.toBe(first)
  await expect.poll(async () => (await panel())[2]).toBe('The reporter')
  await press('previoustrack')
  await press('pause')
  await expect.poll(async () => (await panel())[0]).toBe('paused')
  expect(await playing(page)).toBe(false)
  await press('play')
  await expect.poll(() => playing(page)).toBe(true)
  await page.close()
})

test('read from here: a double click on a word, and the key at what is selected', async () => {
  const { page } = await sayso.open()
  const row = page.locator('.row', { hasText: 'A statement released by the command' })
  // in the middle of the view: a bar may lie over the end of it
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await row
    .locator('[data-start]')
    .last()
    .dblclick({ position: { x: 60, y: 12 } })
  await expect.poll(() => playing(page)).toBe(true)
  await untilHeard(page, 'drone')
  expect(await heardWords(page)).not.toContain('Islamic')
  await page.keyboard.press('k')
  await page.evaluate(() => {
    const pieces = [...document.querySelectorAll('#article [data-start]')]
    const node = pieces.find((piece) => piece.textContent?.includes('highlighted'))?.firstChild
    if (node) document.getSelection()?.collapse(node, node.textContent?.indexOf('highlighted'))
  })
  await page.keyboard.press('h')
  await untilHeard(page, 'highlighted')
  await page.keyboard.press('k')
  await page.close()
})

test('a long article plays as soon as its opening is there, and the whole takes its place', async () => {
  const { page } = await sayso.open()
  const paragraph = '“The harbour is shut,” said harbour master Ana Ruiz. Nobody was hurt.\n\n'
  const text = `Harbour news\n\n${paragraph.repeat(700)}It ended well.`
  await page.evaluate(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector('article h1')?.textContent !== 'Harbour news') return
      seen.disconnect()
      // sooner than any key could come
      document.querySelector<HTMLElement>('#playback .play')?.click()
    })
    seen.observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  await page.setInputFiles('[data-testid=file]', {
    name: 'harbour.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  })
  await untilHeard(page, 'harbour')
  // all of it comes into the page, as paragraphs, and the mark stays with the voice
  await page.getByText('It ended well.').waitFor({ state: 'attached' })
  expect(await page.locator('article [role=paragraph]').count()).toBe(701)
  await untilHeard(page, 'Nobody')
  expect(await playing(page)).toBe(true)
  await page.keyboard.press('Space')
  await page.close()
})
