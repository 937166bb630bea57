import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createAssembly } from '../../../src/contract/parts.ts'
import type { Opened } from '../../../src/contract/schemas.ts'
import { newApp } from './new-app.ts'
import { newFolder, STORM, STRIKE } from './shelf.ts'

const page = { offset: 0, limit: 10 }

test('what is opened is in the library, but for the sample; it opens again as it was', async () => {
  const { call, openFile, folder } = newApp()
  await call('article.first', {})
  const pasted = await call('article.paste', { text: STRIKE })
  const file = join(folder, 'storm.txt')
  writeFileSync(file, STORM)
  expect(await openFile(file)).toMatchObject({ type: 'article.opened' })
  const { articles } = await call('library.list', page)
  expect(articles.map(({ title, name }) => [title, name])).toEqual([
    ['Storm closes the harbour', 'storm.txt'],
    ['Drone strike reported near base', 'Pasted text'],
  ])
  const again = await call('library.open', { id: articles[1]?.id })
  expect({ ...again, id: '' }).toEqual({ ...pasted, id: '' })
})

test('a long article is answered with its opening, comes in parts, and is kept as a whole', async () => {
  const { openFile, folder, call, events } = newApp()
  const text = Array.from({ length: 400 }, (_, n) => `Day ${n}\n\n${STORM}`).join('\n\n')
  const file = join(folder, 'storms.txt')
  writeFileSync(file, text)
  const fromFile = async () => {
    const event = await openFile(file)
    if (event?.type !== 'article.opened') throw new Error(event?.type)
    return event.opened
  }
  for (const open of [fromFile, () => call('article.paste', { text })]) {
    const opening = await open()
    expect(opening.opening).toBe(true)
    const assembly = createAssembly()
    let whole: Opened | null = null
    await vi.waitFor(() => {
      for (const part of events.splice(0))
        if (part.type === 'article.part' && part.id === opening.id) whole = assembly.add(part.part)
      expect(whole).not.toBeNull()
    }, 60_000)
    expect(whole).toMatchObject({ id: opening.id, article: { text } })
  }
  await vi.waitFor(async () => {
    const { articles } = await call('library.list', page)
    expect(articles.map(({ length }) => length)).toEqual([text.length])
  }, 60_000)
}, 120_000)

test('of two long articles the second does not wait for the first, which is kept whole if it was seen, else not at all', async () => {
  const { openFile, folder, call, events } = newApp()
  const longText = (name: string) =>
    Array.from({ length: 400 }, (_, n) => `${name} ${n}\n\n${STORM}`).join('\n\n')
  const files = ['Unseen', 'Seen', 'Last'].map((name) => {
    const file = join(folder, `${name}.txt`)
    writeFileSync(file, longText(name))
    return file
  })
  const [unseen, seen] = await Promise.all(files.slice(0, 2).map(openFile))
  expect(unseen).toBeNull()
  if (seen?.type !== 'article.opened') throw new Error(seen?.type)
  expect(seen.opened.opening).toBe(true)
  const last = await openFile(files[2] ?? '')
  if (last?.type !== 'article.opened') throw new Error(last?.type)
  await vi.waitFor(async () => {
    const { articles } = await call('library.list', page)
    expect(articles.map(({ name, length }) => [name, length]).sort()).toEqual([
      ['Last.txt', longText('Last').length],
      ['Seen.txt', longText('Seen').length],
    ])
  }, 60_000)
  // the page that shows another article has no use for its rest
  const parts = events.flatMap((event) => (event.type === 'article.part' ? [event.id] : []))
  expect(new Set(parts)).toEqual(new Set([last.opened.id]))
  expect(events.filter(({ type }) => type === 'article.failed')).toEqual([])
}, 120_000)

test('a place that is kept is found in the article that comes out of the library', async () => {
  const { call } = newApp()
  const { id } = await call('article.paste', { text: STRIKE })
  await call('place.keep', { id, offset: 40 })
  const { articles } = await call('library.list', page)
  expect(articles[0]).toMatchObject({ position: 40, heard: 40, length: STRIKE.length })
  const again = await call('library.open', { id: articles[0]?.id })
  expect(await call('place.get', { id: again.id })).toEqual({ offset: 40 })
  await call('place.keep', { id, offset: 100, ended: true })
  expect(await call('place.get', { id: again.id })).toEqual({ offset: null })
})

test('a correction of an article in a file is kept beside it, and found with the article', async () => {
  const { call, openFile, folder } = newApp()
  const file = join(folder, 'strike.txt')
  writeFileSync(file, STRIKE)
  const event = await openFile(file)
  if (event?.type !== 'article.opened') throw new Error(event?.type)
  const words = '"No aircraft was lost,"'
  const start = STRIKE.indexOf(words)
  const at = { start, end: start + words.length, words }
  await call('article.correct', {
    id: event.opened.id,
    correction: { type: 'source', at, name: 'Jane Doe', kind: 'person' },
  })
  const said = await call('library.statements', { ...page, source: 'person:jane doe' })
  expect(said.statements.map((one) => one.words)).toEqual([words])
  const { articles } = await call('library.list', page)
  const again = await call('library.open', { id: articles[0]?.id })
  expect(again.corrections).toBe(1)
  expect(again.attribution.sources.map(({ name }) => name)).toContain('Jane Doe')
})

