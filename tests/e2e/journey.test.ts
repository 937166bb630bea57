import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chooseFile } from '../choose-file.ts'
import { heardWord, heardWords, playing, untilHeard } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'

let sayso: Sayso
beforeEach(async () => {
  sayso = await startSayso()
})
afterEach(() => sayso.close())

const status = (page: Page) => page.getByRole('status').textContent()
const currentSource = (page: Page) =>
  page.locator('.source[aria-current] b').textContent({ timeout: 5000 })

test('the whole journey by keyboard alone', async () => {
  const { page, problems } = await sayso.open()
  const { keyboard } = page

  // it does not speak by itself
  expect(await playing(page)).toBe(false)

  for (let i = 0; i < 4; i += 1) await keyboard.press(']')
  expect(await status(page)).toBe('Speed 2 times')
  await keyboard.press('Space')
  await untilHeard(page, 'Islamic')

  // W is answered, and the article goes on
  await keyboard.press('w')
  await page
    .getByText(/^Islamic Resistance in Iraq, organisation, in the reporter’s words/)
    .first()
    .waitFor()
  await untilHeard(page, 'coalition')

  // by segment and source to a statement; its label comes first
  for (let i = 0; i < 30 && (await currentRow(page)) !== 'Our forces repelled'; i += 1)
    await keyboard.press('l')
  await untilHeard(page, 'forces')
  expect(await currentSource(page)).toBe('U.S. Central Command')
  await keyboard.press('n')
  await untilHeard(page, 'highlighted')
  expect(await currentSource(page)).toBe('U.S. Central Command')
  await keyboard.press('Shift+N')
  await untilHeard(page, 'repelled')

  // speed and level, while it plays
  await keyboard.press('[')
  await keyboard.press('Control+ArrowDown')
  expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('1.5 times')
  expect(await status(page)).toBe('Speed 1.5 times')
  await keyboard.press('v')
  expect(await status(page)).toMatch(/^Labels: Full/)
  expect(await page.getByLabel('Labels').inputValue()).toBe('full')

  // pause, and ask again: now the status region answers
  await keyboard.press('k')
  expect(await playing(page)).toBe(false)
  await keyboard.press('w')
  expect(await status(page)).toMatch(/^U\.S\. Central Command, .*The text says: “/)

  // open a file: the voice stays silent, the new article is there
  const file = join(mkdtempSync(join(tmpdir(), 'sayso-')), 'port.txt')
  writeFileSync(
    file,
    'The port reopened on Monday.\n\n"It is safe," said harbour master Ana Ruiz.\n',
  )
  await chooseFile(page, () => keyboard.press('Control+o'), file)
  await page.getByText('The port reopened on Monday.').waitFor()
  expect(await status(page)).toMatch(/^Opened: /)
  expect(await playing(page)).toBe(false)
  expect(await heardWord(page)).toBe('')

  expect(problems).toEqual([])
})

test('paste by keyboard alone, and a mistake loses nothing', async () => {
  const { page } = await sayso.open()
  await page.keyboard.press('Control+Shift+V')
  const dialog = page.getByRole('dialog', { name: 'Paste an article' })
  await dialog.waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => dialog.getByRole('alert').textContent()).not.toBe('')
  await dialog.getByRole('textbox').focus()
  await page.keyboard.type('Rain fell.\n\n"We were lucky," said Mayor Tom Ling.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Rain fell.', { exact: true }).waitFor()
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  await page.getByText('Tom Ling').first().waitFor()
})

test('a file that is no text: said in an alert, and the article stays', async () => {
  const { page } = await sayso.open()
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0xff])
  await page
    .getByTestId('file')
    .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: picture })
  await page.getByText('That did not work.').waitFor()
  expect(await page.locator('article').textContent()).toContain('Our forces repelled')
  await page.getByRole('button', { name: 'Close this message' }).press('Enter')
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('level and speed are kept for the next window', async () => {
  const { page } = await sayso.open()
  await page.getByLabel('Labels').selectOption('brief')
  await page.getByRole('slider').fill('2')
  // the settings are saved a moment after the last change
  await expect
    .poll(async () => {
      const { page: next } = await sayso.open()
      const kept = await next.getByLabel('Labels').inputValue()
      const rate = await next.getByRole('slider').inputValue()
      await next.close()
      return [kept, rate]
    })
    .toEqual(['brief', '2'])
})

test('the words are marked in order, as they are heard', async () => {
  const { page } = await sayso.open()
  await page.keyboard.press('Space')
  await untilHeard(page, 'factions')
  const heard = await heardWords(page)
  const text = (await page.locator('.words').first().textContent()) ?? ''
  const expected = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
  expect(heard.length).toBeGreaterThan(5)
  let at = 0
  for (const word of heard) {
    const found = expected.findIndex(
      (one, i) => i >= at && one.startsWith(word.replace(/\W+$/, '')),
    )
    expect(found, `${word} in ${heard.join(' ')}`).toBeGreaterThanOrEqual(at)
    at = found
  }
})

async function currentRow(page: Page): Promise<string> {
  const text = await page.evaluate(() => {
    const [range] = CSS.highlights.get('sayso-passage') ?? []
    const row = document.querySelector('[aria-current="true"] .words')
    return `${range?.toString() ?? ''} ${row?.textContent ?? ''}`
  })
  return text.includes('Our forces repelled') ? 'Our forces repelled' : text
}
