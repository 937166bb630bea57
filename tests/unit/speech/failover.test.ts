import { expect, it, vi } from 'vitest'
import { SaysoError } from '../../../src/contract/failure.ts'
import { createSpeech } from '../../../src/services/speech/speech.ts'
import { fakeEngine, WORD } from './fake-engine.ts'

const never = new AbortController().signal
const TEXT = 'One two three four five, six.'
const WORDS = ['One', 'two', 'three', 'four', 'five', 'six']
const patience = { first: 60, next: 60, grace: 150 }

async function hear(speech: ReturnType<typeof createSpeech>, text = TEXT) {
  const said: string[] = []
  const sounds: number[] = []
  let samples = 0
  let last = 0
  for await (const chunk of speech.speak(text, 'narrator', never)) {
    samples += chunk.samples.length
    for (const { start, end, from, to } of chunk.words) {
      said.push(text.slice(start, end))
      expect(from).toBeGreaterThanOrEqual(last)
      expect(to).toBeGreaterThan(from)
      last = from
    }
    for (const sample of chunk.samples) {
      const rounded = Math.round(sample * 10) / 10
      if (rounded !== sounds.at(-1)) sounds.push(rounded)
    }
  }
  return { said, sounds, milliseconds: (samples * 1000) / speech.sampleRate, last }
}

it.each(['fail', 'hang'] as const)(
  'goes on from the same word when an engine does %s',
  async (does) => {
    const first = fakeEngine({ does, at: 2, sound: 0.1 })
    const second = fakeEngine({ sound: 0.5 })
    const reasons: unknown[] = []
    const speech = createSpeech({
      engines: [first, second],
      patience,
      onReplaced: (reason) => reasons.push(reason),
    })
    const heard = await hear(speech)
    expect(second.asked).toEqual([' three four five, six.'])
    expect(heard.said).toEqual(WORDS)
    expect(heard.sounds).toEqual([0.1, 0.5])
    expect(heard.milliseconds).toBeCloseTo(6 * WORD, 0)
    expect(heard.last).toBeCloseTo(5 * WORD, 0)
    await vi.waitFor(() => expect(first.restarts()).toBeGreaterThan(0))

    // and stays with the one that works, without another word about it
    await hear(speech)
    expect(first.asked).toHaveLength(1)
    expect(reasons).toHaveLength(1)
  },
)

it('says a word again that was cut', async () => {
  const first = fakeEngine({ does: 'cut the word', at: 3 })
  const second = fakeEngine()
  const heard = await hear(createSpeech({ engines: [first, second], patience }))
  expect(second.asked).toEqual([' four five, six.'])
  expect(heard.said).toEqual(WORDS)
  expect(heard.milliseconds).toBeCloseTo(6.5 * WORD, 0)
})

it('goes on with an engine of another sample rate', async () => {
  const first = fakeEngine({ does: 'fail', at: 3, sampleRate: 16_000 })
  const second = fakeEngine({ sampleRate: 44_100 })
  const heard = await hear(createSpeech({ engines: [first, second], patience }))
  expect(heard.said).toEqual(WORDS)
  expect(heard.milliseconds).toBeCloseTo(6 * WORD, 0)
})

it('tells once, though several utterances were waiting for the engine that hangs', async () => {
  const first = fakeEngine({ does: 'hang', at: 1 })
  let told = 0
  const speech = createSpeech({
    engines: [first, fakeEngine()],
    patience,
    onReplaced: () => {
      told++
    },
  })
  const all = await Promise.all([hear(speech), hear(speech), hear(speech, 'Seven eight.')])
  expect(all.map(({ said }) => said.length)).toEqual([6, 6, 2])
  await vi.waitFor(() => expect(told).toBe(1))
  await hear(speech)
  expect(told).toBe(1)
})

it('passes over an engine that is still starting, and says nothing of it', async () => {
  const slow = fakeEngine({ does: 'hang', at: 0 })
  let told = 0
  const speech = createSpeech({
    engines: [slow, fakeEngine()],
    patience,
    onReplaced: () => {
      told++
    },
  })
  expect((await hear(speech)).said).toEqual(WORDS)
  expect((await hear(speech)).said).toEqual(WORDS)
  // in doubt, it is not asked a second time
  expect(slow.asked).toHaveLength(1)
  expect(slow.restarts()).toBe(0)
  expect(told).toBe(0)
})

