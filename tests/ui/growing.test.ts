import { beforeEach, expect, test, vi } from 'vitest'
import { createClient } from '../../src/contract/client.ts'
import { partsOf } from '../../src/contract/parts.ts'
import type { Opened } from '../../src/contract/schemas.ts'
import { openingOf } from '../../src/core/article/opening.ts'
import { createReader, type Reader } from '../../src/ui/reader/reader.ts'
import { createFakeBridge } from './fakes/bridge.ts'
import { createFakePlayer } from './fakes/player.ts'
import { sample } from './fakes/sample.ts'

/** The first paragraphs of the sample, as the services answer with them while the rest is read. */
function openingOfSample(): Opened {
  const article = openingOf(sample.article, 300)
  if (!article) throw new Error('The sample is too short to have an opening.')
  const end = article.text.length
  const segments = sample.attribution.segments
    .filter(({ start }) => start < end)
    .map((segment) => ({ ...segment, end: Math.min(segment.end, end) }))
  return { ...sample, article, attribution: { ...sample.attribution, segments }, opening: true }
}

const opening = openingOfSample()
let bridge: ReturnType<typeof createFakeBridge>
let player: ReturnType<typeof createFakePlayer>
let reader: Reader

beforeEach(async () => {
  bridge = createFakeBridge(opening)
  player = createFakePlayer()
  reader = createReader({ client: createClient(bridge), player })
  await reader.start()
})

const state = () => reader.store.getState()
const partsCome = (opened: Opened) => {
  for (const part of partsOf(opened)) bridge.emit({ type: 'article.part', id: opened.id, part })
}
const wholeComes = async () => {
  partsCome(sample)
  await vi.waitFor(() => expect(state().article?.opening).toBe(false), 20_000)
}
const spoken = () =>
  player.script.flatMap((utterance) => (utterance.type === 'content' ? [utterance.text] : []))
const squeezed = (text: string) => text.replace(/\s+/g, '')

test('the whole takes the place of the opening, and is what it would have been', async () => {
  expect(state().article?.article.text).toBe(opening.article.text)
  await wholeComes()
  expect(state().article?.article).toEqual(sample.article)
  expect(state().article?.attribution).toEqual(sample.attribution)
  expect(state().player).toBe('idle')
  expect(state().place).toBeNull()
})

test('what plays goes on, and the place with it', async () => {
  reader.playPause()
  player.become('playing')
  player.hear(player.script.findIndex(({ type }) => type === 'content'))
  const { place } = state()
  const calls = player.calls.length
  await wholeComes()
  expect(player.calls.slice(calls)).toEqual([])
  expect(state().place?.offset).toBe(place?.offset)
})

test('a voice at the end of the opening waits, and goes on with the next word', async () => {
  reader.playPause()
  expect(squeezed(spoken().join(''))).toBe(squeezed(opening.article.text))
  player.hear(player.script.findLastIndex(({ type }) => type === 'content'))
  player.become('ended')
  expect(state().player).toBe('loading')
  expect(state().status.text).toBe('')
  await wholeComes()
  const rest = sample.article.text.slice(opening.article.text.length)
  expect(squeezed(spoken().join(''))).toBe(squeezed(rest))
})

test('a script that was made of the opening alone is gone on with, too', async () => {
  reader.playPause()
  player.become('playing')
  await wholeComes()
  player.hear(player.script.findLastIndex(({ type }) => type === 'content'))
  player.become('ended')
  const rest = sample.article.text.slice(opening.article.text.length)
  expect(squeezed(spoken().join(''))).toBe(squeezed(rest))
})

test('a whole that comes before its opening is not lost, one of another article is', async () => {
  partsCome({ ...sample, id: 'b' })
  expect(state().article?.opening).toBe(true)
  bridge.answers['article.paste'] = { ...opening, id: 'b' }
  await reader.paste('words')
  expect(state().article?.id).toBe('b')
  await vi.waitFor(() => expect(state().article?.article).toEqual(sample.article), 20_000)
})

test('where the opening ends, a jump says that more is coming', () => {
  reader.goTo(opening.article.sentences.at(-1)?.start ?? 0)
  reader.move('sentence', 'on')
  expect(state().status.text).toBe('Opening…')
})

test('a whole that is none is told, and the opening stays', async () => {
  bridge.emit({ type: 'article.part', id: sample.id, part: { at: 0, of: 1, shell: null } })
  await vi.waitFor(() => expect(state().problem).not.toBeNull(), 20_000)
  expect(state().article?.opening).toBe(true)
})
