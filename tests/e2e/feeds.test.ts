import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { type FeedSite, feedOf, HARBOUR_FERRY, HARBOUR_STORM, startFeedSite } from './feed-site.ts'
import { heardWords, untilHeard } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'
import { followHarbour, takeInFeeds } from './screens/screens.ts'

const feeds = (page: Page) => page.getByRole('dialog', { name: 'Feeds' })
const news = (page: Page) =>
  feeds(page).getByRole('list', { name: 'News, the newest first' }).locator('[data-row]')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

/** In the dialog: follows a feed of this machine by the keyboard alone, from its field. */
async function follow(page: Page, address: string, title: string): Promise<void> {
  await page.keyboard.type(address)
  await page.keyboard.press('Enter')
  await feeds(page)
    .getByRole('group', { name: /own network/ })
    .waitFor()
  await page.keyboard.press('Enter')
  await feeds(page).getByText(`You follow ${title}: 1 article.`).waitFor()
}

/** The same, where there is none yet. */
async function followFirst(page: Page, address: string): Promise<void> {
  await page.keyboard.press('f')
  await feeds(page).getByRole('button', { name: 'Follow a feed' }).press('Enter')
  await follow(page, address, 'Harbour News')
}

describe('feeds, by the keyboard alone', () => {
  let site: FeedSite
  let sayso: Sayso
  let page: Page
  let problems: string[]
  beforeEach(async () => {
    site = await startFeedSite({
      '/': '<html><head><title>Harbour</title><link rel="alternate" type="application/rss+xml" href="/feed" title="News"></head><body><p>Hello</p></body></html>',
      '/feed': feedOf('Harbour News', [HARBOUR_FERRY]),
    })
    sayso = await startSayso()
    ;({ page, problems } = await sayso.open())
  })
  afterEach(async () => {
    await sayso.close()
    site.close()
  })

  test('the address of a site finds its feed; one of this machine is asked about first', async () => {
    await page.keyboard.press('f')
    await feeds(page).getByText('You follow no feeds yet.').waitFor()
    await feeds(page).getByRole('button', { name: 'Follow a feed' }).press('Enter')
    await page.keyboard.type(site.address)
    await page.keyboard.press('Enter')
    await feeds(page)
      .getByRole('group', { name: /own network/ })
      .waitFor()
    expect(site.asked).toEqual([])
    expect(await focused(page)).toBe('Open it all the same')
    await page.keyboard.press('Enter')
    await feeds(page).getByText('You follow Harbour News: 1 article.').waitFor()
    expect(site.asked).toEqual(['/', '/feed'])
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  })

  test('a refresh brings what is new, and an entry of it opens and is read with its labels', async () => {
    await followFirst(page, `${site.address}/feed`)
    site.files['/feed'] = feedOf('Harbour News', [HARBOUR_STORM, HARBOUR_FERRY])
    await feeds(page).getByRole('tab', { name: 'Your feeds' }).press('Home')
    const refresh = feeds(page).getByRole('button', { name: 'Refresh all' })
    await refresh.press('Enter')
    await feeds(page).getByText('1 new in 1 feed.').waitFor()
    expect(await focused(page)).toBe('Refresh all')
    await expect
      .poll(() => news(page).allTextContents())
      .toEqual([HARBOUR_STORM.title, HARBOUR_FERRY.title])
    await news(page).first().focus()
    await page.keyboard.press('Enter')
    await feeds(page).waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1, name: HARBOUR_STORM.title }).waitFor()
    await page.keyboard.press('k')
    await untilHeard(page, 'shut')
    await page
      .getByRole('region', { name: /Who is speaking/ })
      .getByText('Ana Ruiz')
      .first()
      .waitFor()
    await page.keyboard.press('k')
  })

  test('what is unread is all that is listed, and is marked with one key', async () => {
    await followFirst(page, `${site.address}/feed`)
    await feeds(page).getByRole('tab', { name: 'Your feeds' }).press('Home')
    await expect.poll(() => news(page).allTextContents()).toEqual([HARBOUR_FERRY.title])
    await news(page).first().press('m')
    await feeds(page).getByText(`Read: ${HARBOUR_FERRY.title}`).waitFor()
    await news(page).first().press('m')
    await feeds(page).getByText(`Unread: ${HARBOUR_FERRY.title}`).waitFor()
    await page.keyboard.press('Escape')
  })

  test('what is new plays with one key, and at its end nothing is', async () => {
    await followFirst(page, `${site.address}/feed`)
    await page.keyboard.press('Escape')
    await feeds(page).waitFor({ state: 'detached' })
    await page.keyboard.press('Shift+F')
    await page.getByRole('heading', { level: 1, name: HARBOUR_FERRY.title }).waitFor()
    await untilHeard(page, 'Bergen')
    expect((await heardWords(page)).join(' ')).toContain('sold')
    await page.keyboard.press('Shift+F')
    await page.getByText('Nothing is new in your feeds.').waitFor()
    await page.keyboard.press('k')
  })

  test('an address that is a feed is offered to be followed', async () => {
    site.files['/ships'] = feedOf('Ships', [HARBOUR_STORM])
    await page.keyboard.press('Control+L')
    const dialog = page.getByRole('dialog', { name: 'Open a web address' })
    await dialog.getByRole('textbox').fill(`${site.address}/ships`)
    await page.keyboard.press('Enter')
    await expect.poll(() => dialog.getByRole('alert').textContent()).toContain('own network')
    await page.keyboard.press('Enter')
    await feeds(page)
      .getByRole('group', { name: /This is a feed, not an article/ })
      .waitFor()
    expect(await focused(page)).toBe('Follow it')
    await page.keyboard.press('Enter')
    await feeds(page).getByText('You follow Ships: 1 article.').waitFor()
  })

  test('feeds go out as OPML and come in again, and what is wrong with one is told', async () => {
    site.files['/ships'] = feedOf('Ships', [HARBOUR_STORM])
    await followFirst(page, `${site.address}/feed`)
    await follow(page, `${site.address}/ships`, 'Ships')
    const download = page.waitForEvent('download')
    await feeds(page).getByRole('button', { name: 'Export OPML' }).press('Enter')
    const file = await (await download).path()
    for (const title of ['Ships', 'Harbour News']) {
      await feeds(page)
        .getByRole('button', { name: `Remove: ${title}` })
        .press('Enter')
      await page.keyboard.press('Enter')
      await feeds(page).getByText(`Removed: ${title}`).waitFor()
    }
    delete site.files['/ships']
    await feeds(page).getByTestId('feeds-file').setInputFiles(file)
    await feeds(page)
      .getByRole('group', { name: /^2 feeds were added/ })
      .waitFor()
    await page.keyboard.press('Enter')
    // what was agreed to went with the feeds
    await feeds(page)
      .getByText(/Nothing new in 2 feeds, 2 could not be read/)
      .waitFor()
    await feeds(page)
      .getByText(/^Problem: .*own network/)
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    expect(problems).toEqual([])
  })
})

