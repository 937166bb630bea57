import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { SaysoError } from '../../src/contract/failure.ts'
import type { Feed, FeedEntry } from '../../src/contract/feeds.ts'
import { type Settings, settings } from '../../src/contract/schemas.ts'
import { sample } from './fakes/sample.ts'
import { transcript } from './fakes/transcript.ts'
import { openWindow } from './fakes/window.tsx'

afterEach(cleanup)

const HOUR = 3_600_000
const harbour: Feed = {
  id: 1,
  address: 'https://harbour.example/feed',
  title: 'Harbour News',
  homepage: null,
  folders: [],
  entries: 2,
  unread: 2,
  refreshed: null,
  problem: null,
}
const town: Feed = {
  ...harbour,
  id: 2,
  title: 'Town Hall',
  folders: ['Local'],
  entries: 1,
  unread: 1,
  problem: 'town.example does not answer. Try again later.',
}
const entry = (id: number, title: string, more: Partial<FeedEntry> = {}): FeedEntry => ({
  id,
  feed: 1,
  feedTitle: 'Harbour News',
  title,
  address: null,
  byline: null,
  published: Date.now() - (id + 0.5) * HOUR,
  summary: '',
  whole: false,
  read: false,
  article: null,
  queued: false,
  ...more,
})

/** The window, and services that keep feeds. */
async function open(
  feeds: readonly Feed[] = [harbour, town],
  entries: readonly FeedEntry[] = [
    entry(1, 'Storm closes the harbour', { summary: 'No ship may leave.', whole: true }),
    entry(2, 'Ferry sold'),
    entry(3, 'Council meets', { feed: 2, feedTitle: 'Town Hall' }),
  ],
  saved: Partial<Settings> = {},
) {
  const window = await openWindow(sample, saved)
  const user = userEvent.setup()
  let kept = entries
  const { answers } = window.bridge
  const change = (id: number, to: Partial<FeedEntry>) => {
    kept = kept.map((one) => (one.id === id ? { ...one, ...to } : one))
  }
  /** What `removeFrom` has removed, the last one at the end. */
  const removed: { removal: number; title: string }[] = []
  answers['feeds.list'] = () => ({
    removed: removed.at(-1) ?? null,
    feeds: feeds.map((feed) => ({
      ...feed,
      unread: kept.filter((one) => one.feed === feed.id && !one.read).length,
    })),
  })
  answers['feeds.entries'] = (asked: {
    feed?: number
    unreadOnly: boolean
    words?: string
    offset: number
    limit: number
  }) => {
    const wanted = kept.filter(
      (one) =>
        `${one.title} ${one.summary}`.includes(asked.words ?? '') &&
        (asked.feed === undefined || one.feed === asked.feed) &&
        !(asked.unreadOnly && one.read),
    )
    return { total: wanted.length, entries: wanted.slice(asked.offset, asked.offset + asked.limit) }
  }
  answers['feeds.mark'] = (asked: {
    what: 'all' | { entries: number[] } | { feed: number }
    read: boolean
  }) => {
    for (const one of kept) {
      const { what } = asked
      if (
        what === 'all' ||
        ('feed' in what ? one.feed === what.feed : what.entries.includes(one.id))
      )
        change(one.id, { read: asked.read })
    }
    return {}
  }
  answers['feeds.open'] = ({ id }: { id: number }) => {
    change(id, { read: true })
    return { ...sample, id: `entry-${id}` }
  }
  answers['feeds.queue'] = ({ id }: { id: number }) => {
    change(id, { read: true, queued: true })
    return { articles: [] }
  }
  const asked = (name: string) =>
    window.bridge.asked.filter((call) => call.name === name).map((call) => call.request)
  const removeFrom = (listed: Feed[]) => {
    answers['feeds.remove'] = ({ id }: { id: number }) => {
      const at = listed.findIndex((feed) => feed.id === id)
      for (const { title } of listed.splice(at, 1)) removed.push({ removal: id + 10, title })
      return { removal: id + 10 }
    }
  }
  return { ...window, user, asked, answers, removed, removeFrom }
}

