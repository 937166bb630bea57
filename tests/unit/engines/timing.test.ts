import { readFileSync } from 'node:fs'
import { afterAll, expect, it, vi } from 'vitest'
import type { SpokenWord } from '../../../src/audio/speech.ts'
import { createEspeak } from '../../../src/engines/espeak/espeak.ts'
import { createFlite } from '../../../src/engines/flite/flite.ts'
import type { Engine } from '../../../src/engines/port.ts'
import { errorsAtRate } from '../../bench/timing/after-rate.ts'
import { distribution, errorsAgainst } from '../../bench/timing/errors.ts'
import { createEspeakReference } from '../../bench/timing/espeak-reference.ts'
import { reference } from '../../bench/timing/flite-reference.ts'

vi.setConfig({ testTimeout: 60_000 })

/** What a listener who follows the words can stand, in milliseconds. */
const MEDIAN = 30
const WORST = 250

const worker = (name: string) => new URL(`../../../dist/engines/${name}-worker.js`, import.meta.url)
const flite = createFlite({ workerUrl: worker('flite') })
const espeak = createEspeak({ workerUrl: worker('espeak') })
afterAll(() => Promise.all([flite.close(), espeak.close()]))

const TEXT =
  'In a statement released today, the group confirmed that it targeted the base with three drones. ' +
  'The source told the agency that it waited for a bus, and that two of them were downed.'
const never = new AbortController().signal

async function hear(engine: Engine, text: string, voice: string) {
  const samples: number[] = []
  const words: SpokenWord[] = []
  for await (const chunk of engine.speak(text, { id: voice }, never)) {
    for (const sample of chunk.samples) samples.push(sample)
    words.push(...chunk.words)
  }
  return { samples: Float32Array.from(samples), words }
}

function expectNear(errors: readonly number[]) {
  const { count, median, worst } = distribution(errors)
  expect(count).toBeGreaterThan(15)
  expect(median).toBeLessThanOrEqual(MEDIAN)
  expect(worst).toBeLessThanOrEqual(WORST)
}

it('times the words of the sample as Flite itself does', async () => {
  // the sample, timed by Flite's own library: npm run bench:timing asks it anew
  const file = new URL('../../fixtures/timing/flite-rms.json', import.meta.url)
  const pieces = reference.parse(JSON.parse(readFileSync(file, 'utf8')))
  const errors: number[] = []
  for (const piece of pieces)
    errors.push(...errorsAgainst(piece, (await hear(flite, piece.text, 'rms')).words))
  expect(errors.length).toBeGreaterThan(600)
  expectNear(errors)
})

it('times words as the phonemes of eSpeak do', async () => {
  const truth = await createEspeakReference()
  const { words } = await hear(espeak, TEXT, 'en-us')
  const errors = truth(TEXT).flatMap(({ heard }, index) =>
    heard ? [(words[index]?.from ?? 0) - heard.from] : [],
  )
  expectNear(errors)
})

it.each([
  [flite, 'rms'],
  [espeak, 'en-us'],
] as const)('keeps word and sound together at another rate: %#', async (engine, voice) => {
  const { samples, words } = await hear(engine, TEXT, voice)
  for (const rate of [0.7, 3])
    expectNear(await errorsAtRate(samples, engine.sampleRate, words, rate))
})

it('would tell of times that are wrong', async () => {
  const said = { text: 'one two three', tokens: [] as { name: string; from: number; to: number }[] }
  const { words } = await hear(flite, said.text, 'slt')
  for (const { start, end, from, to } of words)
    said.tokens.push({ name: said.text.slice(start, end), from, to })
  expect(distribution(errorsAgainst(said, words)).worst).toBe(0)
  const late = words.map((word, index) => ({ ...word, to: word.to + 300 * index }))
  expect(distribution(errorsAgainst(said, late)).worst).toBeGreaterThan(WORST)
})
