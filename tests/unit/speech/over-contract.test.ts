import { expect, it, vi } from 'vitest'
import { createClient } from '../../../src/contract/client.ts'
import { createDispatch, type Handlers } from '../../../src/contract/dispatch.ts'
import { SaysoError } from '../../../src/contract/failure.ts'
import { createSpeechHandlers } from '../../../src/services/speech/handlers.ts'
import type { Speech } from '../../../src/services/speech/speech.ts'
import { speakOverContract } from '../../../src/ui/player/speak-over-contract.ts'
import { fakeSpeak, SAMPLE_RATE } from '../player/fakes.ts'

/** The UI's speech and the services' speech, with the contract between them. */
function setUp({ deliver = (send: () => void) => send() } = {}) {
  const fake = fakeSpeak()
  const speech: Speech = { sampleRate: SAMPLE_RATE, speak: fake.speak, close: async () => {} }
  const listeners = new Set<(event: unknown) => void>()
  const { stopAll, ...handlers } = createSpeechHandlers({
    speech,
    send: (event) =>
      deliver(() => {
        for (const listener of listeners) listener(event)
      }),
  })
  const dispatch = createDispatch(handlers as Handlers)
  const client = createClient({
    call: dispatch,
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  return { fake, dispatch, stopAll, speak: speakOverContract(client) }
}

const never = new AbortController().signal

async function collect(speech: ReturnType<ReturnType<typeof speakOverContract>>) {
  let samples = 0
  const words: string[] = []
  for await (const chunk of speech) {
    samples += chunk.samples.length
    words.push(...chunk.words.map(({ start, end }) => `${start}-${end}`))
  }
  return { samples, words }
}

it('carries speech, chunk by chunk, to the one who asked for it', async () => {
  const { speak } = setUp()
  const [one, two] = await Promise.all([
    collect(speak('one two', 'narrator', never)),
    collect(speak('three', 'label', never)),
  ])
  expect(one).toEqual({ samples: 0.4 * SAMPLE_RATE, words: ['0-3', '4-7'] })
  expect(two).toEqual({ samples: 0.2 * SAMPLE_RATE, words: ['0-5'] })
})

it('waits for chunks that come later than the reply', async () => {
  const { speak } = setUp({ deliver: (send) => setTimeout(send, 20) })
  const { words } = await collect(speak('one two', 'narrator', never))
  expect(words).toEqual(['0-3', '4-7'])
})

it('fails when a chunk never comes', async () => {
  vi.useFakeTimers()
  try {
    let sent = 0
    const { speak } = setUp({ deliver: (send) => sent++ > 0 && send() })
    const heard = expect(collect(speak('one two', 'narrator', never))).rejects.toMatchObject({
      code: 'speech-failed',
    })
    await vi.advanceTimersByTimeAsync(10_000)
    await heard
  } finally {
    vi.useRealTimers()
  }
})

it('stops the services when it is stopped', async () => {
  const { speak, fake } = setUp()
  const stop = new AbortController()
  const speech = speak('one two', 'narrator', stop.signal)[Symbol.asyncIterator]()
  stop.abort()
  await expect(speech.next()).rejects.toMatchObject({ name: 'AbortError' })
  await vi.waitFor(() => expect(fake.stopped).toEqual(['one two']))
})

it('stops the services when the listener leaves', async () => {
  const { speak, fake } = setUp({ deliver: (send) => send() })
  for await (const _ of speak('one two three four', 'narrator', never)) break
  const { samples } = await collect(speak('five', 'narrator', never))
  expect(samples).toBeGreaterThan(0)
  expect(fake.asked).toHaveLength(2)
})

it('passes on what the services say went wrong', async () => {
  const { speak, fake } = setUp()
  fake.failing.add('one')
  await expect(collect(speak('one', 'narrator', never))).rejects.toBeInstanceOf(SaysoError)
})

it('ends all speech of a client that is gone', async () => {
  const { dispatch, stopAll, fake } = setUp()
  const call = dispatch('speech.start', { id: 'a', text: 'one two', voice: 'narrator' })
  stopAll()
  await call
  expect(fake.stopped).toEqual(['one two'])
})

it('refuses an id that is in use, and ignores a stop for one that is not', async () => {
  const { dispatch } = setUp()
  const request = { id: 'a', text: 'one', voice: 'narrator' }
  const first = dispatch('speech.start', request)
  expect(await dispatch('speech.start', request)).toMatchObject({ ok: false })
  expect(await first).toMatchObject({ ok: true })
  expect(await dispatch('speech.stop', { id: 'b' })).toEqual({ ok: true, value: {} })
})

it.each([
  [true, 1],
  [undefined, 0],
])(
  'gives a start up together with its utterance where the transport can (%s)',
  (abortable, signals) => {
    const given: unknown[] = []
    const client = createClient({
      ...(abortable && { abortable }),
      call(name, _request, ...rest) {
        if (name === 'speech.start') given.push(...rest)
        return new Promise(() => {})
      },
      onEvent: () => () => {},
    })
    const stop = new AbortController()
    speakOverContract(client)('one', 'narrator', stop.signal)
    stop.abort()
    expect(given).toHaveLength(signals)
    expect(given.every((signal) => (signal as AbortSignal).aborted)).toBe(true)
  },
)