const dialog = () => screen.getByRole('dialog', { name: 'Feeds' })
const rows = () =>
  within(screen.getByRole('list', { name: 'News, the newest first' }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('[data-row]')?.textContent)
const told = () => dialog().querySelector('.told')?.textContent
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve)))

test('the news, as a screen reader reads them', async () => {
  const { user } = await open()
  await user.keyboard('f')
  await screen.findByRole('list', { name: 'News, the newest first' })
  const log = await transcript(dialog(), 'button, Close')
  const list = log.slice(log.indexOf('list, News, the newest first'))
  expect(list.slice(0, 9)).toEqual([
    'list, News, the newest first',
    'listitem, level 1, position 1, set size 3',
    'button, Storm closes the harbour, Harbour News · 1 hour ago · unread · opens without the network',
    'paragraph',
    'Harbour News · 1 hour ago · unread · opens without the network',
    'end of paragraph',
    'paragraph',
    'No ship may leave.',
    'end of paragraph',
  ])
  expect(log).toContain('combobox, Feed, all, has popup listbox, not expanded')
  expect(log).toContain('3 unread')
})

test('an entry opens as an article by arrow keys and Enter', async () => {
  const { user, reader, asked } = await open()
  await user.keyboard('f')
  ;(await screen.findByRole('button', { name: 'Storm closes the harbour' })).focus()
  await user.keyboard('{ArrowDown}{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('feeds.open')).toEqual([{ id: 2, allowLocal: false }])
  expect(reader.store.getState().article?.id).toBe('entry-2')
})

test('keys on a row queue it and mark it, and no row goes', async () => {
  const { user, asked } = await open()
  await user.keyboard('f')
  ;(await screen.findByRole('button', { name: 'Ferry sold' })).focus()
  await user.keyboard('m')
  expect(told()).toBe('Read: Ferry sold')
  expect(screen.getByText('2 unread')).toBeTruthy()
  expect(rows()).toHaveLength(3)
  await user.keyboard('m{ArrowUp}{Shift>}Q{/Shift}')
  expect(told()).toBe('First in the queue: Storm closes the harbour')
  expect(asked('feeds.queue')).toEqual([{ id: 1, where: 'first', allowLocal: false }])
  expect(document.activeElement?.textContent).toBe('Storm closes the harbour')
  expect(rows()).toHaveLength(3)
})

test('what was not opened is found by its words while they are typed', async () => {
  const { user, asked } = await open()
  await user.keyboard('f')
  const field = await screen.findByRole('searchbox', { name: 'Find in titles and first words' })
  await user.type(field, 'ship')
  await screen.findByText('1 article found in what is unread')
  expect(rows()).toEqual(['Storm closes the harbour'])
  expect(document.activeElement).toBe(field)
  await user.click(screen.getByRole('checkbox', { name: 'Only what is unread' }))
  await user.type(field, 'x')
  await screen.findByText('Nothing found')
  await user.clear(field)
  await screen.findByText('3 articles')
  expect(asked('feeds.entries').at(-1)).not.toHaveProperty('words')
})

test('single keys that are switched off do nothing on a row', async () => {
  const { user, asked } = await open(undefined, undefined, { singleKeys: false })
  await user.keyboard('{Control>}{Shift>}F{/Shift}{/Control}')
  ;(await screen.findByRole('button', { name: 'Ferry sold' })).focus()
  await user.keyboard('mq')
  expect(asked('feeds.mark')).toEqual([])
  expect(asked('feeds.queue')).toEqual([])
})

test('of a long list the next page begins where the unread ones that are left do', async () => {
  const many = Array.from({ length: 60 }, (_, i) => entry(i + 1, `Entry ${i + 1}`))
  const { user } = await open([harbour], many)
  await user.keyboard('f')
  ;(await screen.findByRole('button', { name: 'Entry 3' })).focus()
  await user.keyboard('m')
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  await waitFor(() => expect(rows()).toHaveLength(60))
  expect(rows().at(50)).toBe('Entry 51')
  expect(document.activeElement?.textContent).toBe('Entry 51')
  expect(screen.getByText('59 unread')).toBeTruthy()
})

test('all is marked as read when that was asked twice, and the focus stays in the dialog', async () => {
  const { user, asked } = await open()
  await user.keyboard('f')
  await user.click(await screen.findByRole('button', { name: 'Mark all as read…' }))
  const question = screen.getByRole('group', { name: 'Mark all 3 articles as read?' })
  expect(question.contains(document.activeElement)).toBe(true)
  await user.keyboard('{Enter}')
  await screen.findByText('Nothing unread')
  expect(asked('feeds.mark')).toEqual([{ what: 'all', read: true }])
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Feed' }))
})

test('only what is unread is remembered', async () => {
  const { user, reader } = await open()
  await user.keyboard('f')
  await user.click(await screen.findByRole('checkbox', { name: 'Only what is unread' }))
  expect(reader.store.getState().settings.feeds.unreadOnly).toBe(false)
  await screen.findByText('3 articles')
})

test('a refresh is told at its beginning and its end, and how far it is can be seen', async () => {
  const { user, bridge, answers } = await open()
  let finish = (_: unknown) => {}
  const { call } = bridge
  bridge.call = async (name, request) =>
    name === 'feeds.refresh'
      ? { ok: true, value: await new Promise((resolve) => (finish = resolve)) }
      : call(name, request)
  answers['feeds.stop'] = {}
  await user.keyboard('f')
  const button = await screen.findByRole('button', { name: 'Refresh all' })
  await user.click(button)
  expect(told()).toBe('Refreshing all feeds.')
  act(() => bridge.emit({ type: 'feeds.progress', done: 1, of: 2, fresh: 1, feed: harbour }))
  expect(screen.getByRole('progressbar', { name: 'Refreshing' })).toHaveProperty('value', 1)
  expect(screen.getByText('1 of 2')).toBeTruthy()
  expect(button.textContent).toBe('Stop refreshing')
  await act(async () => finish({ feeds: 2, failed: 1, skipped: 0, fresh: 12, brought: [] }))
  await settled()
  expect(told()).toBe('12 new in 2 feeds, 1 could not be read. Your feeds tell why.')
  expect(document.activeElement).toBe(button)
  expect(button.textContent).toBe('Refresh all')
})

test('feeds stand in their folders, with what is wrong with them', async () => {
  const { user } = await open()
  await user.keyboard('f')
  await user.click(await screen.findByRole('tab', { name: 'Your feeds' }))
  const local = await screen.findByRole('list', { name: 'Feeds in Local' })
  const row = within(local).getByRole('button', { name: 'Town Hall' })
  const described = document.getElementById(row.getAttribute('aria-describedby') ?? '')
  expect(described?.textContent).toContain('does not answer')
  expect(local.textContent).toContain('1 unread of 1 · not refreshed yet')
  expect(local.textContent).toContain('Problem: town.example does not answer. Try again later.')
  screen.getByRole('button', { name: 'Harbour News' }).focus()
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement?.textContent).toBe('Town Hall')
  await user.keyboard('{Enter}')
  const choice = await screen.findByRole('combobox', { name: 'Feed' })
  expect(document.activeElement).toBe(choice)
  expect(choice).toHaveProperty('selectedOptions.0.textContent', 'Town Hall (1 unread)')
  await waitFor(() => expect(rows()).toEqual(['Council meets']))
})

