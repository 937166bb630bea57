import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ServiceEvent } from '../../../src/contract/contract.ts'
import { newApp } from '../library/new-app.ts'
import { newFolder } from '../library/shelf.ts'
import { rss, STORM_MARKUP, serve, serveFiles } from './feed-server.ts'

const page = { offset: 0, limit: 50 }
const DATE = 'Tue, 03 Mar 2026 08:00:00 +0100'
const storm = {
  id: 'storm',
  title: 'Storm closes the harbour',
  description: 'No ship may leave before Friday.',
  content: STORM_MARKUP,
  author: 'Rima Haddad',
  date: DATE,
}

test('a feed that is added tells its entries, and one opens as an article without its page', async () => {
  const { call } = newApp()
  const address = await serveFiles({ '/feed': rss([storm]) })
  const { feed } = await call('feeds.add', { address: `${address}/feed`, allowLocal: true })
  expect(feed).toMatchObject({ title: 'Harbour News', entries: 1, unread: 1, problem: null })
  const { entries } = await call('feeds.entries', page)
  expect(entries).toMatchObject([
    {
      title: storm.title,
      byline: 'Rima Haddad',
      feedTitle: 'Harbour News',
      published: Date.parse(DATE),
      summary: storm.description,
      whole: true,
      read: false,
      article: null,
    },
  ])
  const opened = await call('feeds.open', { id: entries[0]?.id })
  expect(opened.article).toMatchObject({
    title: storm.title,
    byline: 'Rima Haddad',
    outlet: 'Harbour News',
    date: '2026-03-03',
  })
  expect(opened.article.text).toMatch(/^Storm closes the harbour\n\nThe harbour is shut, /)
  expect(opened.attribution.sources.map(({ name }) => name)).toContain('Ana Ruiz')
  const after = await call('feeds.entries', page)
  const { articles } = await call('library.list', page)
  expect(after.entries).toMatchObject([{ read: true, article: articles[0]?.id }])
  expect(await call('feeds.list', {})).toMatchObject({ feeds: [{ unread: 0 }] })
})

test('of an entry with a summary its page is fetched, and the feed fills in what that does not say', async () => {
  const { call } = newApp()
  const files: Record<string, string> = {
    '/storm': `<title>x</title><article><h1>Storm closes the harbour</h1>${STORM_MARKUP}</article>`,
  }
  const address = await serve(({ url = '' }, response) =>
    response.writeHead(files[url] === undefined ? 404 : 200).end(files[url]),
  )
  const { content: _, ...teaser } = storm
  files['/feed'] = rss([
    { ...teaser, link: `${address}/storm` },
    { ...teaser, id: 'gone', title: 'Gone', link: `${address}/gone` },
  ])
  await call('feeds.add', { address: `${address}/feed`, allowLocal: true })
  const { entries } = await call('feeds.entries', page)
  const [first, gone] = entries
  const opened = await call('feeds.open', { id: first?.id })
  expect(opened.article).toMatchObject({ outlet: 'Harbour News', address: `${address}/storm` })
  expect(opened.article.text).toMatch(/US Central Command/)
  expect(opened.notice).toBeNull()
  const summary = await call('feeds.open', { id: gone?.id })
  expect(summary.article.text).toBe('Gone\n\nNo ship may leave before Friday.')
  expect(summary.notice).toMatch(/404.*This is what the feed has of it\.$/)
  // the next time its page may be there
  files['/gone'] = `<h1>Gone</h1>${STORM_MARKUP}`
  const again = await call('feeds.open', { id: gone?.id })
  expect(again.article.text).toContain('tickets for the week')
  delete files['/gone']
  // and from then on it is in the library
  expect((await call('feeds.open', { id: gone?.id })).article).toEqual(again.article)
})

test('where the page has less than the feed, the feed’s words are read', async () => {
  const { call } = newApp()
  const files: Record<string, string> = {
    '/wall': '<h1>Storm</h1><p>Subscribe to read this article.</p>',
  }
  const address = await serveFiles(files)
  const content = `${STORM_MARKUP}<p>Nobody knows what comes next [&#8230;]</p>`
  files['/feed'] = rss([{ ...storm, content, link: `${address}/wall` }])
  await call('feeds.add', { address: `${address}/feed`, allowLocal: true })
  const { entries } = await call('feeds.entries', page)
  expect(entries).toMatchObject([{ whole: false }])
  const opened = await call('feeds.open', { id: entries[0]?.id })
  expect(opened.notice).toMatch(/has less/)
  expect(opened.article.text).toContain('tickets for the week')
})

