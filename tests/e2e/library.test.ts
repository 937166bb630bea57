import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { heardWords, untilHeard } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'

const BASE = `Drone strike reported near base

"No aircraft was lost," U.S. Central Command said in a statement. The runway stayed open.
`
const HARBOUR = `Storm closes the harbour

The harbour is shut, harbour master Ana Ruiz said. The quay is empty.

US Central Command said its ships had left the port.
`

const folder = mkdtempSync(join(tmpdir(), 'sayso-shelf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function openArticle(page: Page, name: string, text: string): Promise<void> {
  const file = join(folder, name)
  writeFileSync(file, text)
  await page.getByTestId('file').setInputFiles(file)
  await page.getByRole('heading', { level: 1, name: text.split('\n')[0] ?? '' }).waitFor()
}

const library = (page: Page) => page.getByRole('dialog', { name: 'Library' })
const list = (page: Page) =>
  library(page).getByRole('list', { name: 'Articles, the last opened first' })

describe('the library', () => {
  let sayso: Sayso
  let page: Page
  let problems: string[]
  beforeEach(async () => {
    sayso = await startSayso()
    ;({ page, problems } = await sayso.open())
    await openArticle(page, 'base.txt', BASE)
    await openArticle(page, 'harbour.txt', HARBOUR)
  })
  afterEach(() => sayso.close())

  test('lists what was opened, by the keyboard alone, and opens it', async () => {
    await page.keyboard.press('b')
    await list(page).waitFor()
    await expect.poll(() => list(page).getByRole('listitem').count()).toBe(2)
    const rows = list(page).locator('[data-row]')
    expect(await rows.allTextContents()).toEqual([
      'Storm closes the harbour',
      'Drone strike reported near base',
    ])
    await rows.first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await library(page).waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1, name: 'Drone strike' }).waitFor()
  })

  test('finds words, shows the sentence and who says it, and opens there', async () => {
    await page.keyboard.press('b')
    await library(page).getByRole('searchbox', { name: 'Search titles and texts' }).fill('aircraft')
    const hits = library(page).getByRole('list', { name: 'Articles found' })
    await hits.waitFor()
    expect(await hits.getByRole('listitem').count()).toBe(1)
    expect(await hits.getByRole('paragraph').last().textContent()).toBe(
      'U.S. Central Command: "No aircraft was lost," U.S. Central Command said in a statement.',
    )
    expect(await hits.locator('mark').allTextContents()).toEqual(['aircraft'])
    await hits.locator('[data-row]').first().press('Enter')
    await library(page).waitFor({ state: 'detached' })
    await page.keyboard.press('k')
    await untilHeard(page, 'aircraft')
    await page.keyboard.press('k')
    expect((await heardWords(page)).join(' ')).not.toContain('Drone strike')
  })

  test('words that are nowhere are said to be', async () => {
    await page.keyboard.press('b')
    await library(page).getByRole('searchbox').first().fill('xylophone')
    await library(page).getByText('Nothing was found.').waitFor()
    await page.keyboard.press('Escape')
  })

  test('plays everything that a source said, article after article', async () => {
    await page.keyboard.press('b')
    await library(page).getByRole('tab', { name: 'Articles' }).press('End')
    await library(page).getByRole('searchbox', { name: 'Find a source' }).fill('central')
    const source = library(page).getByRole('button', { name: 'U.S. Central Command' })
    await source.press('Enter')
    await library(page).getByRole('heading', { name: 'What U.S. Central Command said' }).waitFor()
    const said = library(page).getByRole('list', { name: 'Statements of U.S. Central Command' })
    await expect.poll(() => said.getByRole('listitem').count()).toBe(2)
    await library(page).getByRole('button', { name: 'Play all of it' }).press('Enter')
    await library(page).waitFor({ state: 'detached' })
    // the article that was opened last comes first
    await untilHeard(page, 'ships')
    await untilHeard(page, 'aircraft')
    await page.getByText('That was all that U.S. Central Command said in your library.').waitFor()
    const words = (await heardWords(page)).join(' ')
    expect(words).not.toMatch(/quay|runway/)
  })

  test('the queue is put in order by keys, and read one article after the other', async () => {
    await page.keyboard.press('b')
    await list(page).waitFor()
    for (const title of ['Storm closes the harbour', 'Drone strike reported near base']) {
      await library(page)
        .getByRole('button', { name: `Add to the queue: ${title}` })
        .press('Enter')
      await library(page).getByText(`Added to the queue: ${title}`).waitFor()
    }
    await library(page).getByRole('tab', { name: 'Articles' }).press('ArrowRight')
    const queue = library(page).getByRole('list', {
      name: 'Articles in the order in which they are read',
    })
    await queue.waitFor()
    const titles = () => queue.locator('[data-row]').allTextContents()
    expect((await titles())[0]).toBe('Storm closes the harbour')
    await queue.locator('[data-row]').first().press('Alt+ArrowDown')
    await library(page).getByText('Storm closes the harbour: number 2 of 2').waitFor()
    expect((await titles())[0]).toBe('Drone strike reported near base')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Storm closes the harbour',
    )
    await library(page).getByRole('button', { name: 'Play the queue' }).press('Enter')
    await library(page).waitFor({ state: 'detached' })
    await untilHeard(page, 'runway')
    await page.getByRole('heading', { level: 1, name: 'Storm closes' }).waitFor()
    await untilHeard(page, 'quay')
    await page.keyboard.press('k')
    await page.keyboard.press('b')
    await library(page).getByRole('tab', { name: 'Articles' }).press('ArrowRight')
    await library(page).getByText('The queue is empty.').waitFor()
    await page.keyboard.press('Escape')
  })

  test('an article is deleted when that was asked twice', async () => {
    await page.keyboard.press('b')
    const remove = library(page).getByRole('button', {
      name: 'Delete from the library: Storm closes the harbour',
    })
    await remove.press('Enter')
    await library(page).getByText('Press again to delete').waitFor()
    await page.keyboard.press('Enter')
    await library(page).getByText('Deleted: Storm closes the harbour').waitFor()
    await expect.poll(() => list(page).getByRole('listitem').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(problems).toEqual([])
  })
})

