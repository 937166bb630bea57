import type { IncomingHttpHeaders } from 'node:http'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { createFeedReader } from '../../../src/services/feeds/feed-reader.ts'
import { createSubscriptionReader } from '../../../src/services/feeds/get-feed.ts'
import { createRefresh, type Progress } from '../../../src/services/feeds/refresh.ts'
import { createLibrary } from '../../../src/services/library/library.ts'
import { newFolder } from '../library/shelf.ts'
import { rss, STORM_MARKUP, serve } from './feed-server.ts'

const engines = new URL('../../../dist/engines/', import.meta.url)
const storm = { id: 'a', title: 'Storm closes the harbour', content: STORM_MARKUP }
const page = { offset: 0, limit: 50, unreadOnly: false }

/** A library with feeds, as they are refreshed; what is allowed is less than in earnest. */
async function follows(...addresses: readonly string[]) {
  const reported: unknown[] = []
  const told: Progress[] = []
  let time = Date.parse('2026-03-05T00:00:00Z')
  const library = createLibrary({
    file: `${newFolder()}/library.db`,
    workerUrl: new URL('library-worker.js', engines),
    report: (thrown) => reported.push(thrown),
  })
  const reader = createFeedReader({ workerUrl: new URL('feeds-worker.js', engines) })
  onTestFinished(async () => {
    await Promise.all([reader.close(), library.close()])
  })
  const refresh = createRefresh({
    library,
    get: createSubscriptionReader(reader, { time: 4000, bytes: 100_000 }),
    tell: (progress) => told.push(progress),
    report: (thrown) => reported.push(thrown),
    now: () => time,
  })
  for (const address of addresses)
    await library.call('addFeed', {
      address,
      name: null,
      title: null,
      homepage: null,
      folders: [],
      local: true,
    })
  const feeds = () => library.call('listFeeds')
  const later = (ms: number) => {
    time += ms
  }
  return { library, refresh, told, reported, feeds, later }
}

test('a server is told what it said last time, and what did not change is kept', async () => {
  const asked: IncomingHttpHeaders[] = []
  const address = await serve(({ headers }, response) => {
    asked.push(headers)
    const same = headers['if-none-match'] === '"1"'
    response.writeHead(same ? 304 : 200, {
      etag: '"1"',
      'last-modified': 'Tue, 03 Mar 2026 08:00:00 GMT',
    })
    response.end(same ? '' : rss([storm]))
  })
  const { refresh, feeds } = await follows(`${address}/`)
  expect(await refresh.run()).toMatchObject({ fresh: 1, failed: 0 })
  expect(await refresh.run()).toMatchObject({ fresh: 0, failed: 0 })
  expect(asked[0]).not.toHaveProperty('if-none-match')
  expect(asked[1]).toMatchObject({
    'if-none-match': '"1"',
    'if-modified-since': 'Tue, 03 Mar 2026 08:00:00 GMT',
  })
  expect(asked[1]).not.toHaveProperty('cookie')
  expect(await feeds()).toMatchObject([{ title: 'Harbour News', entries: 1, problem: null }])
})

test('a permanent redirect changes the address, a temporary one does not', async () => {
  const address = await serve(({ url }, response) => {
    if (url === '/moved') response.writeHead(301, { location: '/new' }).end()
    else if (url === '/away') response.writeHead(302, { location: '/other' }).end()
    else if (url === '/mixed') response.writeHead(302, { location: '/moved' }).end()
    else response.end(rss([storm], url))
  })
  const { refresh, feeds } = await follows(
    `${address}/moved`,
    `${address}/away`,
    `${address}/mixed`,
  )
  await refresh.run()
  expect((await feeds()).map((feed) => feed.address).sort()).toEqual([
    `${address}/away`,
    `${address}/mixed`,
    `${address}/new`,
  ])
})

test('where two feeds turn out to be one, each stays', async () => {
  const address = await serve(({ url }, response) => {
    if (url === '/old') response.writeHead(301, { location: '/new' }).end()
    else response.end(rss([storm]))
  })
  const { refresh, feeds } = await follows(`${address}/old`, `${address}/new`)
  expect(await refresh.run()).toMatchObject({ failed: 0 })
  expect((await feeds()).map((feed) => feed.address).sort()).toEqual([
    `${address}/new`,
    `${address}/old`,
  ])
})

