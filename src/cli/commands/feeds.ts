import { basename, join } from 'node:path'
import { SaysoError } from '../../contract/failure.ts'
import type { Feed } from '../../contract/feeds.ts'
import { settings } from '../../contract/schemas.ts'
import { corrected, loadOr } from '../../services/corrections/corrected.ts'
import { shelfOfText } from '../../services/corrections/shelf.ts'
import { createFeeds, type Feeds } from '../../services/feeds/feeds.ts'
import { keepEntry, readEntry } from '../../services/feeds/open-entry.ts'
import { type ReadArticle, readFileBytes, readPipe } from '../../services/intake/read.ts'
import { createReading } from '../../services/intake/reading.ts'
import type { EntryToOpen } from '../../services/library/feeds/entries.ts'
import type { Library } from '../../services/library/library.ts'
import { isWebAddress } from '../../services/net/web-address.ts'
import { dataFolder, settingsFolder } from '../../services/settings/folder.ts'
import { createStore } from '../../services/settings/store.ts'
import { STDIN, STDIN_NAME } from '../input.ts'
import { withLibrary } from '../library.ts'
import { createProgress } from '../progress.ts'
import { count, printLine, tell, warn, writeOut } from '../terminal.ts'
import { type PrintOptions, printScript } from './read.ts'

const PAGE = 200
// this module is bundled into dist/chunks
const workers = new URL('../engines/', import.meta.url)

/** Runs `work` with the feeds in the listener's own library. */
function withFeeds(work: (feeds: Feeds, library: Library) => Promise<void>): Promise<void> {
  return withLibrary(async (library) => {
    const progress = createProgress('Refreshing')
    const feeds = createFeeds({
      library,
      workerUrl: new URL('feeds-worker.js', workers),
      tell: ({ done, of, feed }) => progress.show(done / of, feed.title),
      report: (thrown) => warn(String(thrown)),
    })
    try {
      await work(feeds, library)
    } finally {
      progress.end()
      await feeds.close()
    }
  })
}

/** `sayso feeds add ADDRESS` */
export function addCommand(address: string, { allowLocal = false }): Promise<void> {
  return withFeeds(async (feeds) => {
    const { feed, choices } = await feeds.add(address, allowLocal)
    if (feed) return void printLine(line(feed))
    for (const choice of choices) printLine(`${choice.address}  ${choice.title}`)
    throw new SaysoError('bad-request', 'This page names several feeds. Add one of them.')
  })
}

const line = ({ id, title, unread, entries, problem }: Feed) =>
  [`${id}  ${title}`, `${unread} unread of ${entries}`, problem].filter(Boolean).join(' · ')

/** `sayso feeds list` */
export function listCommand(): Promise<void> {
  return withLibrary(async (library) => {
    const feeds = await library.call('listFeeds')
    for (const feed of feeds)
      printLine(
        feed.folders.length === 0 ? line(feed) : `${line(feed)} (${feed.folders.join(' / ')})`,
      )
    if (feeds.length === 0) warn('You follow no feeds. Add one: sayso feeds add ADDRESS')
  })
}

/** The feeds that are named by number or address. @throws {SaysoError} "missing-file" */
async function find(library: Library, named: readonly string[]): Promise<number[]> {
  const all = await library.call('listFeeds')
  return named.map((name) => feedIn(all, name).id)
}

/** @throws {SaysoError} "missing-file" */
async function findOne(library: Library, named: string): Promise<Feed> {
  return feedIn(await library.call('listFeeds'), named)
}

function feedIn(all: readonly Feed[], named: string): Feed {
  const feed = all.find(({ id, address }) => String(id) === named || address === named)
  if (!feed) throw new SaysoError('missing-file', `You follow no feed ${named}.`)
  return feed
}

/** `sayso feeds refresh [FEED…]` */
export function refreshCommand(named: readonly string[]): Promise<void> {
  return withFeeds(async (feeds, library) => {
    const ids = named.length === 0 ? undefined : await find(library, named)
    const done = await feeds.refresh(ids)
    for (const { id, title, problem } of await library.call('listFeeds'))
      if (problem !== null && (ids === undefined || ids.includes(id))) warn(`${title}: ${problem}`)
    const skipped = done.skipped > 0 ? `, ${done.skipped} left alone for now` : ''
    printLine(
      `${count(done.fresh, 'new entry', 'new entries')} in ${count(done.feeds, 'feed', 'feeds')}${skipped}.`,
    )
    if (done.failed > 0 && done.failed === done.feeds)
      throw new SaysoError('network', 'No feed could be got.')
    if (done.failed > 0) warn(`${count(done.failed, 'feed', 'feeds')} could not be got.`)
  })
}