test('a page on this machine is asked about, though the feed’s own host was agreed to', async () => {
  const { call } = newApp()
  const files: Record<string, string> = { '/storm': `<h1>${storm.title}</h1>${STORM_MARKUP}` }
  const address = await serveFiles(files)
  const { port } = new URL(address)
  const { content: _, ...teaser } = storm
  files['/feed'] = rss([{ ...teaser, link: `http://localhost:${port}/storm` }])
  await call('feeds.add', { address: `${address}/feed`, allowLocal: true })
  const { entries } = await call('feeds.entries', page)
  const id = entries[0]?.id
  await expect(call('feeds.open', { id })).rejects.toThrow(/asks before/)
  await expect(call('feeds.queue', { id, where: 'last' })).rejects.toThrow(/asks before/)
  const summary = await call('feeds.open', { id, fetch: false })
  expect(summary.article.text).toBe(`${storm.title}\n\n${storm.description}`)
})

test('what feeds put around their text is left out, and a title that is its first words is heard once', async () => {
  const { call } = newApp()
  const more =
    '<p>The post <a href="https://x.example">Storm</a> appeared first on <a>News</a>.</p>'
  const address = await serveFiles({
    '/feed': rss([
      { ...storm, content: `${STORM_MARKUP}${more}` },
      { id: 'note', title: '', description: 'A note without a title, all of it here.' },
    ]),
  })
  await call('feeds.add', { address: `${address}/feed`, allowLocal: true })
  const { entries } = await call('feeds.entries', page)
  // one after the other: who asks for the next waits no more for the one before
  const open = (start: string) =>
    call('feeds.open', { id: entries.find(({ title }) => title.startsWith(start))?.id })
  const note = await open('A note')
  const whole = await open('Storm')
  expect(note.article.text).toBe('A note without a title, all of it here.')
  expect(whole.article.text).toMatch(/tickets for the week\.$/)
  expect(whole.article.leftOut).toEqual(['The post Storm appeared first on News.'])
})

test('a queued entry is in the library and the queue', async () => {
  const { call } = newApp()
  const address = await serveFiles({ '/feed': rss([storm]) })
  await call('feeds.add', { address: `${address}/feed`, allowLocal: true })
  const { entries } = await call('feeds.entries', page)
  const { articles } = await call('feeds.queue', { id: entries[0]?.id, where: 'last' })
  expect(articles).toMatchObject([{ title: storm.title, outlet: 'Harbour News', queued: true }])
  expect((await call('feeds.entries', page)).entries).toMatchObject([{ queued: true, read: true }])
})

test('a refresh brings what is new, and tells how it goes', async () => {
  const { call, events } = newApp()
  let items = [storm]
  const address = await serve((_, response) => response.end(rss(items)))
  const { feed } = await call('feeds.add', { address, allowLocal: true })
  items = [{ ...storm, id: 'next', title: 'Harbour opens' }, storm]
  expect(await call('feeds.refresh', {})).toEqual({
    feeds: 1,
    failed: 0,
    skipped: 0,
    fresh: 1,
    brought: [{ feed: feed?.id, fresh: 1 }],
  })
  expect(events).toMatchObject([
    { type: 'feeds.progress', done: 1, of: 1, fresh: 1, feed: { id: feed?.id, entries: 2 } },
  ])
})

test('a feed that was removed by mistake comes back, with what was read', async () => {
  const { call } = newApp()
  const address = await serveFiles({ '/feed': rss([storm]) })
  const { feed } = await call('feeds.add', { address: `${address}/feed`, allowLocal: true })
  const { entries } = await call('feeds.entries', page)
  await call('feeds.open', { id: entries[0]?.id })
  const before = await call('feeds.entries', page)
  const { removal } = await call('feeds.remove', { id: feed?.id })
  // whoever asks, later too, is told that it can come back
  expect(await call('feeds.list', {})).toEqual({
    feeds: [],
    removed: { removal, title: 'Harbour News' },
  })
  const back = await call('feeds.undo-removal', { removal })
  expect(back.feed).toMatchObject({ id: feed?.id, entries: 1, unread: 0 })
  expect(await call('feeds.entries', page)).toEqual(before)
  expect((await call('feeds.list', {})).removed).toBeNull()
  expect((await call('feeds.remove', { id: 99 })).removal).toBeNull()
})

