import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chooseFile } from '../choose-file.ts'
import { isAudible, missing } from './launch.ts'
import { whyNoScreenReader } from './screen-reader.ts'
import { launchWithOrca } from './transcript.ts'

const deaf = missing ?? whyNoScreenReader()
if (deaf) console.log(`No screen reader listens to the window: ${deaf}.`)

const ARTICLE = `The port of Lind reopened on Monday after a fire that had closed it for a week.

"It is safe," said harbour master Ana Ruiz. "We have looked at every crane, every rope and every gate, twice."

Residents said that they had heard the ships again in the night.

"We start at six," Ruiz said.
`

// one test: a step that is not heard is tried again from the start, not from where the one before it ended
test.skipIf(deaf)('with Orca, the whole journey by its keys and the menu alone', async () => {
  const { orca, app, page, hear } = await launchWithOrca('journey.txt')
  /** Chooses in the menu "Playback": the letter of the item once the menu has been spoken. */
  const choose = async (letter: string) => {
    await hear('the menu', () => orca.press('alt+p'))
    await orca.press(letter)
  }

  // the question of the first start
  await hear('the first question', async () => {}, 0)
  await hear('who reads', () => orca.press('Tab'))
  await hear('next', () => orca.press('Tab'))
  await hear('the voices', () => orca.press('Return'))
  await hear('the question is over', () => orca.press('Escape'))
  // the window is filled by now: Orca, which reads on from what it knew when it began, need not begin again
  await page.getByText('Al-Tanf').first().waitFor()

  // the window is read in order: each label before its words, what buttons are, what is on
  await hear('the top', () => orca.press('ctrl+Home'))
  // the command "say all"
  await hear('the page', () => orca.press('KP_Add'))

  // a file is opened, and what was opened is told
  const file = join(orca.home, 'port.txt')
  writeFileSync(file, ARTICLE)
  // the system's dialog is not Sayso's, and not the same on two desktops: the file is chosen in its place
  await hear('open', () => chooseFile(page, () => orca.press('ctrl+o'), file))

  // while it plays, Orca is silent; who is speaking is told when it is paused
  const before = orca.spoken().length
  await orca.press('ctrl+2')
  await expect.poll(() => isAudible(app)).toBe(true)
  await page.waitForFunction(
    () => [...(CSS.highlights.get('sayso-word') ?? [])].join('') === 'safe',
  )
  expect(orca.spoken().slice(before)).toEqual([])
  await orca.press('ctrl+2')
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor()
  await hear('who is speaking', () => orca.press('ctrl+shift+k'))
  await hear('next by this source', () => choose('n'))

  // a correction
  await hear('the question', () => choose('c'))
  await page.getByRole('dialog', { name: 'Correct this' }).waitFor()
  await hear('the sources', () => orca.press('Tab'))
  await hear('the answers', () => orca.press('shift+Tab'))
  await hear('the sources', () => orca.press('Tab'))
  await hear('a source', () => orca.press('r'))
  await hear('cancel', () => orca.press('Tab'))
  await hear('save', () => orca.press('Tab'))
  await hear('corrected', () => orca.press('Return'))

  // settings
  await hear('settings', async () => {
    await orca.press('ctrl+comma')
    await page.getByRole('dialog', { name: 'Settings' }).waitFor()
    // the first stop is the field that finds settings
    await orca.press('Tab', 'Tab')
  })
  await hear('a setting', () => orca.press('Tab'))
  await orca.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  // quit
  const closed = app.waitForEvent('close')
  await orca.press('ctrl+q')
  await closed
})