/** `sayso feeds entries [FEED]`: one in a line. */
export function entriesCommand(
  named: string | undefined,
  { unread = false, search }: { unread?: boolean; search?: string },
): Promise<void> {
  return withLibrary(async (library) => {
    const [feed] = named === undefined ? [] : await find(library, [named])
    for (let offset = 0; ; offset += PAGE) {
      const { entries, total } = await library.call('listEntries', {
        ...(feed === undefined ? {} : { feed }),
        unreadOnly: unread,
        ...(search === undefined ? {} : { words: search }),
        offset,
        limit: PAGE,
      })
      for (const entry of entries) {
        const day = entry.published && new Date(entry.published).toISOString().slice(0, 10)
        printLine(
          [`${entry.id}  ${entry.title}`, entry.feedTitle, day, entry.read ? 'read' : null]
            .filter(Boolean)
            .join(' · '),
        )
      }
      if (total === 0) warn(search === undefined ? 'There are no entries.' : 'Nothing was found.')
      if (offset + entries.length >= total) return
    }
  })
}

/** `sayso feeds read ENTRY` */
export function readCommand(
  id: number,
  options: PrintOptions & { text?: true; offline?: true; allowLocal?: true },
): Promise<void> {
  return withLibrary(async (library) => {
    const read = await readOf(library, await library.call('entryToOpen', id), options)
    if (read.notice) warn(read.notice)
    if (options.text) return void printLine(read.article.text)
    const shelf = shelfOfText(join(dataFolder(), 'corrections'), read.article.text)
    await printScript(corrected(read, await loadOr(shelf, warn)), options)
  })
}

async function readOf(
  library: Library,
  entry: EntryToOpen,
  { offline, allowLocal }: { offline?: true; allowLocal?: true },
): Promise<ReadArticle> {
  const reading = createReading({ workersUrl: workers, warm: false })
  const stored = entry.article === null ? null : await library.call('storedArticle', entry.article)
  if (stored) {
    await library.call('entryOpened', entry.id, null)
    return reading.article({ article: stored.article, notice: null }, stored.name)
  }
  const found = await readEntry(entry, {
    reading,
    allowLocal: allowLocal === true,
    fetch: !offline,
  })
  if (await keepsArticles()) await keepEntry(library, entry, found)
  else await library.call('entryOpened', entry.id, null)
  return found.read
}

/** As the listener set it in the app. */
async function keepsArticles(): Promise<boolean> {
  const file = join(settingsFolder(), 'settings.json')
  return (await createStore({ file, schema: settings, report: (why) => warn(String(why)) }).get())
    .library.keepArticles
}

/** `sayso feeds remove FEED` */
export function removeCommand(named: string): Promise<void> {
  return withLibrary(async (library) => {
    const { id, title, address } = await findOne(library, named)
    await library.call('removeFeed', id)
    // a number is mistyped easily
    tell(`Removed: ${title}. To follow it again: sayso feeds add ${address}`)
  })
}

/** `sayso feeds import FILE` */
export function importCommand(path: string, { allowLocal = false }): Promise<void> {
  return withFeeds(async (feeds) => {
    const { added, known, refused } = isWebAddress(path)
      ? await feeds.importAddress(path, allowLocal)
      : await importFile(feeds, path)
    tell(`${count(added.length, 'feed', 'feeds')} added, ${known} were there already.`)
    for (const address of refused) warn(`${address} is no address of a feed.`)
  })
}

async function importFile(feeds: Feeds, path: string) {
  return path === STDIN
    ? feeds.importOpml(STDIN_NAME, await readPipe(process.stdin, STDIN_NAME))
    : feeds.importOpml(basename(path), await readFileBytes(path))
}

/** `sayso feeds export FILE` */
export function exportCommand(path: string): Promise<void> {
  return withFeeds(async (feeds) => {
    await writeOut(path, await feeds.exportOpml())
  })
}
