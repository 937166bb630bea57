import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { heardWords, playing, untilHeard } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'

let sayso: Sayso
let file: string
beforeEach(async () => {
  file = join(mkdtempSync(join(tmpdir(), 'sayso-')), 'port.txt')
  writeFileSync(
    file,
    [
      'The port reopened on Monday, Mayor Tom Ling said.',
      '"It is safe, and it will stay safe for everyone," said harbour master Ana Ruiz.',
      'The cranes were tested for a week.',
    ].join('\n\n'),
  )
  sayso = await startSayso(file)
})
afterEach(() => sayso.close())

const status = (page: Page) => page.getByRole('status').textContent()
const labels = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.row .label-name')].map((label) =>
      label.textContent?.replace(/[\s,]+$/, '').trim(),
    ),
  )
const sources = (page: Page) => page.locator('.source b').allTextContents()
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('button')?.textContent ?? '')

describe('correcting by keyboard alone', () => {
  test('label, panel and voice change at once; it is kept; undoing brings the old one back', async () => {
    const { page, problems } = await sayso.open()
    const { keyboard } = page
    expect(await labels(page)).toEqual(['Tom Ling', 'Ana Ruiz'])
    await keyboard.press('Space')
    await untilHeard(page, 'port')
    await keyboard.press('n')
    await keyboard.press('n')
    await keyboard.press('j')
    await keyboard.press('l')
    await untilHeard(page, 'safe')

    // the voice waits while the question is open; the first choice has the focus
    await keyboard.press('c')
    const dialog = page.getByRole('dialog', { name: 'Correct this' })
    await dialog.waitFor()
    expect(await playing(page)).toBe(false)
    expect(await dialog.locator('blockquote').textContent()).toContain('It is safe')
    await expect
      .poll(() => dialog.getByRole('radio', { name: 'Somebody else’s' }).isChecked())
      .toBe(true)

    // "Tom Ling" from the list
    await keyboard.press('Tab')
    await keyboard.press('T')
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    expect(await labels(page)).toEqual(['Tom Ling', 'Tom Ling'])
    expect(await sources(page)).toEqual(['Tom Ling'])
    // told once the dialog is gone
    await expect.poll(() => status(page)).toMatch(/^Corrected\. Tom Ling, person/)

    // the sentence is heard again
    const before = (await heardWords(page)).length
    await untilHeard(page, 'safe')
    expect((await heardWords(page)).length).toBeGreaterThan(before)
    expect(await playing(page)).toBe(true)

    // beside the article, as JSON
    const kept = JSON.parse(readFileSync(`${file}.sayso.json`, 'utf8'))
    expect(kept.corrections).toMatchObject([{ type: 'source', name: 'Tom Ling', kind: 'person' }])
    const { page: next } = await sayso.open()
    expect(await labels(next)).toEqual(['Tom Ling', 'Tom Ling'])

    await keyboard.press('k')
    await keyboard.press('Control+z')
    await expect.poll(() => labels(page)).toEqual(['Tom Ling', 'Ana Ruiz'])
    expect(await sources(page)).toEqual(['Tom Ling', 'Ana Ruiz'])
    expect(await status(page)).toMatch(/^The correction is undone\. Ana Ruiz, person/)
    expect(await page.getByRole('button', { name: 'Undo the correction' }).count()).toBe(0)
    expect(problems).toEqual([])
  })

  test('Escape changes nothing, and the focus and the voice go back to where they were', async () => {
    const { page } = await sayso.open()
    const { keyboard } = page
    await keyboard.press('Space')
    await untilHeard(page, 'port')
    await page.getByRole('button', { name: /^Correct this…/ }).focus()
    await keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await keyboard.press('ArrowDown')
    await keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focused(page)).toContain('Correct this…')
    await untilHeard(page, 'Monday')
    expect(await labels(page)).toEqual(['Tom Ling', 'Ana Ruiz'])

    // Cancel, too
    await keyboard.press('Enter')
    await page.getByRole('button', { name: 'Cancel' }).press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focused(page)).toContain('Correct this…')
  })

  test('a sentence of the reporter’s becomes somebody’s; the focus is not lost with the button', async () => {
    const { page } = await sayso.open()
    const { keyboard } = page
    await keyboard.press('Shift+ArrowRight')
    await keyboard.press('Shift+ArrowRight')
    await keyboard.press('c')
    await page.getByRole('dialog').waitFor()
    await page.getByRole('combobox', { name: 'Source' }).selectOption('another')
    await page.getByRole('textbox', { name: 'Name' }).focus()
    await keyboard.type('Port Authority')
    await keyboard.press('Tab')
    await keyboard.press('o')
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await labels(page)).toEqual(['Tom Ling', 'Ana Ruiz', 'Port Authority'])
    await expect.poll(() => status(page)).toMatch(/^Corrected\. Port Authority, organisation/)
    expect(await playing(page)).toBe(false)

    const undo = page.getByRole('button', { name: 'Undo the correction' })
    await undo.focus()
    await keyboard.press('Enter')
    await undo.waitFor({ state: 'detached' })
    expect(await labels(page)).toEqual(['Tom Ling', 'Ana Ruiz'])
    expect(await focused(page)).toContain('Correct this…')
  })
})

test('corrections that cannot be read are told, and the article opens all the same', async () => {
  writeFileSync(`${file}.sayso.json`, '{ damaged')
  const { page } = await sayso.open()
  const alert = page.getByRole('alert')
  expect(await alert.textContent()).toContain('damaged')
  expect(await alert.textContent()).not.toContain('did not work')
  await page.getByRole('button', { name: 'Close this note' }).press('Enter')
  expect(await alert.count()).toBe(0)
  expect(readFileSync(`${file}.sayso.json`, 'utf8')).toBe('{ damaged')
})

test('a sentence is repeated, with nothing of the next one, until that is switched off', async () => {
  const { page } = await sayso.open()
  await page.getByRole('slider').fill('3')
  await page.keyboard.press('Space')
  await untilHeard(page, 'port')
  await page.keyboard.press('Shift+R')
  const loop = page.getByRole('button', { name: 'Loop this sentence' })
  expect(await loop.getAttribute('aria-pressed')).toBe('true')
  for (let i = 0; i < 3; i += 1) {
    await untilHeard(page, 'reopened')
    await untilHeard(page, 'Monday')
  }
  expect(await heardWords(page)).not.toContain('"It')
  expect((await heardWords(page)).join(' ')).not.toContain('safe')
  await page.keyboard.press('Shift+R')
  expect(await loop.getAttribute('aria-pressed')).toBe('false')
  await untilHeard(page, 'safe')
})
