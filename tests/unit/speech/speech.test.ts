import { afterAll, expect, it, vi } from 'vitest'
import { createEspeak } from '../../../src/engines/espeak/espeak.ts'
import type { Engine } from '../../../src/engines/port.ts'
import { words } from '../../../src/engines/words.ts'
import { ESPEAK_CASTING, LOUDNESS } from '../../../src/services/speech/casting.ts'
import { createSpeech } from '../../../src/services/speech/speech.ts'
import { loudness } from './loudness.ts'

vi.setConfig({ testTimeout: 60_000 })
const workerUrl = new URL('../../../dist/engines/espeak-worker.js', import.meta.url)
const espeak = createSpeech({ engine: createEspeak({ workerUrl }) })
afterAll(() => espeak.close())

const never = new AbortController().signal
const TEXT =
  'The statement said the base had come under attack at dawn, and that nobody was hurt. ' +
  'Officials in the capital refused to say who was behind it; they promised a full report within days.'

it.each(['narrator', 'quotation', 'label'] as const)(
  'the %s is as loud as the others, and is never clipped',
  async (role) => {
    const samples: number[] = []
    for await (const chunk of espeak.speak(TEXT, role, never)) samples.push(...chunk.samples)
    expect(loudness(samples, espeak.sampleRate)).toBeGreaterThan(LOUDNESS - 1)
    expect(loudness(samples, espeak.sampleRate)).toBeLessThan(LOUDNESS + 1)
    expect(samples.filter((sample) => Math.abs(sample) >= 1)).toEqual([])
  },
)

it('casts three voices', () => {
  const ids = Object.values(ESPEAK_CASTING).map(({ voice }) => voice.id)
  expect(new Set(ids).size).toBe(3)
})

function failingEngine(): Engine & { calls: number } {
  return {
    id: 'failing',
    capabilities: { audio: true, wordTimings: true, offline: true, languages: ['en'] },
    sampleRate: 22_050,
    calls: 0,
    async *speak(_text, _voice, signal) {
      this.calls++
      signal.throwIfAborted()
      yield { samples: new Float32Array(44), words: [] }
      throw new Error('/home/somebody/secret: it broke')
    },
    close: async () => {},
  }
}

it('says that the voice failed, and nothing of how', async () => {
  const speech = createSpeech({ engine: failingEngine() })
  const speaking = (async () => {
    for await (const _ of speech.speak('one', 'narrator', never));
  })()
  await expect(speaking).rejects.toMatchObject({
    code: 'speech-failed',
    message: expect.not.stringContaining('secret'),
  })
})

it('lets an abort be an abort', async () => {
  const speech = createSpeech({ engine: failingEngine() })
  const speaking = speech.speak('one', 'narrator', AbortSignal.abort())[Symbol.asyncIterator]()
  await expect(speaking.next()).rejects.toMatchObject({ name: 'AbortError' })
})

it('says what is spoken, and times what is written', async () => {
  const text = 'The U.S. paid $3.2bn to Gen. Smith on Nov. 3, 10 a.m.'
  const heard: string[] = []
  let last = 0
  for await (const chunk of espeak.speak(text, 'narrator', never)) {
    for (const { start, end, from, to } of chunk.words) {
      heard.push(text.slice(start, end))
      expect(from).toBeGreaterThanOrEqual(last)
      expect(to).toBeGreaterThan(from)
      last = from
    }
  }
  expect(heard).toEqual(words(text).map(({ start, end }) => text.slice(start, end)))
})

it('gives the engine the spoken text, and the words that it forgets a time', async () => {
  const given: string[] = []
  const engine: Engine = {
    ...failingEngine(),
    async *speak(text) {
      given.push(text)
      yield {
        samples: new Float32Array(22_050),
        words: [{ start: 0, end: 7, from: 0, to: 400 }],
      }
    },
  }
  const heard = []
  for await (const chunk of createSpeech({ engine }).speak('Gen. Smith', 'narrator', never))
    heard.push(...chunk.words)
  expect(given).toEqual(['General Smith'])
  expect(heard).toEqual([
    { start: 0, end: 3, from: 0, to: 400 },
    { start: 5, end: 10, from: 400, to: 1000 },
  ])
})
