import { beforeEach, describe, expect, test } from 'vitest'
import { createClient } from '../../src/contract/client.ts'
import { settings } from '../../src/contract/schemas.ts'
import { createReader, type Reader } from '../../src/ui/reader/reader.ts'
import { createFakeBridge } from './fakes/bridge.ts'
import { createFakePlayer } from './fakes/player.ts'
import { sample, sampleText } from './fakes/sample.ts'

const CENTCOM = { key: 'organization:us central command', name: 'U.S. Central Command' }
const second = { ...sample, id: 'second' }
const third = { ...sample, id: 'third' }

let bridge: ReturnType<typeof createFakeBridge>
let player: ReturnType<typeof createFakePlayer>
let reader: Reader

beforeEach(async () => {
  bridge = createFakeBridge(sample)
  player = createFakePlayer()
  reader = createReader({ client: createClient(bridge), player })
  await reader.start()
})

const state = () => reader.store.getState()
const asked = (name: string) => bridge.asked.filter((call) => call.name === name)
/** Until what was begun without being waited for is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('the queue', () => {
  test('goes on at the end of an article', async () => {
    bridge.answers['queue.next'] = { opened: second }
    reader.playPause()
    player.become('ended')
    await settled()
    expect(state().article?.id).toBe('second')
    expect(player.state).toBe('playing')
    bridge.answers['queue.next'] = { opened: null }
    player.become('ended')
    await settled()
    expect(state().article?.id).toBe('second')
    expect(player.state).toBe('ended')
    expect(state().problem).toBeNull()
  })

  test('begins an article where it was left', async () => {
    bridge.answers['queue.next'] = { opened: second }
    bridge.answers['place.get'] = { offset: sampleText.indexOf('Recent') }
    reader.playPause()
    player.become('ended')
    await settled()
    expect(player.script.some((u) => u.type === 'content' && u.text.includes('Recent'))).toBe(true)
    expect(player.script.some((u) => u.type === 'content' && u.span.start === 0)).toBe(false)
  })

  test('does not where the listener does not want that, nor after one source’s words', async () => {
    reader.setLibrary({ autoplay: false })
    reader.playPause()
    player.become('ended')
    await settled()
    reader.setLibrary({ autoplay: true })
    const source = sample.attribution.sources[0]
    reader.playFrom(0, source?.id ?? null)
    player.become('ended')
    await settled()
    expect(asked('queue.next')).toEqual([])
    expect(settings.parse({}).library.autoplay).toBe(true)
  })

  test('that can’t be opened is said', async () => {
    bridge.answers['queue.next'] = new Error('The library is locked.')
    reader.playPause()
    player.become('ended')
    await settled()
    expect(state().problem).toBe('The library is locked.')
  })
})

describe('everything that a source said', () => {
  const opens = (articles: Readonly<Record<number, typeof sample>>) => {
    bridge.answers['library.articles-of'] = { articles: Object.keys(articles).map(Number) }
    bridge.answers['library.open'] = ({ id }: { id: number }) => articles[id]
  }
  const only = () => {
    const { only, article } = state()
    return article?.attribution.sources.find(({ id }) => id === only)?.name
  }

  test('is played article after article, and its end is said', async () => {
    opens({ 2: second, 3: third })
    expect(await reader.shelves.playSource(CENTCOM)).toBe(true)
    expect(state().article?.id).toBe('second')
    expect(only()).toBe(CENTCOM.name)
    player.become('ended')
    await settled()
    expect(state().article?.id).toBe('third')
    expect(only()).toBe(CENTCOM.name)
    player.become('ended')
    await settled()
    expect(state().status.text).toBe('That was all that U.S. Central Command said in your library.')
    expect(asked('queue.next')).toEqual([])
  })

  test('begins at a statement', async () => {
    opens({ 2: second, 3: third })
    const start = sample.attribution.segments.findLast(
      ({ sourceId }) =>
        sample.attribution.sources.find(({ id }) => id === sourceId)?.name === CENTCOM.name,
    )?.start
    await reader.shelves.playSource(CENTCOM, { article: 3, start: start ?? -1 })
    expect(state().article?.id).toBe('third')
    expect(state().place?.offset).toBe(start)
  })

  test('goes past an article in which the source says nothing any more', async () => {
    const silent = { ...second, attribution: { ...second.attribution, sources: [] } }
    const segments = second.attribution.segments.map((segment) => ({
      ...segment,
      sourceId: null,
      quotedBy: null,
      possibleSourceId: null,
      kind: 'narration' as const,
      attribution: null,
    }))
    opens({ 2: { ...silent, attribution: { sources: [], segments } }, 3: third })
    expect(await reader.shelves.playSource(CENTCOM)).toBe(true)
    expect(state().article?.id).toBe('third')
  })

  test('ends when the listener opens something else', async () => {
    opens({ 2: second, 3: third })
    await reader.shelves.playSource(CENTCOM)
    bridge.answers['article.paste'] = { ...sample, id: 'pasted' }
    await reader.paste('words')
    reader.playPause()
    player.become('ended')
    await settled()
    expect(state().article?.id).toBe('pasted')
  })
})

test('an article is opened where the words were found', async () => {
  bridge.answers['library.open'] = second
  const at = sampleText.indexOf('Recent')
  bridge.answers['place.get'] = { offset: 3 }
  expect(await reader.shelves.open(2, at)).toBe(true)
  await settled()
  expect(state().place?.offset).toBe(at)
})

test('what the listener must know of the library is a note', () => {
  bridge.emit({ type: 'library.notice', notice: 'The file was damaged.' })
  expect(state().notice).toBe('The file was damaged.')
})
