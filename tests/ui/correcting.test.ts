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
const heard = () => {
  const spoken = player.script.filter(({ type }) => type === 'label' || type === 'content')
  return spoken.map((utterance) => ('text' in utterance ? utterance.text : ''))
}
const sources = () => state().article?.attribution.sources.map(({ name }) => name)
const ruiz = { type: 'source', name: 'Ana Ruiz', kind: 'person' } as const

/** Asks what is to be corrected, answers, and closes the question. */
async function correct(choice: Parameters<Reader['correct']>[1]): Promise<boolean> {
  const target = reader.beginCorrection()
  if (!target) throw new Error('nothing to correct')
  const done = await reader.correct(target, choice)
  reader.endCorrection()
  return done
}

describe('while the voice reads', () => {
  beforeEach(() => {
    reader.playPause()
    player.hearWords('western Iraq')
  })

  test('it waits for the answer, and nothing is said', () => {
    reader.beginCorrection()
    expect(player.state).toBe('paused')
    expect(said()).toBe('')
  })

  test('without an answer it goes on where it was; after long, with the speaker named', () => {
    reader.beginCorrection()
    player.calls.length = 0
    reader.endCorrection()
    expect(player.calls).toEqual(['play'])
    player.hearWords('western Iraq')
    reader.beginCorrection()
    clock += 6000
    reader.endCorrection()
    expect(heard()[0]).toBe('Statement from U.S. Central Command:')
    expect(heard()[1]).toMatch(/^western Iraq/)
  })

  test('the correction is heard at once: the sentence, from its start, with its new label', async () => {
    await correct(ruiz)
    expect(player.state).toBe('playing')
    expect(heard()[0]).toBe('Statement from Ana Ruiz:')
    expect(heard()[1]).toMatch(/^A statement released by the command/)
    expect(state().speaker?.source?.name).toBe('Ana Ruiz')
    expect(said()).toMatch(/^Corrected\. Ana Ruiz, person, quoted word for word/)
  })

  test('undoing is heard at once too', async () => {
    await correct(ruiz)
    player.hearWords('western Iraq')
    await reader.undoCorrection()
    expect(player.state).toBe('playing')
    expect(heard()[0]).toBe('Statement from U.S. Central Command:')
    expect(said()).toMatch(/^The correction is undone\. U\.S\. Central Command/)
    expect(sources()).toEqual(sample.attribution.sources.map(({ name }) => name))
  })

  test('a failure changes nothing but is told, and the voice goes on', async () => {
    bridge.answers['article.correct'] = new Error('This article is no longer open.')
    const before = state().article
    expect(await correct(ruiz)).toBe(false)
    expect(state().article).toBe(before)
    expect(state().problem).toBe('This article is no longer open.')
    expect(player.state).toBe('playing')
    expect(said()).toBe('')
  })

  test('opening another article ends the waiting', async () => {
    reader.beginCorrection()
    bridge.emit({ type: 'article.opened', opened: { ...sample, id: 'other' } })
    reader.endCorrection()
    expect(player.state).toBe('idle')
  })
})

describe('while the voice is silent', () => {
  test('it stays silent, and the place is kept', async () => {
    reader.playPause()
    player.hearWords('western Iraq')
    reader.playPause()
    const offset = state().place?.offset
    await correct(ruiz)
    expect(player.state).toBe('paused')
    expect(state().place?.offset).toBe(offset)
    expect(state().speaker?.source?.name).toBe('Ana Ruiz')
    reader.playPause()
    expect(heard()[0]).toBe('Statement from Ana Ruiz:')
    expect(heard()[1]).toMatch(/^western Iraq/)
  })

  test('before anything was played the first words are meant', () => {
    expect(reader.beginCorrection()?.words).toMatch(/^The "Islamic Resistance in Iraq,"|^Shafaq/)
    expect(player.state).toBe('idle')
  })

  test('words that nobody spoke become the reporter’s; a source without words is gone', async () => {
    reader.move('source', 'on')
    await correct({ type: 'narration' })
    expect(state().speaker?.source).toBeNull()
    expect(sources()).not.toContain('Islamic Resistance in Iraq')
    expect(state().article?.roll).toMatch(/^One organisation/)
  })

  test('two sources become one: the panel counts all their words under it', async () => {
    const [, coalition, command] = sample.attribution.sources
    if (!coalition || !command) throw new Error('no sources')
    reader.move('source', 'on')
    reader.move('segment', 'on')
    await correct({ type: 'same', as: command })
    expect(sources()).not.toContain(coalition.name)
    expect(state().article?.page.counts.get(command.id)).toBe(6)
  })

  test('an answer to another article is not taken', async () => {
    const target = reader.beginCorrection()
    if (!target) throw new Error('nothing to correct')
    bridge.emit({ type: 'article.opened', opened: { ...sample, id: 'other' } })
    expect(await reader.correct(target, ruiz)).toBe(false)
    expect(state().problem).toContain('Another article is open now')
    expect(bridge.asked.map(({ name }) => name)).not.toContain('article.correct')
  })

  test('what the services have to say about it is shown, and is no problem', async () => {
    const notice = 'The correction holds until you close the article.'
    bridge.answers['article.correct'] = { ...sample, corrections: 1, notice }
    await correct(ruiz)
    expect(state().notice).toBe(notice)
    expect(state().problem).toBeNull()
    reader.dismissNotice()
    expect(state().notice).toBeNull()
  })

  test('one undoing takes back one answer, however many pieces it had', async () => {
    const quoted = '"Our forces repelled two drone attacks in western Iraq,'
    const at = sampleText.indexOf(quoted)
    const parted = sample.attribution.segments.flatMap((segment) => {
      if (segment.start !== at) return [segment]
      const cut = at + quoted.length
      const narration = {
        ...segment,
        kind: 'narration',
        sourceId: null,
        attribution: null,
      } as const
      return [
        { ...segment, end: cut },
        { ...narration, start: cut, end: cut + 1 },
        { ...segment, start: cut + 1 },
      ]
    })
    const article = { ...sample, attribution: { ...sample.attribution, segments: parted } }
    bridge = createFakeBridge(article)
    reader = createReader({ client: createClient(bridge), player, now: () => clock })
    await reader.start()
    reader.playPause()
    player.hearWords('repelled')
    await correct(ruiz)
    expect(state().article?.corrections).toBe(2)
    await reader.undoCorrection()
    expect(state().article?.corrections).toBe(0)
    expect(sources()).not.toContain('Ana Ruiz')
  })

  test('nothing is told before the question is closed: behind a dialog nobody hears it', async () => {
    const target = reader.beginCorrection()
    if (!target) throw new Error('nothing to correct')
    bridge.answers['article.correct'] = { ...sample, corrections: 1, notice: 'Not saved.' }
    await reader.correct(target, ruiz)
    expect([said(), state().notice]).toEqual(['', null])
    reader.endCorrection()
    expect(said()).toMatch(/^Corrected\./)
    expect(state().notice).toBe('Not saved.')
  })

  test('where there is nothing to undo, that is said', async () => {
    await reader.undoCorrection()
    expect(said()).toBe('There is no correction to undo')
    expect(bridge.asked.map(({ name }) => name)).not.toContain('article.undo-correction')
  })
})