test('OPML goes in and out', async () => {
  const { call } = newApp()
  const opml = `<opml version="2.0"><body><outline text="World"><outline type="rss" text="One" xmlUrl="https://one.example/feed"/>
    <outline text="Bad" xmlUrl="file:///etc/passwd"/></outline><outline text="Two" xmlUrl="https://two.example/"/></body></opml>`
  const bytes = new TextEncoder().encode(opml)
  const imported = await call('feeds.import-opml', { name: 'feeds.opml', bytes })
  expect(imported).toMatchObject({ known: 0, refused: ['file:///etc/passwd'] })
  expect(imported.added).toHaveLength(2)
  const { feeds } = await call('feeds.list', {})
  expect(feeds.map(({ title, folders }) => [title, folders])).toEqual([
    ['Two', []],
    ['One', ['World']],
  ])
  const exported = (await call('feeds.export-opml', {})).opml
  const again = newApp()
  await again.call('feeds.import-opml', { name: 'x', bytes: new TextEncoder().encode(exported) })
  const copy = (await again.call('feeds.list', {})).feeds
  expect(copy.map(({ address, folders }) => [address, folders])).toEqual(
    feeds.map(({ address, folders }) => [address, folders]),
  )
})

test('a feed of this machine that came in a list is asked about when it is added by its address', async () => {
  const { call } = newApp()
  const address = await serveFiles({ '/feed': rss([storm]) })
  const opml = `<opml version="2.0"><body><outline text="One" xmlUrl="${address}/feed"/></body></opml>`
  await call('feeds.import-opml', { name: 'x', bytes: new TextEncoder().encode(opml) })
  expect(await call('feeds.refresh', {})).toMatchObject({ failed: 1 })
  const add = { address: `${address}/feed` }
  await expect(call('feeds.add', add)).rejects.toThrow(/asks before/)
  const { feed } = await call('feeds.add', { ...add, allowLocal: true })
  expect(feed).toMatchObject({ entries: 1, problem: null })
  expect((await call('feeds.list', {})).feeds).toHaveLength(1)
})

test('an address on this machine is asked about first', async () => {
  const { call } = newApp()
  const address = await serveFiles({ '/': rss([storm]) })
  await expect(call('feeds.add', { address })).rejects.toThrow(/asks before/)
})

const LIST =
  '<opml version="2.0"><body><outline type="rss" text="One" xmlUrl="https://one.example/feed"/></body></opml>'
const fileOf = (name: string, text: string) => {
  const file = join(newFolder(), name)
  writeFileSync(file, text)
  return file
}
const opmlOf = (event: ServiceEvent | null | undefined) => {
  if (event?.type !== 'feeds.offered') throw new Error(event?.type)
  return event.opml && new TextDecoder().decode(event.opml)
}

test('a list of feeds that the system asks to open is offered, and nothing of it is kept', async () => {
  const { openFile, call, events } = newApp()
  const list = await openFile(fileOf('mine.opml', LIST))
  expect(list).toMatchObject({ type: 'feeds.offered', name: 'mine.opml' })
  expect(opmlOf(list)).toBe(LIST)
  const saved = await openFile(fileOf('news.rss', rss([storm])))
  expect(saved).toEqual({ type: 'feeds.offered', name: 'news.rss', opml: null })
  const large = fileOf('large.opml', `${LIST}${' '.repeat(5_000_000)}`)
  expect(await openFile(large)).toMatchObject({
    type: 'article.failed',
    message: expect.stringContaining('too large'),
  })
  expect(events).toEqual([])
  expect((await call('feeds.list', {})).feeds).toEqual([])
})

test('a list of feeds that Sayso is started with is offered over the sample', async () => {
  const { call, events } = newApp(undefined, fileOf('mine.opml', LIST))
  const { article } = await call('article.first', {})
  expect(article.outlet).toBe('Shafaq News')
  expect(events.map(({ type }) => type)).toEqual(['feeds.offered'])
  expect(opmlOf(events[0])).toBe(LIST)
  const broken = newApp(undefined, fileOf('empty.txt', ''))
  await expect(broken.call('article.first', {})).rejects.toThrow(/is empty/)
  expect(broken.events).toEqual([])
})

test('a list of feeds comes from its address; one of this machine is asked about, and its feeds again', async () => {
  const { call } = newApp()
  const files: Record<string, string> = { '/page': '<p>Nothing here' }
  const address = await serveFiles(files)
  files['/list'] = LIST.replace('https://one.example', address)
  const list = { address: `${address}/list` }
  await expect(call('feeds.import-address', list)).rejects.toThrow(/asks before/)
  const { added } = await call('feeds.import-address', { ...list, allowLocal: true })
  expect(added).toHaveLength(1)
  // what was agreed to was the list
  expect(await call('feeds.refresh', {})).toMatchObject({ feeds: 1, failed: 1 })
  const page = { address: `${address}/page`, allowLocal: true }
  await expect(call('feeds.import-address', page)).rejects.toThrow(/no OPML/)
})
