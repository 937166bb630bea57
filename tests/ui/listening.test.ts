import { beforeEach, describe, expect, test } from 'vitest'
import { createClient } from '../../src/contract/client.ts'
import { createReader, type Reader } from '../../src/ui/reader/reader.ts'
import { createFakeBridge } from './fakes/bridge.ts'
import { createFakePlayer } from './fakes/player.ts'
import { sample, sampleText } from './fakes/sample.ts'

let bridge: ReturnType<typeof createFakeBridge>
let player: ReturnType<typeof createFakePlayer>
let reader: Reader
let clock: number

beforeEach(async () => {
  bridge = createFakeBridge(sample)
  player = createFakePlayer()
  clock = 100_000
  reader = createReader({ client: createClient(bridge), player, now: () => clock })
  await reader.start()
})

const state = () => reader.store.getState()
const said = () => state().status.text
const heard = () =>
  player.script.flatMap((u) => (u.type === 'label' || u.type === 'content' ? [u.text] : []))

describe('the roll-call', () => {
  const roll = 'Two organisations, unnamed analysts, and one unnamed source speak here.'

  test('comes before the first play of an article, and not again', () => {
    reader.playPause()
    expect(heard()[0]).toBe(roll)
    player.hearWords('factions')
    reader.playPause()
    clock += 60_000
    reader.playPause()
    expect(heard()).not.toContain(roll)
  })

  test('can be switched off, and is silent at Off', () => {
    reader.setListening({ rollCall: false })
    reader.playPause()
    expect(heard()[0]).not.toBe(roll)
  })
})

describe('the sleep timer', () => {
  test('lets the segment end, and stops before the next', () => {
    reader.playPause()
    reader.setSleep(5)
    player.hearWords('targeted')
    clock += 5 * 60_000 + 1
    player.hearWords('targeted')
    expect(player.state).toBe('playing')
    player.hearWords('precisely')
    expect(player.state).toBe('playing')
    player.hearWords('Earlier')
    expect(player.state).toBe('paused')
    expect(said()).toBe('The sleep timer has stopped the voice. Your place is kept.')
    expect(state().sleep).toBeNull()
    // and whoever goes on hears who speaks
    reader.playPause()
    expect(heard()[0]).toBe('Unnamed source, Global Coalition:')
  })

  test('T goes through its settings and tells them', () => {
    reader.nextSleep()
    expect(said()).toBe('Sleep timer: at the end of this segment')
    for (let i = 0; i < 6; i += 1) reader.nextSleep()
    expect(said()).toBe('Sleep timer: after 60 minutes')
    reader.nextSleep()
    expect(said()).toBe('Sleep timer: off')
  })
})

describe('only one source', () => {
  test('its words alone, in order, named; then the whole article again', () => {
    reader.playFrom(sampleText.indexOf('A statement released by the command'), null)
    reader.toggleOnly()
    expect(said()).toMatch(/^Only the words of U\.S\. Central Command/)
    const ids = player.script.map(({ segment }) => sample.attribution.segments[segment]?.sourceId)
    const command = state().only
    expect(heard().join(' ')).toContain('Our forces repelled')
    expect(heard().join(' ')).toContain('heightened state of readiness')
    expect(heard().join(' ')).not.toContain('Recent drone attacks')
    expect(new Set(ids.filter((id) => id !== null))).toEqual(new Set([command]))
    reader.toggleOnly()
    expect(heard().join(' ')).toContain('Recent drone attacks')
  })

  test('a jump to somebody else ends it; nobody to choose is said', () => {
    reader.toggleOnly()
    expect(said()).toMatch(/^Nobody is quoted here/)
    reader.playFrom(
      sampleText.indexOf('A statement released by the command'),
      state().article?.attribution.sources[2]?.id ?? null,
    )
    expect(state().only).not.toBeNull()
    reader.goTo(0)
    expect(state().only).toBeNull()
  })
})

describe('coming back', () => {
  test('the place is kept, found again, and the speaker is named', async () => {
    const offset = sampleText.indexOf('the statement added')
    bridge.answers['place.get'] = { offset }
    const again = createReader({ client: createClient(bridge), player, now: () => clock })
    await again.start()
    await Promise.resolve()
    expect(again.store.getState().place?.offset).toBe(offset)
    expect(player.state).not.toBe('playing')
    again.playPause()
    expect(heard()[0]).toContain('U.S. Central Command')
    player.hearWords('Recent')
    await again.close()
    const kept = bridge.asked.findLast(({ name }) => name === 'place.keep')
    expect(kept?.request).toEqual({
      id: sample.id,
      offset: sampleText.indexOf('Recent'),
      ended: false,
    })
  })

  test('nothing is kept where the listener does not want that', async () => {
    reader.setListening({ resume: false })
    reader.move('paragraph', 'on')
    await reader.close()
    expect(bridge.asked.some(({ name }) => name === 'place.keep')).toBe(false)
  })
})

test('what is left out and the table of Custom change what is loaded', () => {
  reader.playPause()
  const { custom } = state().settings.listening
  reader.setLevel('custom')
  reader.setListening({
    custom: { ...custom, organization: { ...custom.organization, label: false } },
  })
  expect(heard().some((text) => text.startsWith('Statement from'))).toBe(false)
})
