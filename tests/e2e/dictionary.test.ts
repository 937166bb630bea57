import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { heardWords, playing, untilHeard } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'

let sayso: Sayso
let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-'))
  const file = join(folder, 'nuuk.txt')
  writeFileSync(
    file,
    'The harbour of Nuuk was closed on Monday.\n\nShips wait outside, and the storm goes on.',
  )
  sayso = await startSayso(file)
})
afterEach(() => sayso.close())

const dialog = (page: Page) => page.getByRole('dialog')
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    const label = element?.id ? document.querySelector(`label[for="${element.id}"]`) : null
    return element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? ''
  })
const status = (page: Page) => page.getByRole('status').last().textContent()

describe('a word is said differently, by keyboard alone', () => {
  test('from the word that is heard, tried out, heard at once, and kept', async () => {
    const { page, problems } = await sayso.open()
    const { keyboard } = page
    const spoken: unknown[] = []
    page.on('request', (request) => {
      const call = request.postData()
      if (call?.includes('"speech.start"')) spoken.push(JSON.parse(call).request)
    })
    await keyboard.press('Space')
    await untilHeard(page, 'closed')
    await keyboard.press('d')
    await dialog(page).getByRole('heading', { name: 'Say this word differently' }).waitFor()
    expect(await playing(page)).toBe(false)

    // the voice was past the word: up in the list, to "Nuuk"
    await expect.poll(() => focused(page)).toBe('Word of the sentence')
    const written = page.getByRole('textbox', { name: 'Written' })
    for (let i = 0; i < 8 && (await written.inputValue()) !== 'Nuuk'; i++)
      await keyboard.press('ArrowUp')
    expect(await written.inputValue()).toBe('Nuuk')
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    expect(await focused(page)).toBe('Said')
    await keyboard.type('nook of the far north')

    await dialog(page).getByRole('button', { name: 'Try it' }).press('Enter')
    await page.getByText('Said: The harbour of nook of the far north was').waitFor()
    await expect
      .poll(() => spoken.at(-1))
      .toMatchObject({
        trial: { written: 'Nuuk', spoken: 'nook of the far north' },
      })

    const before = (await heardWords(page)).length
    await page.getByRole('textbox', { name: 'Said' }).press('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    // told once the dialog is gone
    await expect.poll(() => status(page)).toBe('“Nuuk” is now said “nook of the far north”.')
    // it goes on with the word itself
    await untilHeard(page, 'Nuuk')
    expect((await heardWords(page)).slice(before).at(0)).toBe('Nuuk')
    expect(await playing(page)).toBe(true)

    const { page: next } = await sayso.open()
    await next.keyboard.press('Shift+D')
    await next.getByRole('row', { name: /Nuuk nook of the far north Whole word/ }).waitFor()
    expect(problems).toEqual([])
  })

  test('Escape changes nothing, and the voice goes on', async () => {
    const { page } = await sayso.open()
    await page.keyboard.press('Space')
    await untilHeard(page, 'harbour')
    await page.keyboard.press('Control+Shift+D')
    await dialog(page).waitFor()
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    await untilHeard(page, 'Monday')
  })
})

describe('the dictionary', () => {
  test('entries are added, changed, deleted, and each of it is undone', async () => {
    const { page, problems } = await sayso.open()
    const { keyboard } = page
    const rows = () => page.getByRole('row').allTextContents()
    await page.getByRole('button', { name: 'Dictionary…' }).press('Enter')
    await page.getByText('No entries yet.').waitFor()
    await expect.poll(() => focused(page)).toBe('Add an entry…')
    await keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('Written')

    // what is missing is said, and the focus goes there
    await keyboard.press('Enter')
    await page.getByText('Type what is written first.').waitFor()
    await keyboard.type('Nuuk')
    await keyboard.press('Enter')
    await page.getByText('Type how it is said first.').waitFor()
    expect(await focused(page)).toBe('Said')
    await keyboard.type('nook')
    await keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('Edit Nuuk')
    expect(await status(page)).toBe('“Nuuk” added.')

    await keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('Written')
    await keyboard.press('Tab')
    await keyboard.type('nuke')
    await keyboard.press('Enter')
    await expect.poll(rows).toContainEqual(expect.stringContaining('nuke'))
    await page.getByRole('button', { name: 'Delete Nuuk' }).press('Enter')
    await page.getByText('No entries yet.').waitFor()
    expect(await focused(page)).toBe('Add an entry…')

    await page.getByRole('button', { name: /^Undo: “Nuuk” deleted/ }).press('Enter')
    await expect.poll(rows).toContainEqual(expect.stringContaining('nuke'))
    await page.getByRole('button', { name: /^Undo: “Nuuk” changed/ }).press('Enter')
    await expect.poll(rows).toContainEqual(expect.stringContaining('nook'))
    await page.getByRole('button', { name: /^Undo: “Nuuk” added/ }).press('Enter')
    await page.getByText('No entries yet.').waitFor()
    expect(await page.getByRole('button', { name: /^Undo/ }).count()).toBe(0)
    expect(problems).toEqual([])
  })

  test('an expression that can’t be run is told at once, and what was typed stays', async () => {
    const { page } = await sayso.open()
    await page.keyboard.press('Shift+D')
    await page.getByRole('button', { name: 'Add an entry…' }).press('Enter')
    await page.getByRole('textbox', { name: 'Written' }).fill('(a')
    await page.getByRole('textbox', { name: 'Said' }).fill('x')
    await page.getByRole('combobox', { name: 'How it is found' }).selectOption('expression')
    await page.getByRole('button', { name: 'Save' }).press('Enter')
    await page.getByText(/This regular expression is not understood/).waitFor()
    expect(await page.getByRole('textbox', { name: 'Written' }).inputValue()).toBe('(a')
  })

  test('an NVDA dictionary is imported, its bad lines are told, and it is exported again', async () => {
    const { page, problems } = await sayso.open()
    await page.keyboard.press('Shift+D')
    const lines = ['\uFEFF#a town', 'Nuuk\tnook\t0\t2', 'no entry', '(a\tb\t0\t1']
    await page.getByTestId('dictionary-file').setInputFiles({
      name: 'speech.dic',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(`${lines.join('\r\n')}\r\n`),
    })
    await page.getByText('1 entry added from speech.dic.').waitFor()
    await page.getByText(/^Line 3: It has not four fields/).waitFor()
    await page.getByText(/^Line 4: This regular expression/).waitFor()

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).press('Enter')
    const file = join(folder, 'out.dic')
    await (await download).saveAs(file)
    expect(readFileSync(file, 'utf8')).toBe('\uFEFF#a town\r\nNuuk\tnook\t0\t2\r\n')
    expect(problems).toEqual([])
  })
})
