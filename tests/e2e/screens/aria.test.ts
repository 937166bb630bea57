import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sayso, startSayso } from '../sayso.ts'
import { screens } from './screens.ts'

let sayso: Sayso
let page: Page
beforeAll(async () => {
  sayso = await startSayso()
  ;({ page } = await sayso.open())
})
afterAll(() => sayso.close())

/** What is different on another machine, or from one moment to the next. */
const CHANGING = [
  'the question of the first start: a voice by ear',
  'the settings: voice',
  'the article while it is read',
]

/**
 * Roles, names and states of each screen, in order, are as they were when somebody last read them. After a change that
 * is meant: `npx vitest run --project screens tests/e2e/screens/aria.test.ts -u`, and read what is different.
 */
test.each(screens.filter(({ name }) => !CHANGING.includes(name)))(
  'to assistive technology, $name',
  async ({ name, show, leave }) => {
    await show(page)
    const dialog = page.getByRole('dialog')
    const shown = (await dialog.count()) > 0 ? dialog.last() : page.locator('body')
    // what was told last depends on the moment
    const tree = (await shown.ariaSnapshot()).replace(/^- status[\s\S]*$/m, '- status')
    await leave(page)
    const file = name.replace(/\W+/g, '-')
    await expect(`${tree}\n`).toMatchFileSnapshot(`../../fixtures/aria/${file}.yml`)
  },
)
