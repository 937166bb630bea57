import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseFile } from '../choose-file.ts'
import { isAudible, type Launched, launch, missing } from './launch.ts'
import { type ScreenReader, startScreenReader, unsaid, whyNoScreenReader } from './screen-reader.ts'

const deaf = missing ?? whyNoScreenReader()
if (deaf) console.log(`No screen reader listens to the window: ${deaf}.`)

/**
 * Part by part, what Orca must say, in this order; other words may come between. A heading that names a landmark is said
 * as its name; Orca does not always say it a second time, so that is not asked for.
 */
const golden = new Map(
  readFileSync(fileURLToPath(new URL('../fixtures/orca/journey.txt', import.meta.url)), 'utf8')
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...phrases] = part.split('\n').filter(Boolean)
      return [name, phrases] as const
    }),
)

const ARTICLE = `The port of Lind reopened on Monday after a fire that had closed it for a week.

"It is safe," said harbour master Ana Ruiz. "We have looked at every crane, every rope and every gate, twice."

Residents said that they had heard the ships again in the night.

"We start at six," Ruiz said.
`

describe.skipIf(deaf)('with Orca, by its keys and the menu alone', () => {
  let orca: ScreenReader
  let sayso: Launched
  let page: Page
  beforeAll(async () => {
    orca = await startScreenReader()
    sayso = await launch({ home: orca.home, environment: orca.environment })
    ;({ page } = sayso)
  }, 120_000)
  afterAll(async () => {
    await sayso?.app.close().catch(() => {})
    await orca?.close()
  })

  /** Does something and waits until all that the transcript has under this name has been said. */
  async function hear(name: string, act: () => Promise<unknown>, from = orca.spoken().length) {
    const phrases = golden.get(name)
    if (!phrases) throw new Error(`The transcript has no part "${name}".`)
    await act()
    const said = () => orca.spoken().slice(from)
    try {
      await expect.poll(() => unsaid(phrases, said()), { timeout: 30_000 }).toEqual([])
    } catch (thrown) {
      throw new Error(`${name}: Orca said\n${said().join('\n')}`, { cause: thrown })
    } finally {
      if (process.env.ORCA) console.log(`== ${name}\n${said().join('\n')}`)
    }
  }

  /** Chooses in the menu "Playback": the letter of the item once the menu has been spoken. */
  async function choose(letter: string): Promise<void> {
    await hear('the menu', () => orca.press('alt+p'))
    await orca.press(letter)
  }

  test('the question of the first start', async () => {
    await hear('the first question', async () => {}, 0)
    await hear('who reads', () => orca.press('Tab'))
    await hear('next', () => orca.press('Tab'))
    await hear('the voices', () => orca.press('Return'))
    await hear('the question is over', () => orca.press('Escape'))
    // the window is filled by now: Orca, which reads on from what it knew when it began, need not begin again
    await page.getByText('Al-Tanf').first().waitFor()
  })

  test('the window is read in order: each label before its words, what buttons are, what is on', async () => {
    await hear('the top', () => orca.press('ctrl+Home'))
    // the command "say all"
    await hear('the page', () => orca.press('KP_Add'))
  })

  test('a file is opened, and what was opened is told', async () => {
    const file = join(orca.home, 'port.txt')
    writeFileSync(file, ARTICLE)
    // the system's dialog is not Sayso's, and not the same on two desktops: the file is chosen in its place
    await hear('open', () => chooseFile(page, () => orca.press('ctrl+o'), file))
  })

  test('while it plays, Orca is silent; who is speaking is told when it is paused', async () => {
    const before = orca.spoken().length
    await orca.press('ctrl+2')
    await expect.poll(() => isAudible(sayso.app)).toBe(true)
    await page.waitForFunction(
      () => [...(CSS.highlights.get('sayso-word') ?? [])].join('') === 'safe',
    )
    expect(orca.spoken().slice(before)).toEqual([])
    await orca.press('ctrl+2')
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor()
    await hear('who is speaking', () => orca.press('ctrl+shift+k'))
  })

  test('next by this source', async () => {
    await hear('next by this source', () => choose('n'))
  })

  test('a correction', async () => {
    await hear('the question', () => choose('c'))
    await page.getByRole('dialog', { name: 'Correct this' }).waitFor()
    await hear('the sources', () => orca.press('Tab'))
    await hear('the answers', () => orca.press('shift+Tab'))
    await hear('the sources', () => orca.press('Tab'))
    await hear('a source', () => orca.press('r'))
    await hear('cancel', () => orca.press('Tab'))
    await hear('save', () => orca.press('Tab'))
    await hear('corrected', () => orca.press('Return'))
  })

  test('settings', async () => {
    await hear('settings', async () => {
      await orca.press('ctrl+comma')
      await page.getByRole('dialog', { name: 'Settings' }).waitFor()
      // the first stop is the field that finds settings
      await orca.press('Tab', 'Tab')
    })
    await hear('a setting', () => orca.press('Tab'))
    await orca.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('quit', async () => {
    const closed = sayso.app.waitForEvent('close')
    await orca.press('ctrl+q')
    await closed
  })
})