test('each feed says why it could not be got, and keeps what it had', async () => {
  let broken = false
  const address = await serve(({ url }, response) => {
    if (!broken) return void response.end(rss([storm], url))
    if (url === '/gone') response.writeHead(410).end()
    else if (url === '/loop') response.writeHead(302, { location: '/loop' }).end()
    else if (url === '/page') response.end('<!doctype html><title>Moved</title><p>Hello')
    else if (url === '/half') response.end(rss([storm, { ...storm, id: 'b' }], url).slice(0, -400))
    else if (url === '/bomb')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)))
    else if (url === '/entities')
      response.end('<!DOCTYPE x [<!ENTITY a "a">]><rss><channel><title>&a;</title></channel></rss>')
    // else never a word
    else if (url === '/drip') setInterval(() => response.write(' '), 100).unref()
  })
  const names = ['/bomb', '/drip', '/entities', '/gone', '/half', '/loop', '/page', '/silent']
  const { refresh, feeds, reported, told } = await follows(...names.map((name) => address + name))
  await refresh.run()
  broken = true
  expect(await refresh.run()).toMatchObject({ feeds: 8, failed: 7, skipped: 0, fresh: 0 })
  const after = await feeds()
  expect(after.map(({ entries }) => entries)).toEqual(names.map(() => 1))
  expect(after.map(({ problem }) => problem?.replace(/127\.0\.0\.1/g, 'HOST'))).toEqual([
    'The page is larger than 0.1 MB. Sayso reads up to that.',
    'HOST took longer than 4 seconds. Try again later.',
    expect.stringMatching(/^HOST was not read: it defines XML entities/),
    'HOST says that this feed is gone for good (410). You can remove it.',
    'What HOST sent broke off in the middle; one entry could be read.',
    expect.stringMatching(/without end/),
    expect.stringMatching(/^HOST sends a web page here and no feed/),
    'HOST took longer than 4 seconds. Try again later.',
  ])
  expect(told.slice(8).map(({ done, of }) => [done, of])).toEqual(names.map((_, i) => [i + 1, 8]))
  expect(reported).toEqual([])
  broken = false
  await refresh.run()
  expect((await feeds()).map(({ problem }) => problem)).toEqual(names.map(() => null))
})

test('no more than two of a host are asked for at once', async () => {
  const all = 12
  let now = 0
  let most = 0
  let served = 0
  const waiting: (() => void)[] = []
  const address = await serve((_, response) => {
    now += 1
    most = Math.max(most, now)
    waiting.push(() => {
      now -= 1
      served += 1
      response.end(rss([storm]))
    })
    // answered when as many as may are here, or are left
    if (now >= Math.min(2, all - served)) for (const answer of waiting.splice(0)) answer()
  })
  const { refresh } = await follows(...Array.from({ length: all }, (_, i) => `${address}/${i}`))
  expect(await refresh.run()).toMatchObject({ failed: 0, fresh: all })
  expect(most).toBe(2)
})

test('a server that wants to be left alone is; what is new to nobody is not asked for', async () => {
  let asked = 0
  const address = await serve(({ url }, response) => {
    asked += 1
    if (url === '/busy') response.writeHead(429, { 'retry-after': '3600' }).end()
    else response.writeHead(200, { 'cache-control': 'public, max-age=600' }).end(rss([storm]))
  })
  const { refresh, feeds, later } = await follows(`${address}/busy`, `${address}/fresh`)
  expect(await refresh.run()).toMatchObject({ failed: 1, skipped: 0 })
  expect((await feeds()).map(({ problem }) => problem)).toContainEqual(
    expect.stringMatching(/asks to be left alone/),
  )
  const ids = (await feeds()).map(({ id }) => id)
  expect(await refresh.run()).toMatchObject({ skipped: 2 })
  expect(asked).toBe(2)
  // who names a feed wants it now; a server that wants to be left alone comes first
  expect(await refresh.run(ids)).toMatchObject({ skipped: 1 })
  expect(asked).toBe(3)
  later(3_700_000)
  expect(await refresh.run()).toMatchObject({ skipped: 0 })
  expect(asked).toBe(5)
})

test('what is stopped is neither failed nor lost', async () => {
  let stop = () => {}
  let quiet = true
  const address = await serve((_, response) => {
    if (quiet) stop()
    else response.end(rss([storm]))
  })
  const { refresh, feeds } = await follows(...[1, 2, 3, 4].map((at) => `${address}/${at}`))
  stop = refresh.stop
  expect(await refresh.run()).toMatchObject({ feeds: 4, skipped: 4, fresh: 0, brought: [] })
  expect((await feeds()).map(({ problem }) => problem)).toEqual([null, null, null, null])
  quiet = false
  expect(await refresh.run()).toMatchObject({ fresh: 4, skipped: 0 })
})

test('a redirect does not lead to this machine where that was not agreed to', async () => {
  const address = await serve((_, response) => response.end(rss([storm])))
  const { library, refresh, feeds } = await follows()
  await library.call('addFeed', {
    address,
    name: null,
    title: null,
    homepage: null,
    folders: [],
    local: false,
  })
  await refresh.run()
  expect(await feeds()).toMatchObject([{ problem: expect.stringMatching(/asks before/) }])
})

test('a feed that is removed while it is refreshed is gone', async () => {
  let remove = async () => {}
  const address = await serve(async (_, response) => {
    await remove()
    response.end(rss([storm]))
  })
  const { library, refresh, feeds } = await follows(address)
  remove = async () => void (await library.call('removeFeed', 1))
  expect(await refresh.run()).toMatchObject({ failed: 0, fresh: 0 })
  expect(await feeds()).toEqual([])
  expect((await library.call('listEntries', page)).total).toBe(0)
})