test('a feed is followed by the address of its site: which one is asked', async () => {
  const { user, answers, asked } = await open([], [])
  answers['feeds.add'] = ({ address }: { address: string }) =>
    address === 'harbour.example'
      ? {
          feed: null,
          choices: [
            { address: 'https://harbour.example/all', title: 'All' },
            { address: 'https://harbour.example/ships', title: 'Ships' },
          ],
        }
      : { feed: harbour, choices: [] }
  await user.keyboard('f')
  await user.click(await screen.findByRole('button', { name: 'Follow a feed' }))
  const field = screen.getByRole('textbox', { name: /^Address of a feed/ })
  expect(document.activeElement).toBe(field)
  await user.keyboard('harbour.example{Enter}')
  const question = await screen.findByRole('group', { name: /several feeds/ })
  expect(document.activeElement?.textContent).toBe('All: https://harbour.example/all')
  await user.click(within(question).getByRole('button', { name: /^Ships/ }))
  await waitFor(() => expect(told()).toBe('You follow Harbour News: 2 articles.'))
  expect(document.activeElement).toBe(field)
  expect(asked('feeds.add')).toEqual([
    { address: 'harbour.example', allowLocal: false },
    { address: 'https://harbour.example/ships', allowLocal: false },
  ])
})

test('that a feed is looked for is told only where that takes a while', async () => {
  const { user, answers } = await open([harbour])
  let answer = (_: unknown) => {}
  answers['feeds.add'] = new Promise((resolve) => {
    answer = resolve
  })
  await user.keyboard('f')
  await user.click(await screen.findByRole('tab', { name: 'Your feeds' }))
  await user.type(
    await screen.findByRole('textbox', { name: /^Address/ }),
    'harbour.example{Enter}',
  )
  expect(told()).toBe('')
  await waitFor(() => expect(told()).toBe('Looking for a feed…'), { timeout: 20_000 })
  answer({ feed: harbour, choices: [] })
  await waitFor(() => expect(told()).toBe('You follow Harbour News: 2 articles.'))
})

