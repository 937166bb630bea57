import { mkdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { untilHeard } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'
import { followHarbour, screens, settingsAt, takeInFeeds } from './screens/screens.ts'

const FOLDER = 'docs/images'
/** Of a desktop window; pictures are as few bytes as their pixels allow. */
const viewport = { width: 1280, height: 860 }

const themes = ['light', 'dark', 'contrast'] as const

/** The article while paragraph 9 is read, the rows of the mouths before it in the picture. */
async function whileRead(page: Page): Promise<void> {
  for (let i = 0; i < 8; i += 1) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Space')
  await untilHeard(page, 'repelled')
  const row = page.locator('[aria-current="true"].row')
  await row.evaluate((element) => {
    scrollBy({ top: element.getBoundingClientRect().top - innerHeight * 0.56, behavior: 'instant' })
  })
  await untilHeard(page, 'drone')
  expect(await row.textContent()).toContain('Our forces repelled')
}

const inSettings = (part: string) => (page: Page) => settingsAt(page, part)
const welcome = async (page: Page) => {
  await settingsAt(page, 'General')
  await page.getByRole('button', { name: /Ask me the first question again/ }).click()
}

/** The same as the tests look at. */
const screen = (name: string) => async (page: Page) =>
  screens.find((one) => one.name === name)?.show(page)

const FERRY_TITLE = 'Ferry to leave on Friday'
const FERRY = `${FERRY_TITLE}

“We expect to open it on Friday,” harbour master Ana Ruiz said. Fishermen fear that the ice comes first.
`
const QUAY_TITLE = 'Storm over the quay'
const QUAY = `${QUAY_TITLE}

“The quay is shut,” harbour master Ana Ruiz said. The town’s council says that it stays so until Sunday.
`

/** The library with two articles in it. */
async function library(page: Page): Promise<void> {
  for (const [title, text] of Object.entries({ [FERRY_TITLE]: FERRY, [QUAY_TITLE]: QUAY })) {
    await page
      .getByTestId('file')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
  }
  await page.keyboard.press('b')
  await page.getByRole('button', { name: QUAY_TITLE, exact: true }).waitFor()
}

/** Every dialog, each by itself: what shows it. */
const dialogs: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  welcome,
  async 'welcome-voice'(page) {
    await welcome(page)
    await page.getByRole('button', { name: 'Next', exact: true }).click()
  },
  'settings-general': inSettings('General'),
  'settings-look': inSettings('Look'),
  'settings-listening': inSettings('Listening'),
  'settings-voice': inSettings('Voice'),
  'settings-keys': inSettings('Keys'),
  async 'settings-one-key'(page) {
    await settingsAt(page, 'Keys')
    await page.getByRole('button', { name: 'Change the keys of: Repeat' }).click()
    await page.getByRole('textbox', { name: 'New key' }).press('w')
  },
  'side-by-side': (page) => page.keyboard.press('s'),
  async correction(page) {
    for (let i = 0; i < 8; i += 1) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('c')
    await page.getByRole('combobox', { name: 'Source' }).selectOption({ index: 1 })
  },
  async 'feeds-news'(page) {
    await page.keyboard.press('f')
    await followHarbour(page)
    await page.getByRole('tab', { name: 'News' }).click()
    await page.locator('[data-row]').first().waitFor()
  },
  async feeds(page) {
    await page.keyboard.press('f')
    await takeInFeeds(page)
  },
  dictionary: (page) => page.keyboard.press('Shift+D'),
  async 'dictionary-entry'(page) {
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('d')
  },
  paste: (page) => page.keyboard.press('Control+Shift+V'),
  address: (page) => page.keyboard.press('Control+L'),
  contents: screen('the contents of a book'),
  'settings-library': inSettings('Library'),
  'settings-find': screen('the settings: one sought'),
  library,
  async 'library-found'(page) {
    await library(page)
    await page.getByRole('searchbox').fill('open it')
    await page.getByText('Ana Ruiz:').waitFor()
  },
  async 'library-source'(page) {
    await library(page)
    await page.getByRole('tab', { name: 'Sources' }).click()
    await page.getByRole('button', { name: 'Ana Ruiz' }).click()
    await page.getByRole('button', { name: 'Play all of it' }).waitFor()
  },
  async 'library-queue'(page) {
    await library(page)
    await page.getByRole('button', { name: 'Add to the queue' }).first().click()
    await page.getByRole('tab', { name: 'Queue' }).click()
    await page.getByRole('button', { name: 'Play the queue' }).waitFor()
  },
  help: (page) => page.keyboard.press('F1'),
}

/** Pictures for the documents, of every screen in every theme, taken from the real thing. */
describe.runIf(process.env.SCREENSHOTS)('pictures (npm run screenshots)', () => {
  describe.each(themes)('%s', (theme) => {
    let sayso: Sayso
    beforeAll(async () => {
      mkdirSync(FOLDER, { recursive: true })
      sayso = await startSayso(null, { theme })
    })
    afterAll(() => sayso.close())

    test('the reader', async () => {
      const { page } = await sayso.open({ viewport: { width: 1440, height: 960 } })
      await whileRead(page)
      await page.screenshot({ path: `${FOLDER}/reader-${theme}.png` })
      await page.close()
    })

    test.each(Object.entries(dialogs))('%s', async (name, show) => {
      const { page } = await sayso.open({ viewport, reducedMotion: 'reduce' })
      await show(page)
      const dialog = page.locator('dialog[open]')
      await dialog.waitFor()
      await dialog.screenshot({ path: `${FOLDER}/${name}-${theme}.png` })
      await page.close()
    })
  })

  test.each([
    {
      name: 'forced-colours',
      look: { viewport, forcedColors: 'active', colorScheme: 'dark' },
      settings: {},
    },
    { name: 'middle', look: { viewport: { width: 900, height: 860 } }, settings: {} },
    { name: 'narrow', look: { viewport: { width: 400, height: 860 } }, settings: {} },
    {
      name: 'right-to-left',
      look: { viewport, reducedMotion: 'reduce' },
      settings: { language: 'ar-XB' },
    },
    {
      name: 'screen-reader',
      look: { viewport, reducedMotion: 'reduce' },
      settings: { readBy: 'screen-reader' },
    },
  ] as const)('the reader: $name', async ({ name, look, settings }) => {
    const sayso = await startSayso(null, settings)
    const { page } = await sayso.open(look)
    if ('language' in settings || 'readBy' in settings)
      for (let i = 0; i < 4; i += 1) await page.keyboard.press('Shift+ArrowRight')
    else await whileRead(page)
    await page.screenshot({ path: `${FOLDER}/reader-${name}.png` })
    await sayso.close()
  })

  test('the icon', async () => {
    const sayso = await startSayso()
    const { page } = await sayso.open({ viewport: { width: 1024, height: 1024 } })
    await page.goto(pathToFileURL('assets/icons/icon.svg').href)
    await page.screenshot({ path: 'assets/icons/icon.png', omitBackground: true })
    await sayso.close()
  })
})
