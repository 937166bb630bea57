import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { chooseFile } from '../choose-file.ts'
import { feedOf, HARBOUR_FERRY, HARBOUR_STORM, startFeedSite } from '../e2e/feed-site.ts'
import { answerFirstQuestion, missing } from './launch.ts'
import { whyNoScreenReader } from './screen-reader.ts'
import { launchWithOrca } from './transcript.ts'

const LIST = `<opml version="2.0"><body><outline text="World">
  <outline type="rss" text="Town" xmlUrl="https://town.example/feed"/></outline></body></opml>`

/** A user with Orca running, Sayso open, and a site that has a feed. */
async function start() {
  const site = await startFeedSite({
    '/feed': feedOf('Harbour News', [HARBOUR_STORM, HARBOUR_FERRY]),
  })
  onTestFinished(() => site.close())
  const { orca, page, hear } = await launchWithOrca('feeds.txt', answerFirstQuestion)
  await page.getByText('Al-Tanf').first().waitFor()

  /** Goes on by Tab, from one stop to the next. */
  const hearStops = async (...names: readonly string[]) => {
    for (const name of names) await hear(name, () => orca.press('Tab'))
  }
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
    })
  /** By Tab to a stop that is known; no key is pressed before the one before it has been answered. */
  const tabTo = async (goal: string) => {
    for (let stops = 0; stops < 30 && (await focused()) !== goal; stops += 1) {
      const before = await page.evaluateHandle(() => document.activeElement)
      await orca.press('Tab')
      await page.waitForFunction((was) => document.activeElement !== was, before)
    }
    expect(await focused()).toBe(goal)
  }
  const openFeeds = async () => {
    await orca.press('ctrl+shift+f')
    await page.getByRole('dialog', { name: 'Feeds' }).getByRole('tab').first().waitFor()
  }
  const closeFeeds = async () => {
    await orca.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  return { site, orca, page, hear, hearStops, tabTo, openFeeds, closeFeeds }
}

test.skipIf(missing ?? whyNoScreenReader())('with Orca, through the feeds', async () => {
  const { site, orca, page, hear, hearStops, tabTo, openFeeds, closeFeeds } = await start()
  // a feed is followed, and its news are read and marked
  await hear('the feeds', openFeeds)
  await hearStops('no feed yet')
  await hear('the address', () => orca.press('Return'))
  await hear('whether it may be of this machine', async () => {
    await page.keyboard.type(`${site.address}/feed`)
    await orca.press('Return')
  })
  await hear('followed', () => orca.press('Return'))
  await hear('your feeds', () => orca.press('shift+Tab'))
  await hear('the news', () => orca.press('Left'))
  await hearStops('play', 'refresh', 'mark all', 'which feed', 'what is unread', 'find')
  await hearStops('an article', 'queue', 'queue first', 'mark')
  await hear('marked', () => orca.press('Return'))
  await closeFeeds()

  // a list comes from a file; a feed is removed, and brought back
  const file = join(orca.home, 'mine.opml')
  writeFileSync(file, LIST)
  // heard, so that Orca leaves the arrow keys to the tabs
  await hear('the feeds', openFeeds)
  await hear('your feeds', () => orca.press('Right'))
  await hear('import', () => tabTo('Import OPML…'))
  await hear('imported', () => chooseFile(page, () => orca.press('Return'), file))
  await hearStops('cancel')
  await hear('import', () => orca.press('Return'))
  await hearStops('export', 'a feed', 'refresh it', 'rename it', 'remove it')
  await hear('whether it is to go', () => orca.press('Return'))
  await hear('removed', () => orca.press('Return'))
  await hear('back', () => orca.press('ctrl+z'))
  await closeFeeds()

  // an article is opened, and told once, whatever dialog is closed after that
  await hear('the feeds', openFeeds)
  await hear('another article', () => tabTo('The ferry is sold'))
  await hear('opened', () => orca.press('Return'))
  const before = orca.spoken().length
  await openFeeds()
  await hear('behind the dialog', closeFeeds)
  // what else is still to be said is said before this
  await hear('the feeds', openFeeds)
  expect(orca.spoken().slice(before).join('\n')).not.toContain('Opened:')
})