test('an address of the listener’s own network is asked about first', async () => {
  const { user, answers } = await open([], [])
  answers['feeds.add'] = ({ allowLocal }: { allowLocal: boolean }) =>
    allowLocal
      ? { feed: harbour, choices: [] }
      : new SaysoError('local-address', 'nas is on this computer or its own network.')
  await user.keyboard('f')
  await user.click(await screen.findByRole('button', { name: 'Follow a feed' }))
  await user.keyboard('nas/feed{Enter}')
  await screen.findByRole('group', { name: 'nas is on this computer or its own network.' })
  expect(document.activeElement?.textContent).toBe('Open it all the same')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(told()).toBe('You follow Harbour News: 2 articles.'))
})

test('a feed is refreshed alone; one that never answered is asked for as if it were new', async () => {
  const { user, answers, asked } = await open([{ ...harbour, refreshed: 1 }, town])
  answers['feeds.refresh'] = { feeds: 1, failed: 0, skipped: 0, fresh: 0, brought: [] }
  answers['feeds.add'] = new SaysoError('local-address', 'town is on your own network.')
  await user.keyboard('f')
  await user.click(await screen.findByRole('tab', { name: 'Your feeds' }))
  await user.click(await screen.findByRole('button', { name: 'Refresh: Harbour News' }))
  await waitFor(() => expect(told()).toBe('Nothing new in 1 feed.'))
  expect(asked('feeds.refresh')).toEqual([{ feeds: [1] }])
  await user.click(screen.getByRole('button', { name: 'Refresh: Town Hall' }))
  await screen.findByRole('group', { name: 'town is on your own network.' })
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Refresh: Town Hall' }))
})

