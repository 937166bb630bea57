import { beforeEach, describe, expect, test } from 'vitest'
import { createClient } from '../../src/contract/client.ts'
import type { Script } from '../../src/core/script/types.ts'
import { firstSentenceOf } from '../../src/ui/reader/loop.ts'
import { createReader, type Reader } from '../../src/ui/reader/reader.ts'
import { createFakeBridge } from './fakes/bridge.ts'
import { createFakePlayer } from './fakes/player.ts'
import { sample } from './fakes/sample.ts'

let bridge: ReturnType<typeof createFakeBridge>
let player: ReturnType<typeof createFakePlayer>
let reader: Reader

beforeEach(async () => {
  player = createFakePlayer()
  bridge = createFakeBridge(sample)
  reader = createReader({ client: createClient(bridge), player })
  await reader.start()
})

const state = () => reader.store.getState()
/** The words that are loaded. */
const loaded = () =>
  player.script
    .flatMap((utterance) => (utterance.type === 'content' ? [utterance.text] : []))
    .join(' ')
const THWARTED = /^This follows a similar incident .* bases\.$/

describe('a sentence that is repeated', () => {
  beforeEach(() => {
    reader.playPause()
    player.hearWords('attacks were thwarted')
    reader.toggleLoop()
  })

  test('begins anew, with its label, and plays alone', () => {
    expect(loaded()).toMatch(THWARTED)
    expect(player.state).toBe('playing')
    expect(state().loop).toBe(true)
    expect(state().status.text).toBe('This sentence is repeated until you say otherwise')
  })

  test('comes again and again; the end is not told', () => {
    for (const _ of [1, 2, 3]) {
      player.calls.length = 0
      player.become('ended')
      expect(player.calls).toEqual(['load', 'play 0'])
      expect(loaded()).toMatch(THWARTED)
      expect(state().player).toBe('playing')
    }
    expect(state().status.text).not.toBe('End of the article')
  })

  test('after a pause, too', () => {
    player.hearWords('thwarted')
    reader.playPause()
    reader.playPause()
    player.become('ended')
    expect(loaded()).toMatch(THWARTED)
  })

  test('switched off, it is heard to its end, and the voice goes on behind it', () => {
    player.hearWords('thwarted')
    player.calls.length = 0
    reader.toggleLoop()
    expect(player.calls).toEqual([])
    player.become('ended')
    expect(player.calls).toEqual(['load', 'play 0'])
    expect(loaded()).toMatch(/^A statement released by the command/)
    expect(loaded().length).toBeGreaterThan(500)
  })

  test('a jump ends it; repeating the sentence does not', () => {
    reader.repeat()
    expect(state().loop).toBe(true)
    reader.move('sentence', 'on')
    expect(state().loop).toBe(false)
    expect(loaded().length).toBeGreaterThan(500)
  })

  test('"who is speaking?" is answered, and the sentence is still repeated', () => {
    player.hearWords('thwarted')
    reader.askWho()
    player.become('ended')
    expect(loaded()).toMatch(THWARTED)
  })

  test('another article is not repeated', () => {
    bridge.emit({ type: 'article.opened', opened: { ...sample, id: 'other' } })
    expect(state().loop).toBe(false)
    reader.playPause()
    expect(loaded().length).toBeGreaterThan(500)
  })
})

test('switched on while silent, it is the sentence that Play begins with', () => {
  reader.move('paragraph', 'on')
  reader.toggleLoop()
  expect(player.calls.filter((call) => call.startsWith('play'))).toEqual([])
  reader.playPause()
  const first = loaded()
  expect(first).toMatch(/^The Islamic resistance in Iraq is a broad term[^.]*\.$/)
  player.become('ended')
  expect(loaded()).toBe(first)
})

test('the last sentence, no longer repeated, ends the article', () => {
  for (let i = 0; i < 20; i += 1) reader.move('paragraph', 'on')
  reader.toggleLoop()
  reader.playPause()
  reader.toggleLoop()
  player.become('ended')
  expect(state().player).toBe('ended')
  expect(state().status.text).toBe('End of the article')
})

test('the first sentence of a script has its rests and labels', () => {
  const rest = { type: 'rest', milliseconds: 1, segment: 0 } as const
  const script: Script = [
    { ...rest, sentence: 4 },
    { ...rest, sentence: 4 },
    { ...rest, sentence: 5 },
  ]
  expect([...firstSentenceOf(script)]).toEqual(script.slice(0, 2))
  expect([...firstSentenceOf(script.slice(0, 2))]).toEqual(script.slice(0, 2))
  expect([...firstSentenceOf([])]).toEqual([])
})
