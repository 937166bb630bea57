import { expect, test, vi } from 'vitest'
import { createClient } from '../../src/contract/client.ts'
import type { Opened } from '../../src/contract/schemas.ts'
import { createReader } from '../../src/ui/reader/reader.ts'
import { createFakeBridge } from './fakes/bridge.ts'
import { createFakePlayer } from './fakes/player.ts'
import { sample } from './fakes/sample.ts'

/** A reader whose first article is still being read, until `comes` is called. */
function startSlowly() {
  const bridge = createFakeBridge(sample)
  let comes: (answer: Opened | Error) => void = () => {}
  const first = new Promise<Opened | Error>((resolve) => {
    comes = resolve
  })
  const slow = {
    ...bridge,
    call: async (name: string, request: unknown) => {
      if (name === 'article.first') bridge.answers[name] = await first
      return bridge.call(name, request)
    },
  }
  const player = createFakePlayer()
  const reader = createReader({ client: createClient(slow), player })
  const started = reader.start()
  const told = () => reader.store.getState().status.text
  return { reader, player, started, comes, told, bridge }
}

test('Play before the article is there is kept, and told', async () => {
  const { reader, player, started, comes, told } = startSlowly()
  reader.playPause()
  expect(told()).toBe('The article is still being read. It plays as soon as it is there.')
  expect(player.calls).toEqual([])
  comes(sample)
  await started
  await vi.waitFor(() => expect(player.state).toBe('playing'), 20_000)
  expect(told()).toBe('')
})

test('pressed twice it is taken back', async () => {
  const { reader, player, started, comes, told } = startSlowly()
  reader.playPause()
  reader.playPause()
  expect(told()).toBe('It will not play by itself.')
  comes(sample)
  await started
  await vi.waitFor(() => expect(reader.store.getState().article).not.toBeNull(), 20_000)
  expect(player.calls).not.toContain('play 0')
})

test('an article that begins where it was left plays from there', async () => {
  const { reader, player, started, comes, bridge } = startSlowly()
  const left = sample.article.sentences[3]?.start ?? 0
  bridge.answers['place.get'] = { offset: left }
  reader.playPause()
  comes(sample)
  await started
  await vi.waitFor(() => expect(player.state).toBe('playing'), 20_000)
  expect(reader.store.getState().place?.offset).toBe(left)
})

test('what can’t be opened is told, and the article after it plays nothing by itself', async () => {
  const { reader, player, started, comes, told, bridge } = startSlowly()
  reader.playPause()
  comes(new Error('There is no file.'))
  await started
  expect(reader.store.getState().problem).toBe('There is no file.')
  reader.playPause()
  expect(told()).toBe('No article is open.')
  bridge.answers['article.paste'] = sample
  await reader.paste('words')
  expect(player.calls).not.toContain('play 0')
})

/** A reader with an article, who has asked for another one that is still being read, until `comes` is called. */
async function openSlowly() {
  const { reader, player, comes: first, started, told, bridge } = startSlowly()
  first(sample)
  await started
  let comes: (answer: Opened | Error) => void = () => {}
  bridge.answers['article.paste'] = new Promise((resolve) => {
    comes = resolve
  })
  const opened = reader.paste('words')
  const another = { ...sample, id: 'another' }
  return {
    reader,
    player,
    comes: (answer: Opened | Error = another) => comes(answer),
    opened,
    told,
  }
}

test('Play while another article is being opened is for that one', async () => {
  const { reader, player, comes, opened, told } = await openSlowly()
  reader.playPause()
  expect(told()).toBe('The article is still being read. It plays as soon as it is there.')
  expect(player.calls).not.toContain('play 0')
  comes()
  await opened
  await vi.waitFor(() => expect(player.state).toBe('playing'), 20_000)
  expect(reader.store.getState().article?.id).toBe('another')
})

test('where that can’t be opened, the one that is there is played by the next Play alone', async () => {
  const { reader, player, comes, opened } = await openSlowly()
  reader.playPause()
  comes(new Error('There is no file.'))
  await opened
  expect(reader.store.getState().problem).toBe('There is no file.')
  expect(player.state).not.toBe('playing')
  reader.playPause()
  expect(player.state).toBe('playing')
  expect(reader.store.getState().article?.id).toBe(sample.id)
})

test('what plays meanwhile is paused by the same key', async () => {
  const { reader, player, comes, opened, told } = await openSlowly()
  reader.playFrom(0, null)
  reader.playPause()
  expect(told()).toBe('Paused')
  comes()
  await opened
  expect(player.state).not.toBe('playing')
})

test('Play pressed while an article of the queue is being opened does not pause it', async () => {
  const { reader, player, comes: first, started, bridge } = startSlowly()
  first(sample)
  await started
  let comes: (answer: unknown) => void = () => {}
  bridge.answers['queue.next'] = { opened: { ...sample, id: 'queued' } }
  bridge.answers['place.get'] = new Promise((resolve) => {
    comes = resolve
  })
  const playing = reader.shelves.playQueue()
  await vi.waitFor(() => expect(reader.store.getState().article?.id).toBe('queued'), 20_000)
  reader.playPause()
  comes({ offset: null })
  await playing
  expect(player.state).toBe('playing')
})

test('other keys are told why nothing happens', () => {
  const { reader, told } = startSlowly()
  reader.tellNoArticle()
  expect(told()).toBe('The article is still being read.')
})