test('a feed is renamed and removed, and the focus stays near', async () => {
  const feeds = [harbour, town]
  const { user, answers, removeFrom, removed } = await open(feeds)
  removeFrom(feeds)
  answers['feeds.rename'] = ({ id, title }: { id: number; title: string }) => {
    const at = feeds.findIndex((feed) => feed.id === id)
    feeds[at] = { ...(feeds[at] ?? harbour), title }
    return { feed: feeds[at] }
  }
  answers['feeds.undo-removal'] = () => {
    removed.pop()
    const feed = { ...town, title: 'Council' }
    feeds.push(feed)
    return { feed }
  }
  await user.keyboard('f')
  await user.click(await screen.findByRole('tab', { name: 'Your feeds' }))
  await user.click(await screen.findByRole('button', { name: 'Rename: Town Hall' }))
  await user.keyboard('Council{Enter}')
  await waitFor(() => expect(told()).toBe('It is now called Council.'))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Rename: Council' }))
  await user.click(screen.getByRole('button', { name: 'Remove: Council' }))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(told()).toBe('Removed: Council'))
  expect(screen.queryByRole('button', { name: 'Council' })).toBeNull()
  expect(document.activeElement?.textContent).toBe('Harbour News')
  await user.click(screen.getByRole('button', { name: 'Undo: removed Council' }))
  await waitFor(() => expect(told()).toBe('Council is back, with what was read.'))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Council' }))
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
})

test('removals are undone one after the other by Ctrl+Z; what can’t be is said, and not offered again', async () => {
  const feeds = [harbour, { ...town, folders: [] }]
  const kept = [...feeds]
  const { user, answers, asked, removeFrom, removed } = await open(feeds)
  removeFrom(feeds)
  answers['feeds.undo-removal'] = ({ removal }: { removal: number }) => {
    removed.pop()
    const feed = kept.find(({ id }) => id === removal - 10)
    if (!feed || removal === 11) return new SaysoError('missing-file', 'It can’t be brought back.')
    feeds.push(feed)
    return { feed }
  }
  await user.keyboard('f')
  await user.click(await screen.findByRole('tab', { name: 'Your feeds' }))
  await user.click(await screen.findByRole('button', { name: 'Remove: Harbour News' }))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(told()).toBe('Removed: Harbour News'))
  expect(document.activeElement?.textContent).toBe('Town Hall')
  await user.click(screen.getByRole('button', { name: 'Remove: Town Hall' }))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(told()).toBe('Removed: Town Hall'))
  // no row is left
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Address/ }))
  await user.click(screen.getByRole('button', { name: 'Undo: removed Town Hall' }))
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Town Hall'))
  await user.keyboard('{Control>}z{/Control}')
  await screen.findByText('It can’t be brought back.')
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
  expect(asked('feeds.undo-removal')).toEqual([{ removal: 12 }, { removal: 11 }])
})

test('a removal can be undone when the dialog was closed meanwhile, by its button or by Ctrl+Z on one', async () => {
  const feeds = [harbour, { ...town, folders: [] }]
  const { user, answers, removeFrom, removed } = await open(feeds)
  removeFrom(feeds)
  answers['feeds.undo-removal'] = () => {
    removed.pop()
    feeds.push(harbour)
    return { feed: harbour }
  }
  await user.keyboard('f')
  await user.click(await screen.findByRole('tab', { name: 'Your feeds' }))
  await user.click(await screen.findByRole('button', { name: 'Remove: Harbour News' }))
  const question = await screen.findByRole('group', { name: /^Stop following Harbour News\?/ })
  expect(question.textContent).toContain('until Sayso is closed, Undo brings it back')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(told()).toBe('Removed: Harbour News'))
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await user.keyboard('f')
  await user.click(await screen.findByRole('tab', { name: 'Your feeds' }))
  const undo = await screen.findByRole('button', { name: 'Undo: removed Harbour News' })
  undo.focus()
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(told()).toBe('Harbour News is back, with what was read.'))
  expect(document.activeElement?.textContent).toBe('Harbour News')
})

