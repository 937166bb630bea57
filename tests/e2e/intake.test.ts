import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inputOf } from '../unit/intake/formats/fixture.ts'
import { heardWords, untilHeard } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'

const news = readFileSync('tests/fixtures/intake/html-news/input.html')
let sayso: Sayso
let server: Server
let address: string
let asked: string[]

beforeEach(async () => {
  asked = []
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(news)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news`
  sayso = await startSayso()
})
afterEach(async () => {
  await sayso.close()
  server.closeAllConnections()
  server.close()
})

test('a web address, by keyboard alone: asked about where it is local, then read, and nothing else is fetched', async () => {
  const { page, problems } = await sayso.open()
  await page.keyboard.press('Control+L')
  const dialog = page.getByRole('dialog', { name: 'Open a web address' })
  await dialog.waitFor()
  await dialog.getByRole('textbox').focus()
  await page.keyboard.type(address)
  await page.keyboard.press('Enter')
  await expect.poll(() => dialog.getByRole('alert').textContent()).toContain('own network')
  expect(asked).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /Harbour wall to be rebuilt/ }).waitFor()
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  expect(asked).toEqual(['/news'])
  const article = page.getByRole('article')
  await article.getByText('Edith Marr').first().waitFor()
  expect(await article.locator('img, script, iframe, a[href^="http"]').count()).toBe(0)
  expect(await article.textContent()).not.toContain('We use cookies')

  // what was left out can be heard
  await page.keyboard.press('m')
  await page.getByText('We use cookies to improve your visit.').waitFor()
  expect(problems).toEqual([])
})

test('a document that is dropped or chosen opens, whatever its format', async () => {
  const { page } = await sayso.open()
  const pdf = readFileSync('tests/fixtures/intake/pdf-print/input.pdf')
  await page
    .getByTestId('file')
    .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: pdf })
  await page.getByRole('heading', { level: 1, name: 'Report on the harbour wall' }).waitFor()
  await page.getByText('Bob Ray').first().waitFor()
})

test('a chapter of a book is chosen from its contents, and is where the book goes on the next time', async () => {
  const { page } = await sayso.open()
  const book = {
    name: 'year.epub',
    mimeType: 'application/epub+zip',
    buffer: Buffer.from(inputOf('epub-contents').bytes),
  }
  await page.getByTestId('file').setInputFiles(book)
  await page.getByRole('heading', { level: 1, name: 'The Ferry Year' }).waitFor()
  await page.keyboard.press('g')
  const contents = page.getByRole('dialog', { name: 'Contents' })
  await contents.getByText('4 headings. You are before the first.').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await contents.waitFor({ state: 'detached' })
  await untilHeard(page, 'noon')
  await page.keyboard.press('k')
  expect((await heardWords(page)).join(' ')).not.toContain('ferry')
  await page.keyboard.press('g')
  await contents.getByText('You are in “II. Noon”, 3 of 4.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('II. Noon')
  await page.keyboard.press('Escape')
})