test.each([
  { viewport: { width: 320, height: 640 }, textSize: 100 },
  { viewport: { width: 1280, height: 1024 }, textSize: 400 },
])('nothing scrolls sideways, %o', async ({ viewport, textSize }) => {
  const sayso = await startSayso(null, { looks: { textSize } })
  const { page } = await sayso.open({ viewport })
  const beyond = () => feeds(page).evaluate((one) => one.scrollWidth - one.clientWidth)
  await page.keyboard.press('f')
  await takeInFeeds(page)
  await page.getByRole('button', { name: 'Rename: Ships' }).click()
  expect(await beyond()).toBeLessThanOrEqual(0)
  await followHarbour(page)
  await page.getByRole('tab', { name: 'News' }).click()
  await news(page).first().waitFor()
  expect(await beyond()).toBeLessThanOrEqual(0)
  await sayso.close()
})

test('feeds are asked when Sayso opens, where the listener wants that', async () => {
  const site = await startFeedSite({ '/feed': feedOf('Harbour News', [HARBOUR_FERRY]) })
  const sayso = await startSayso(null, { feeds: { refreshAtStart: true } })
  const { page } = await sayso.open()
  await followFirst(page, `${site.address}/feed`)
  site.files['/feed'] = feedOf('Harbour News', [HARBOUR_STORM, HARBOUR_FERRY])
  const { page: next } = await sayso.open()
  await next.getByText('1 new in 1 feed.').waitFor({ state: 'attached' })
  await sayso.close()
  site.close()
})