test('a list of feeds that is opened is offered to be followed, then to be refreshed', async () => {
  const { user, answers, asked } = await open([], [])
  answers['article.read'] = new SaysoError('feed-list', 'It is a list of feeds.')
  answers['feeds.import-opml'] = { added: [7, 8], known: 1, refused: ['file:///x'] }
  answers['feeds.refresh'] = { feeds: 2, failed: 0, skipped: 0, fresh: 5, brought: [] }
  const file = new File(['<opml/>'], 'mine.opml')
  await user.upload(screen.getByTestId('file'), file)
  await screen.findByRole('group', { name: 'mine.opml is a list of feeds. Follow all of them?' })
  await user.keyboard('{Enter}')
  await screen.findByRole('group', {
    name: '2 feeds were added, one was there, one has no web address that can be followed: file:///x Get what they have now?',
  })
  await user.keyboard('{Enter}')
  await waitFor(() => expect(told()).toBe('5 new in 2 feeds.'))
  expect(asked('feeds.refresh')).toEqual([{ feeds: [7, 8] }])
})

const LIST = new TextEncoder().encode('<opml/>')

test('a list that the system asks to open is offered over whatever is open, and taken in by the listener’s word', async () => {
  const { user, answers, asked, bridge, reader } = await open([], [])
  answers['feeds.import-opml'] = { added: [], known: 1, refused: [] }
  await user.keyboard('?')
  act(() => bridge.emit({ type: 'feeds.offered', name: 'mine.opml', opml: LIST }))
  await screen.findByRole('group', { name: 'mine.opml is a list of feeds. Follow all of them?' })
  expect(screen.queryByRole('dialog', { name: 'Help' })).toBeNull()
  expect(document.activeElement?.textContent).toBe('Follow them')
  expect(asked('feeds.import-opml')).toEqual([])
  await user.keyboard('{Enter}')
  await waitFor(() => expect(told()).toBe('No feed was new, one was there.'))
  expect(asked('feeds.import-opml')).toEqual([{ name: 'mine.opml', bytes: LIST }])
  // once is enough
  expect(reader.store.getState().offer).toBeNull()
  act(() => bridge.emit({ type: 'feeds.offered', name: 'news.rss', opml: null }))
  const alert = await screen.findByText(/^news.rss is a feed that was saved to a file/)
  expect(alert.closest('[role=alert]')).not.toBeNull()
  // the field is there once the feeds are
  expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: /^Address/ }))
})

test('what Sayso was started with is offered after the question of the first start', async () => {
  const early = { type: 'feeds.offered', name: 'mine.opml', opml: LIST } as const
  const { bridge } = await openWindow(sample, { welcomed: false }, { early })
  const user = userEvent.setup()
  bridge.answers['feeds.list'] = { feeds: [], removed: null }
  await user.click(screen.getByRole('button', { name: 'Next' }))
  await user.click(screen.getByRole('button', { name: 'Done' }))
  await screen.findByRole('group', { name: 'mine.opml is a list of feeds. Follow all of them?' })
})

test.each([
  ['a link of a page', 'proposed'],
  ['a link that is dropped', 'dropped'],
])('%s to a list of feeds is offered to be taken in', async (_, how) => {
  const { user, answers, asked, bridge } = await open([], [])
  answers['article.fetch'] = new SaysoError('feed-list', 'It is a list of feeds.')
  answers['feeds.import-address'] = { added: [7], known: 0, refused: [] }
  const address = 'https://harbour.example/list.opml'
  if (how === 'proposed') {
    act(() => bridge.emit({ type: 'article.proposed', address }))
    await user.click(screen.getByRole('button', { name: 'Open' }))
  } else {
    const dataTransfer = { types: ['text/uri-list'], files: [], getData: () => address }
    await act(async () => {
      fireEvent(window, Object.assign(new Event('drop', { cancelable: true }), { dataTransfer }))
    })
  }
  await screen.findByRole('group', { name: `${address} is a list of feeds. Follow all of them?` })
  expect(asked('feeds.import-address')).toEqual([])
  await user.keyboard('{Enter}')
  await screen.findByRole('group', { name: 'One feed was added. Get what they have now?' })
  expect(asked('feeds.import-address')).toEqual([{ address, allowLocal: false }])
  expect(asked('feeds.refresh')).toEqual([])
})

