import { readFileSync } from 'node:fs'
import type { Worker } from 'node:worker_threads'
import { afterEach, expect, it, vi } from 'vitest'
import { createEspeak } from '../../../src/engines/espeak/espeak.ts'
import { createFlite } from '../../../src/engines/flite/flite.ts'
import { words } from '../../../src/engines/words.ts'
import { ESPEAK_CASTING, FLITE_CASTING } from '../../../src/services/speech/casting.ts'
import { createSpeech, type Speech } from '../../../src/services/speech/speech.ts'

vi.setConfig({ testTimeout: 60_000 })

const never = new AbortController().signal
const text = readFileSync(new URL('../../../assets/sample/al-tanf.txt', import.meta.url), 'utf8')
  .split('\n\n')
  .slice(0, 2)
  .join(' ')
const suits = () => true

/** The workers that were started, so that one can be killed from outside, as the system would. */
const started = vi.hoisted(() => [] as { name: string; worker: Worker }[])
vi.mock('node:worker_threads', async (original) => {
  const real = await original<typeof import('node:worker_threads')>()
  return {
    ...real,
    Worker: class extends real.Worker {
      constructor(...args: ConstructorParameters<typeof real.Worker>) {
        super(...args)
        started.push({ name: String(args[0]), worker: this })
      }
    },
  }
})

let speech: Speech | null = null
afterEach(async () => {
  await speech?.close()
  started.length = 0
})

const dist = (file: string) => new URL(`../../../dist/engines/${file}`, import.meta.url)
const hangs = new URL('./hanging-worker.js', import.meta.url)

function setUp(fliteWorker: URL) {
  const told: unknown[] = []
  const flite = createFlite({
    workerUrl: fliteWorker,
    wasmUrl: new URL('../../../dist/vendor/flite/flite.wasm', import.meta.url),
  })
  const espeak = createEspeak({
    workerUrl: dist('espeak-worker.js'),
    warmUp: [ESPEAK_CASTING.narrator.voice],
  })
  speech = createSpeech({
    engines: [
      { engine: flite, cast: ({ role }) => FLITE_CASTING[role], suits },
      { engine: espeak, cast: ({ role }) => ESPEAK_CASTING[role], suits },
    ],
    patience: { first: 20_000, next: 700, grace: 1000, last: 20_000 },
    onReplaced: (reason) => told.push(reason),
  })
  return { speech, told }
}

/** Every word of the text once and in order, whoever speaks it; calls back with each chunk's number. */
async function hearAll(speaking: Speech, onChunk: (count: number) => void) {
  const heard: { start: number; end: number }[] = []
  let count = 0
  let samples = 0
  let last = 0
  for await (const chunk of speaking.speak(text, 'narrator', never)) {
    samples += chunk.samples.length
    for (const { start, end, from } of chunk.words) {
      heard.push({ start, end })
      expect(from).toBeGreaterThanOrEqual(last)
      last = from
    }
    onChunk(++count)
  }
  expect(heard).toEqual(words(text))
  expect(last).toBeLessThan((samples * 1000) / speaking.sampleRate)
}

it('goes on in another voice when the worker of the first is killed in the middle', async () => {
  const { speech: speaking, told } = setUp(dist('flite-worker.js'))
  await hearAll(speaking, (count) => {
    if (count !== 3) return
    const flite = started.find(({ name }) => name.includes('flite'))
    void flite?.worker.terminate()
  })
  expect(told).toHaveLength(1)
})

it('goes on in another voice when the worker of the first hangs in the middle', async () => {
  const { speech: speaking, told } = setUp(hangs)
  let stalled = 0
  let before = performance.now()
  await hearAll(speaking, () => {
    stalled = Math.max(stalled, performance.now() - before)
    before = performance.now()
  })
  await vi.waitFor(() => expect(told).toHaveLength(1), { timeout: 10_000 })
  // it waited for a sign of life, and killed the worker
  expect(stalled).toBeGreaterThan(600)
  const hanging = started.find(({ name }) => name.includes('hanging'))
  await vi.waitFor(() => expect(hanging?.worker.threadId).toBe(-1))
})
