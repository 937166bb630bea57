import type { Page } from 'playwright'
import { feedOf, HARBOUR_FERRY, HARBOUR_STORM, startFeedSite } from '../feed-site.ts'
import { untilHeard } from '../hearing.ts'

async function leaveDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Two feeds that can't be had: nobody was asked whether this machine may be. */
const OPML = `<opml version="2.0"><body><outline text="Town Hall" xmlUrl="http://127.0.0.1:9999/town"/>
<outline text="World"><outline text="Ships" xmlUrl="http://127.0.0.1:9999/ships"/></outline></body></opml>`

/** Imports two feeds that can't be had, and tries. */
export async function takeInFeeds(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Your feeds' }).click()
  const buffer = Buffer.from(OPML)
  await page
    .getByTestId('feeds-file')
    .setInputFiles({ name: 'mine.opml', mimeType: 'text/x-opml', buffer })
  await page.getByRole('button', { name: 'Refresh them' }).click()
  await page
    .getByText(/^Problem:/)
    .nth(1)
    .waitFor()
}

/** Follows a feed of this machine, from the dialog without any or with some. */
export async function followHarbour(page: Page): Promise<void> {
  const { address } = await startFeedSite({
    '/feed': feedOf('Harbour News', [HARBOUR_STORM, HARBOUR_FERRY]),
  })
  await page.getByRole('tab', { name: 'Your feeds' }).click()
  await page.getByRole('textbox', { name: 'Address of a feed' }).fill(`${address}/feed`)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Open it all the same' }).click()
  await page.getByText('You follow Harbour News').waitFor()
}

/** Something that can be on the screen, with the way there and back. */
export interface Screen {
  readonly name: string
  readonly show: (page: Page) => Promise<unknown>
  readonly leave: (page: Page) => Promise<unknown>
}

/** Opens the settings at one of their parts. */
export async function settingsAt(page: Page, part: string): Promise<void> {
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: part }).click()
}