test('a link to the listener’s own network that is dropped is asked about, and leads to the feeds', async () => {
  const { user, answers, asked } = await open([], [])
  answers['article.fetch'] = ({ allowLocal }: { allowLocal: boolean }) =>
    allowLocal
      ? new SaysoError('feed', 'It is a feed.')
      : new SaysoError('local-address', 'nas is on your own network.')
  answers['feeds.add'] = { feed: harbour, choices: [] }
  const dataTransfer = { types: ['text/uri-list'], files: [], getData: () => 'http://nas/feed' }
  await act(async () => {
    fireEvent(window, Object.assign(new Event('drop', { cancelable: true }), { dataTransfer }))
  })
  await user.click(await screen.findByRole('button', { name: 'Open' }))
  await user.click(await screen.findByRole('button', { name: 'Open it all the same' }))
  await screen.findByRole('group', { name: /^This is a feed, not an article/ })
  await user.keyboard('{Enter}')
  await waitFor(() => expect(told()).toBe('You follow Harbour News: 2 articles.'))
  expect(asked('feeds.add')).toEqual([{ address: 'http://nas/feed', allowLocal: true }])
})

test('an address that turns out to be a feed is offered to be followed', async () => {
  const { user, answers } = await open([], [])
  answers['article.fetch'] = new SaysoError('feed', 'It is a feed.')
  answers['feeds.add'] = { feed: harbour, choices: [] }
  await user.keyboard('{Control>}l{/Control}')
  await user.type(screen.getByRole('textbox'), 'harbour.example/feed{Enter}')
  await screen.findByRole('group', {
    name: 'This is a feed, not an article. Follow it? harbour.example/feed',
  })
  await user.keyboard('{Enter}')
  await waitFor(() => expect(told()).toBe('You follow Harbour News: 2 articles.'))
  expect(screen.queryByRole('dialog', { name: 'Open a web address' })).toBeNull()
})

test('what is new plays one after the other, past what can’t be opened', async () => {
  const { user, answers, player, reader } = await open()
  const openEntry = answers['feeds.open'] as (asked: { id: number }) => unknown
  answers['feeds.open'] = (asked: { id: number }) =>
    asked.id === 1 ? new Error('No network.') : openEntry(asked)
  await user.keyboard('{Shift>}F{/Shift}')
  await settled()
  const { getState } = reader.store
  expect(getState().article?.id).toBe('entry-2')
  expect(player.state).toBe('playing')
  expect(getState().status.text).toBe(
    'Harbour News: Ferry sold. One could not be opened, and stays unread',
  )
  act(() => player.become('ended'))
  await settled()
  expect(getState().article?.id).toBe('entry-3')
  expect(player.state).toBe('playing')
  act(() => player.become('ended'))
  await settled()
  expect(getState().status.text).toBe('That was all that is new.')
  expect(getState().problem).toBeNull()
})

test('the key goes on to the next while one plays, and says where nothing is new', async () => {
  const { user, reader } = await open([harbour], [entry(1, 'One'), entry(2, 'Two')])
  const { getState } = reader.store
  for (const id of ['entry-1', 'entry-2']) {
    await user.keyboard('{Shift>}F{/Shift}')
    await settled()
    expect(getState().article?.id).toBe(id)
  }
  await user.keyboard('{Shift>}F{/Shift}')
  await settled()
  expect(getState().status.text).toBe('Nothing is new in your feeds.')
})

test('several in a row that can’t be opened end it, with the reason', async () => {
  const many = [1, 2, 3, 4].map((id) => entry(id, `Entry ${id}`))
  const { user, answers, asked, reader } = await open([harbour], many)
  answers['feeds.open'] = new Error('No network.')
  await user.keyboard('{Shift>}F{/Shift}')
  await settled()
  expect(asked('feeds.open')).toHaveLength(3)
  expect(reader.store.getState().problem).toBe('No network.')
})