test('what is opened is not kept where the listener does not want that', async () => {
  const sayso = await startSayso(null, { library: { keepArticles: false } })
  const { page } = await sayso.open()
  await openArticle(page, 'base.txt', BASE)
  await page.keyboard.press('b')
  await library(page).getByText('Your library is empty.').waitFor()
  await sayso.close()
})

test('everything goes into one file, and from it into another Sayso', async () => {
  const openSettings = async (page: Page) => {
    await page.keyboard.press('Control+,')
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    await dialog.getByRole('tab', { name: 'Library' }).click()
    return dialog
  }
  const first = await startSayso()
  const { page } = await first.open()
  await openArticle(page, 'base.txt', BASE)
  await openArticle(page, 'harbour.txt', HARBOUR)
  const from = await openSettings(page)
  const coming = page.waitForEvent('download')
  await from.getByRole('button', { name: 'Export everything…' }).press('Enter')
  const file = join(folder, 'everything.sayso')
  await (await coming).saveAs(file)
  await from.getByText(/^Everything is in the file .*, with 2 articles\.$/).waitFor()
  await first.close()

  const second = await startSayso()
  const other = (await second.open()).page
  await openArticle(other, 'harbour.txt', HARBOUR)
  const to = await openSettings(other)
  await other.getByTestId('transfer-file').setInputFiles(file)
  await to.getByText(/^1 article added from everything\.sayso, 1 was there already\./).waitFor()
  await other.keyboard.press('Escape')
  await other.keyboard.press('b')
  await expect.poll(() => list(other).getByRole('listitem').count()).toBe(2)
  await second.close()
})