/** Where nothing else is said a dialog, which Escape leaves. */
const SHOWN: readonly (Pick<Screen, 'name' | 'show'> & Partial<Screen>)[] = [
  { name: 'the article', show: async () => {}, leave: async () => {} },
  {
    name: 'a problem',
    async show(page) {
      const file = { name: 'x.bin', mimeType: 'application/octet-stream', buffer: Buffer.alloc(9) }
      await page.getByTestId('file').setInputFiles(file)
      await page.getByText('That did not work.').waitFor()
    },
    leave: (page) => page.getByRole('button', { name: 'Close this message' }).click(),
  },
  {
    name: 'the paste dialog',
    async show(page) {
      await page.keyboard.press('Control+Shift+V')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'the dialog for web addresses',
    async show(page) {
      await page.keyboard.press('Control+L')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'the help dialog',
    async show(page) {
      await page.keyboard.press('F1')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'the settings: general',
    async show(page) {
      await page.keyboard.press('Control+,')
      await page.getByRole('radio', { name: 'Both' }).waitFor()
    },
  },
  {
    name: 'the question of the first start',
    async show(page) {
      await page.keyboard.press('Control+,')
      await page.getByRole('button', { name: /Ask me the first question again/ }).click()
      await page.getByRole('dialog', { name: 'Welcome to Sayso' }).waitFor()
    },
  },
  {
    name: 'the question of the first start: a voice by ear',
    async show(page) {
      await page.keyboard.press('Control+,')
      await page.getByRole('button', { name: /Ask me the first question again/ }).click()
      await page.getByRole('button', { name: 'Next', exact: true }).click()
      await page
        .getByRole('button', { name: /^Hear it/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'the article, read by a screen reader',
    async show(page) {
      await page.keyboard.press('Control+,')
      await page.getByRole('radio', { name: 'My screen reader, for everything' }).check()
      await leaveDialog(page)
      await page.getByText('Your screen reader reads. Sayso is silent.').waitFor()
    },
    async leave(page) {
      await page.keyboard.press('Control+,')
      await page.getByRole('radio', { name: 'Sayso’s voice' }).check()
      await leaveDialog(page)
    },
  },
  {
    name: 'the settings: look',
    async show(page) {
      await settingsAt(page, 'Look')
      await page.getByRole('slider', { name: 'Between lines' }).waitFor()
    },
  },
  {
    name: 'the settings: listening',
    async show(page) {
      await settingsAt(page, 'Listening')
      await page.getByRole('table').waitFor()
    },
  },
  {
    name: 'the settings: one sought',
    async show(page) {
      await page.keyboard.press('Control+,')
      await page.getByRole('searchbox', { name: 'Find a setting' }).fill('between')
      await page.getByText('4 settings found').waitFor()
    },
    async leave(page) {
      // what is sought is left first
      await page.keyboard.press('Escape')
      await page.getByText('4 settings found').waitFor({ state: 'detached' })
      await leaveDialog(page)
    },
  },
  {
    name: 'side by side',
    async show(page) {
      await page.keyboard.press('s')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'the settings: keys',
    async show(page) {
      await settingsAt(page, 'Keys')
      await page.getByRole('table').waitFor()
    },
  },
  {
    name: 'the settings: one action’s keys, one taken',
    async show(page) {
      await settingsAt(page, 'Keys')
      await page.getByRole('button', { name: 'Change the keys of: Repeat' }).click()
      await page.getByRole('textbox', { name: 'New key' }).press('w')
      await page.getByText('W is a key of').waitFor()
    },
  },
  {
    name: 'the correction dialog',
    async show(page) {
      await page.keyboard.press('n')
      await page.keyboard.press('c')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'the correction dialog, a name asked for and missing',
    async show(page) {
      await page.keyboard.press('c')
      await page.getByRole('combobox', { name: 'Source' }).selectOption('another')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Type the name of the source first.').waitFor()
    },
  },
  {
    name: 'the reasons, and a loop',
    async show(page) {
      await page.getByText('Why?').click()
      await page.keyboard.press('Shift+R')
    },
    async leave(page) {
      await page.getByText('Why?').click()
      await page.keyboard.press('Shift+R')
    },
  },
  {
    name: 'the dictionary, a file with bad lines taken in',
    async show(page) {
      await page.keyboard.press('Shift+D')
      await page.getByTestId('dictionary-file').setInputFiles({
        name: 'speech.dic',
        mimeType: 'text/plain',
        buffer: Buffer.from(
          `#a town\nNuuk\tnook\t0\t2\nno entry\n${Array.from('abcdefgh', (c) => `${c}\t\t0\t2`).join('\n')}\n`,
        ),
      })
      await page.getByText(/^Line 3: /).waitFor()
    },
  },
  {
    name: 'an entry of the dictionary, something missing',
    async show(page) {
      await page.keyboard.press('d')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Type how it is said first.').waitFor()
    },
  },
  {
    name: 'the settings: voice',
    async show(page) {
      await settingsAt(page, 'Voice')
      await page.getByRole('combobox', { name: 'Voice of the article' }).waitFor()
    },
  },
  {
    name: 'the article while it is read',
    async show(page) {
      await page.keyboard.press('k')
      await untilHeard(page, 'Islamic')
    },
    leave: (page) => page.keyboard.press('k'),
  },
  {
    name: 'the library, empty',
    async show(page) {
      await page.keyboard.press('b')
      await page.getByText('Your library is empty.').waitFor()
    },
  },
  // from here on another article is open
  {
    name: 'the library, something found in it',
    async show(page) {
      const words = '“The quay is shut,” harbour master Ana Ruiz said. It was empty.'
      const buffer = Buffer.from(`Storm over the quay\n\n${words}\n`)
      await page
        .getByTestId('file')
        .setInputFiles({ name: 'storm.txt', mimeType: 'text/plain', buffer })
      await page.getByRole('heading', { level: 1, name: 'Storm over the quay' }).waitFor()
      await page.keyboard.press('b')
      await page.getByRole('searchbox').fill('shut')
      await page.getByText('Ana Ruiz:').waitFor()
      await page.getByRole('button', { name: 'Delete from the library' }).click()
    },
  },
  {
    name: 'the library: the queue',
    async show(page) {
      await page.keyboard.press('b')
      await page.getByRole('button', { name: 'Add to the queue' }).click()
      await page.getByText('Added to the queue').waitFor()
      await page.getByRole('tab', { name: 'Queue' }).click()
      await page.getByRole('button', { name: 'Play the queue' }).waitFor()
    },
  },
  {
    name: 'the library: what a source said',
    async show(page) {
      await page.keyboard.press('b')
      await page.getByRole('tab', { name: 'Sources' }).click()
      await page.getByRole('button', { name: 'Ana Ruiz' }).click()
      await page.getByRole('button', { name: 'Play all of it' }).waitFor()
    },
  },
  {
    name: 'the settings of the library',
    async show(page) {
      await settingsAt(page, 'Library')
      await page.getByRole('checkbox').first().waitFor()
    },
  },
  {
    name: 'the feeds, none',
    async show(page) {
      await page.keyboard.press('f')
      await page.getByRole('button', { name: 'Follow a feed' }).waitFor()
    },
  },
  {
    name: 'the feeds: a list taken in, a problem, and a new name',
    async show(page) {
      await page.keyboard.press('f')
      await takeInFeeds(page)
      await page.getByRole('button', { name: 'Rename: Ships' }).click()
    },
  },
  {
    name: 'the feeds: news, and a question',
    async show(page) {
      await page.keyboard.press('f')
      await followHarbour(page)
      await page.getByRole('tab', { name: 'News' }).click()
      await page.getByRole('button', { name: HARBOUR_STORM.title, exact: true }).waitFor()
      await page.getByRole('button', { name: 'Mark all as read…' }).click()
    },
  },
  {
    name: 'the contents of a book',
    async show(page) {
      const words =
        '# The Ferry Year\n\n## Part One\n\n### Morning\n\nIt left.\n\n## Part Two\n\nIt sank.\n'
      const file = { name: 'year.md', mimeType: 'text/markdown', buffer: Buffer.from(words) }
      await page.getByTestId('file').setInputFiles(file)
      await page.getByRole('heading', { level: 1, name: 'The Ferry Year' }).waitFor()
      await page.keyboard.press('g')
      await page.getByRole('dialog', { name: 'Contents' }).waitFor()
    },
  },
]

/** All that Sayso shows. */
export const screens: readonly Screen[] = SHOWN.map((screen) => ({ leave: leaveDialog, ...screen }))
