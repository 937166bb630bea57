import { afterAll, describe, expect, it, vi } from 'vitest'
import { VOICE_ROLES, type VoiceRole } from '../../../src/core/script/types.ts'
import { words } from '../../../src/engines/words.ts'
import { LOUDNESS } from '../../../src/services/speech/casting.ts'
import { embeddedEngines, inOrder } from '../../../src/services/speech/engines.ts'
import { createSpeech } from '../../../src/services/speech/speech.ts'
import { fakeEngine } from './fake-engine.ts'
import { loudness } from './loudness.ts'

vi.setConfig({ testTimeout: 60_000 })
const enginesUrl = new URL('../../../dist/engines/', import.meta.url)
const patience = { first: 30_000, next: 30_000, grace: 30_000 }
const embedded = embeddedEngines({ enginesUrl, warm: false })
const alone = embedded.map((member) => ({
  id: member.engine.id,
  speech: createSpeech({ engines: [member], patience }),
}))
const together = createSpeech({ engines: embedded, patience })
afterAll(() => together.close())

const never = new AbortController().signal
const TEXT =
  'The statement said the base had come under attack at dawn, and that nobody was hurt. ' +
  'Officials in the capital refused to say who was behind it; they promised a full report within days.'

const everyVoice = alone.flatMap(({ id, speech }) =>
  VOICE_ROLES.map((role) => ({ id, role, speech })),
)

it.each(everyVoice)('the $role of $id is as loud as all others, and never clipped', async (one) => {
  const samples: number[] = []
  for await (const chunk of one.speech.speak(TEXT, one.role, never)) samples.push(...chunk.samples)
  // half a unit on each side: no two are more than one apart
  expect(loudness(samples, one.speech.sampleRate)).toBeGreaterThan(LOUDNESS - 0.5)
  expect(loudness(samples, one.speech.sampleRate)).toBeLessThan(LOUDNESS + 0.5)
  expect(samples.filter((sample) => Math.abs(sample) >= 1)).toEqual([])
})

it('casts three voices in each engine', () => {
  for (const { casting } of embedded)
    expect(new Set(VOICE_ROLES.map((role) => casting[role].voice.id)).size).toBe(3)
})

describe('who is asked', () => {
  const ids = (role: VoiceRole, rate: number) =>
    inOrder(embedded, { role, rate }).map(({ engine }) => engine.id)

  it('the natural voices for the article, the clear ones for labels', () => {
    expect(ids('narrator', 1)).toEqual(['flite', 'espeak-ng'])
    expect(ids('quotation', 3)).toEqual(['flite', 'espeak-ng'])
    expect(ids('label', 1)).toEqual(['espeak-ng', 'flite'])
  })

  it('the clear voices for very fast listening', () => {
    expect(ids('narrator', 3.05)).toEqual(['espeak-ng', 'flite'])
  })
})

it('takes the voice of the role and the rate', async () => {
  const natural = fakeEngine()
  const clear = fakeEngine()
  const speech = createSpeech({
    engines: [{ ...natural, suits: ({ rate }) => rate < 3 }, clear],
  })
  for await (const _ of speech.speak('slow', 'narrator', never, { rate: 1 }));
  for await (const _ of speech.speak('fast', 'narrator', never, { rate: 4 }));
  expect([natural.asked, clear.asked]).toEqual([['slow'], ['fast']])
})

it('lets an abort be an abort', async () => {
  const speech = createSpeech({ engines: [fakeEngine()] })
  const speaking = speech.speak('one', 'narrator', AbortSignal.abort())[Symbol.asyncIterator]()
  await expect(speaking.next()).rejects.toMatchObject({ name: 'AbortError' })
})

it.each(['narrator', 'label'] as const)(
  'says what is spoken, and times what is written: the %s',
  async (role) => {
    const text = 'The U.S. paid $3.2bn to Gen. Smith on Nov. 3, 10 a.m.'
    const heard: string[] = []
    let last = 0
    for await (const chunk of together.speak(text, role, never)) {
      for (const { start, end, from, to } of chunk.words) {
        heard.push(text.slice(start, end))
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        last = from
      }
    }
    expect(heard).toEqual(words(text).map(({ start, end }) => text.slice(start, end)))
  },
)

it('gives the engine the spoken text, and the words that it forgets a time', async () => {
  const member = fakeEngine()
  const given: string[] = []
  const speech = createSpeech({
    engines: [
      {
        ...member,
        engine: {
          ...member.engine,
          async *speak(text) {
            given.push(text)
            yield {
              samples: new Float32Array(22_050),
              words: [{ start: 0, end: 7, from: 0, to: 400 }],
            }
          },
        },
      },
    ],
  })
  const heard = []
  for await (const chunk of speech.speak('Gen. Smith', 'narrator', never))
    heard.push(...chunk.words)
  expect(given).toEqual(['General Smith'])
  expect(heard).toEqual([
    { start: 0, end: 3, from: 0, to: 400 },
    { start: 5, end: 10, from: 400, to: 1000 },
  ])
})