test('a list that Sayso is started with, and one that is opened in the window, are offered; nothing is fetched', async () => {
  const site = await startFeedSite({ '/feed': feedOf('Harbour News', [HARBOUR_FERRY]) })
  const folder = mkdtempSync(join(tmpdir(), 'sayso-list-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const list = join(folder, 'mine.opml')
  writeFileSync(
    list,
    `<opml version="2.0"><body><outline text="Harbour" xmlUrl="${site.address}/feed"/></body></opml>`,
  )
  const sayso = await startSayso(list)
  onTestFinished(() => sayso.close())
  const { page, problems } = await sayso.open()
  const offer = feeds(page).getByRole('group', { name: 'mine.opml is a list of feeds.' })
  await offer.waitFor()
  expect(await focused(page)).toBe('Follow them')
  await page.keyboard.press('Escape')
  await feeds(page).waitFor({ state: 'detached' })
  // the sample is open behind it
  await page.getByRole('heading', { level: 1, name: /Shafaq News/ }).waitFor()
  await page.getByTestId('file').setInputFiles(list)
  await offer.waitFor()
  await page.keyboard.press('Enter')
  await feeds(page).getByRole('group', { name: 'One feed was added.' }).waitFor()
  expect(site.asked).toEqual([])
  await feeds(page).getByRole('button', { name: 'Cancel' }).press('Enter')
  // the tab of the part that is shown, though it is not the first
  expect(await focused(page)).toBe('Your feeds')
  await feeds(page).getByRole('button', { name: 'Remove: Harbour' }).press('Enter')
  await page.keyboard.press('Enter')
  await feeds(page).getByText('Removed: Harbour').waitFor()
  // by mistake, as is found out later
  await page.keyboard.press('Escape')
  await feeds(page).waitFor({ state: 'detached' })
  await page.keyboard.press('f')
  await feeds(page).getByRole('tab', { name: 'Your feeds' }).click()
  await feeds(page).getByRole('button', { name: 'Undo: removed Harbour' }).press('Enter')
  await feeds(page).getByText('Harbour is back, with what was read.').waitFor()
  expect(await focused(page)).toBe('Harbour')
  expect(problems).toEqual([])
  site.close()
})

test('feeds are asked by the clock while Sayso is open, silently, where the listener wants that', async () => {
  const site = await startFeedSite({ '/feed': feedOf('Harbour News', [HARBOUR_FERRY]) })
  const sayso = await startSayso(null, { feeds: { refreshEvery: 30 } })
  onTestFinished(() => sayso.close())
  const { page, problems } = await sayso.open()
  await page.clock.install()
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await followFirst(page, `${site.address}/feed`)
  await feeds(page).getByRole('button', { name: 'Harbour News', exact: true }).press('Enter')
  await news(page).first().focus()
  const asked = site.asked.length
  const told = await feeds(page).locator('.told').textContent()
  site.files['/feed'] = feedOf('Harbour News', [HARBOUR_STORM, HARBOUR_FERRY])
  // as after a sleep of the computer
  await page.clock.fastForward(31 * 60_000)
  const fresh = feeds(page).getByRole('button', { name: 'Show one new article' })
  await fresh.waitFor()
  expect(site.asked.slice(asked)).toEqual(['/feed'])
  expect(await focused(page)).toBe(HARBOUR_FERRY.title)
  expect(await news(page).count()).toBe(1)
  expect(await feeds(page).locator('.told').textContent()).toBe(told)
  await fresh.press('Enter')
  await expect.poll(() => news(page).count()).toBe(2)
  await expect.poll(() => focused(page)).toBe(HARBOUR_STORM.title)
  expect(problems).toEqual([])
  site.close()
})