it('comes back to an engine that was only slow, and says nothing of it', async () => {
  const slow = fakeEngine({ does: 'take its time', at: 2 })
  const second = fakeEngine()
  let told = 0
  const speech = createSpeech({
    engines: [slow, second],
    patience: { first: 60, next: 60, grace: 5000 },
    onReplaced: () => {
      told++
    },
  })
  expect((await hear(speech)).said).toEqual(WORDS)
  expect(second.asked).toEqual([' three four five, six.'])
  await vi.waitFor(async () => {
    await hear(speech, 'Seven eight.')
    expect(slow.asked).toContain('Seven eight.')
  })
  expect(slow.restarts()).toBe(0)
  expect(told).toBe(0)
})

it('does not go to and fro between two engines that are both slow', async () => {
  const slow = [
    fakeEngine({ does: 'take its time', at: 0 }),
    fakeEngine({ does: 'take its time', at: 0 }),
  ]
  let told = 0
  const speech = createSpeech({
    engines: slow,
    patience: { first: 60, next: 60, grace: 20_000, last: 20_000 },
    onReplaced: () => {
      told++
    },
  })
  const one = hear(speech)
  await vi.waitFor(() => expect(slow[1]?.asked).toEqual([TEXT]))
  // while the first is in doubt the second is not left for it, however long it takes
  const all = await Promise.all([one, hear(speech, 'Seven eight.')])
  expect(all.map(({ said }) => said.length)).toEqual([6, 2])
  expect(slow.map(({ asked }) => asked)).toEqual([[TEXT], [TEXT, 'Seven eight.']])
  expect(told).toBe(0)
})

it('leaves an engine alone that is busy with another utterance', async () => {
  const engine = fakeEngine()
  let free = Promise.resolve()
  const oneAtATime = {
    ...engine,
    engine: {
      ...engine.engine,
      async *speak(...request: Parameters<typeof engine.engine.speak>) {
        const before = free
        let release = () => {}
        free = new Promise((resolve) => {
          release = resolve
        })
        await before
        for await (const chunk of engine.engine.speak(...request)) {
          await new Promise((resolve) => setTimeout(resolve, 40))
          yield chunk
        }
        release()
      },
    },
  }
  const stand = fakeEngine()
  const speech = createSpeech({
    engines: [oneAtATime, stand],
    patience: { first: 150, next: 150, grace: 500 },
  })
  await Promise.all([hear(speech), hear(speech), hear(speech)])
  expect(stand.asked).toEqual([])
})

it('fails in words fit for the listener when none is left, and tries all anew', async () => {
  const engines = [fakeEngine({ does: 'fail', at: 1 }), fakeEngine({ does: 'fail', at: 2 })]
  let told = 0
  const speech = createSpeech({
    engines,
    patience,
    onReplaced: () => {
      told++
    },
  })
  for (const times of [1, 2]) {
    const failure = await hear(speech).catch((error) => error)
    expect(failure).toBeInstanceOf(SaysoError)
    expect(failure).toMatchObject({
      code: 'speech-failed',
      message: expect.not.stringContaining('somebody'),
    })
    expect(engines.map(({ asked }) => asked.length)).toEqual([times, times])
  }
  expect(told).toBe(2)
})

it('asks nobody else when the listener stops', async () => {
  const stop = new AbortController()
  const second = fakeEngine()
  const speech = createSpeech({ engines: [fakeEngine({ does: 'hang', at: 1 }), second] })
  const speaking = (async () => {
    for await (const _ of speech.speak(TEXT, 'narrator', stop.signal)) stop.abort()
  })()
  await expect(speaking).rejects.toMatchObject({ name: 'AbortError' })
  expect(second.asked).toEqual([])
})

it('one that is closed while it speaks has not failed', async () => {
  const first = fakeEngine()
  const reasons: unknown[] = []
  let stop = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  const engine: typeof first.engine = {
    ...first.engine,
    async *speak(...args) {
      yield* first.engine.speak(...args)
      await stopped
      throw new Error('Stopped.')
    },
    close: async () => stop(),
  }
  const second = fakeEngine()
  const speech = createSpeech({
    engines: [{ ...first, engine }, second],
    onReplaced: (reason) => reasons.push(reason),
  })
  const heard = hear(speech, 'One').catch((error: Error) => error.message)
  await vi.waitFor(() => expect(first.asked).toHaveLength(1))
  await speech.close()
  expect(await heard).toBe('Stopped.')
  expect(reasons).toEqual([])
  expect(second.asked).toEqual([])
})