test('nothing is kept where that is switched off; an article that went is missed in words', async () => {
  const { call } = newApp()
  await call('article.paste', { text: STRIKE })
  const { articles } = await call('library.list', page)
  const id = articles[0]?.id
  await call('library.delete', { id })
  await expect(call('library.open', { id })).rejects.toThrow('no longer in your library')
  await call('settings.change', { library: { keepArticles: false, autoplay: true } })
  await call('article.paste', { text: STORM })
  expect((await call('library.list', page)).total).toBe(0)
})

test('the queue is taken article by article', async () => {
  const { call } = newApp()
  await call('article.paste', { text: STRIKE })
  await call('article.paste', { text: STORM })
  const { articles } = await call('library.list', page)
  const [storm, strike] = articles
  await call('queue.add', { id: strike?.id, where: 'last' })
  const { articles: queue } = await call('queue.add', { id: storm?.id, where: 'first' })
  expect(queue.map(({ title }) => title)).toEqual([storm?.title, strike?.title])
  const next = await call('queue.next', {})
  expect(next.opened?.article.title).toBe(storm?.title)
  expect((await call('queue.get', {})).articles.map(({ id }) => id)).toEqual([strike?.id])
})

test('an article opens though the library can’t be had, and that is said once', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'library.db-wal'), '')
  const { call, events } = newApp(join(folder, 'library.db-wal', 'nothing'))
  const opened = await call('article.paste', { text: STRIKE })
  await call('article.paste', { text: STORM })
  expect(opened.article.title).toBe('Drone strike reported near base')
  await expect(call('library.list', page)).rejects.toThrow('library')
  const notices = events.filter(({ type }) => type === 'library.notice')
  expect(notices).toHaveLength(1)
})

test('what is written or taken in is told of on the way, and stops where that is wanted', async () => {
  const { call, events, folder } = newApp()
  await call('article.paste', { text: STRIKE })
  const { id } = await call('transfer.begin', {})
  const { size } = await call('transfer.export', { id })
  expect(events).toContainEqual({ type: 'transfer.progress', id, done: 1 })
  const { bytes } = await call('transfer.fetch', { id, offset: 0 })
  expect(bytes).toHaveLength(size)

  const { id: another } = await call('transfer.begin', {})
  const writing = call('transfer.export', { id: another })
  await call('transfer.stop', { id: another })
  await expect(writing).rejects.toThrow('Stopped. No file was written.')

  const { id: third } = await call('transfer.begin', {})
  await call('transfer.add', { id: third, bytes })
  const takingIn = call('transfer.import', { id: third, name: 'all.sayso' })
  await call('transfer.stop', { id: third })
  expect(await takingIn).toMatchObject({ articles: 0, stopped: true })
  await call('transfer.end', { id })
  expect(readdirSync(join(folder, 'transfer'))).toEqual([])
})

/** Everything of an app as one file, fetched in parts. */
async function exportedFrom(call: ReturnType<typeof newApp>['call']): Promise<Uint8Array> {
  const { id } = await call('transfer.begin', {})
  const { size } = await call('transfer.export', { id })
  const parts: Uint8Array[] = []
  for (let offset = 0; offset < size; ) {
    const { bytes } = await call('transfer.fetch', { id, offset })
    parts.push(bytes)
    offset += bytes.byteLength
  }
  await call('transfer.end', { id })
  await expect(call('transfer.fetch', { id, offset: 0 })).rejects.toThrow('no longer there')
  return Buffer.concat(parts)
}

test('everything goes out of one Sayso and into another as one file, and no file is left behind', async () => {
  const { call, folder } = newApp()
  const { id } = await call('article.paste', { text: STRIKE })
  await call('place.keep', { id, offset: 40 })
  const bytes = await exportedFrom(call)
  expect(readdirSync(join(folder, 'transfer'))).toEqual([])

  const other = newApp()
  const bringIn = async (file: Uint8Array) => {
    const { id } = await other.call('transfer.begin', {})
    for (let at = 0; at < file.byteLength; at += 100)
      await other.call('transfer.add', { id, bytes: new Uint8Array(file.subarray(at, at + 100)) })
    return other.call('transfer.import', { id, name: 'all.sayso' })
  }
  expect(await bringIn(bytes)).toMatchObject({ articles: 1, known: 0 })
  expect(await bringIn(bytes)).toMatchObject({ articles: 0, known: 1 })
  await expect(bringIn(bytes.subarray(0, 60))).rejects.toThrow('all.sayso is not a library')
  expect(readdirSync(join(other.folder, 'transfer'))).toEqual([])
  const { articles } = await other.call('library.list', page)
  expect(articles).toMatchObject([{ title: 'Drone strike reported near base', position: 40 }])
})

test('a language that no voice speaks is told of when the article opens, unless a screen reader reads', async () => {
  const { call } = newApp()
  const text = 'ທ່າເຮືອຈະປິດຈົນເຖິງວັນສຸກ, ເທດສະບານກ່າວໃນວັນຈັນ.'
  const { notice } = await call('article.paste', { text })
  expect(notice).toMatch(/No voice .* Lao\. .*screen reader/)
  await call('settings.change', { readBy: 'screen-reader' })
  expect((await call('article.paste', { text })).notice).toBeNull()
  await call('settings.change', { readBy: 'both' })
  expect((await call('article.paste', { text: STRIKE })).notice).toBeNull()
})