test('feeds are asked at the start only where the listener wants that', async () => {
  const feeds = settings.parse({}).feeds
  const quiet = await open()
  expect(quiet.asked('feeds.refresh')).toEqual([])
  cleanup()
  const eager = await open([], [], { feeds: { ...feeds, refreshAtStart: true } })
  expect(eager.asked('feeds.refresh')).toEqual([{}])
})

describe('a refresh by the clock', () => {
  const HALF = 30 * 60_000
  const feeds = settings.parse({}).feeds
  afterEach(() => void vi.useRealTimers())
  const pass = (time: number) =>
    act(async () => {
      vi.advanceTimersByTime(time)
      await new Promise((resolve) => setTimeout(resolve))
    })
  const openWith = async (refreshEvery: 0 | 30 | 60) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
    let listed = [entry(1, 'Storm closes the harbour'), entry(2, 'Ferry sold')]
    const opened = await open([harbour, town], listed, { feeds: { ...feeds, refreshEvery } })
    opened.answers['feeds.entries'] = () => ({ total: listed.length, entries: listed })
    opened.answers['feeds.refresh'] = () => {
      const brought = [entry(8, 'Harbour opens'), entry(9, 'Tide is late')]
      listed = [...brought, ...listed]
      return { feeds: 1, failed: 0, skipped: 0, fresh: 2, brought: [{ feed: 1, fresh: 2 }] }
    }
    return opened
  }

  test('is none before the listener wants it', async () => {
    const { asked } = await openWith(0)
    await pass(24 * 3_600_000)
    expect(asked('feeds.refresh')).toEqual([])
  })

  test('counts what is new and is silent: no row moves, nor the focus, nor is anything said', async () => {
    const { asked, user, reader, player } = await openWith(30)
    await user.keyboard(' ')
    const { status } = reader.store.getState()
    await user.keyboard('f')
    const row = await screen.findByRole('button', { name: 'Ferry sold' })
    row.focus()
    await pass(HALF - 60_000)
    expect(asked('feeds.refresh')).toEqual([])
    await pass(60_000)
    expect(asked('feeds.refresh')).toEqual([{}])
    expect(rows()).toEqual(['Storm closes the harbour', 'Ferry sold'])
    expect(document.activeElement).toBe(row)
    expect(told()).toBe('')
    expect(reader.store.getState()).toMatchObject({ status, refreshing: null, refreshed: '' })
    expect(player.state).toBe('playing')
    await user.click(screen.getByRole('button', { name: 'Show 2 new articles' }))
    await settled()
    expect(rows()).toHaveLength(4)
    expect(document.activeElement?.textContent).toBe('Harbour opens')
    expect(screen.queryByRole('button', { name: /^Show \d/ })).toBeNull()
  })

  test('that fails is not told, and comes again', async () => {
    const { asked, answers, reader } = await openWith(60)
    answers['feeds.refresh'] = new Error('No network.')
    await pass(HALF * 2)
    await pass(HALF * 2)
    expect(asked('feeds.refresh')).toHaveLength(2)
    expect(reader.store.getState()).toMatchObject({ problem: null, refreshing: null })
  })

  test('is put off by one by hand, and follows the setting at once', async () => {
    const { asked, reader } = await openWith(0)
    reader.setFeeds({ refreshEvery: 30 })
    await pass(HALF - 60_000)
    await act(() => reader.news.refresh())
    await pass(HALF - 60_000)
    expect(asked('feeds.refresh')).toHaveLength(1)
    await pass(60_000)
    expect(asked('feeds.refresh')).toHaveLength(2)
    reader.setFeeds({ refreshEvery: 0 })
    await pass(HALF * 4)
    expect(asked('feeds.refresh')).toHaveLength(2)
  })
})
