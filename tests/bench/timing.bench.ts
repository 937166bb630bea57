import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { SpokenWord } from '../../src/audio/speech.ts'
import { parseText } from '../../src/core/article/parse.ts'
import { toSpeech } from '../../src/core/speech-text/to-speech.ts'
import { createEspeak } from '../../src/engines/espeak/espeak.ts'
import { createFlite } from '../../src/engines/flite/flite.ts'
import { VOICES } from '../../src/engines/flite/protocol.ts'
import type { Engine } from '../../src/engines/port.ts'
import { errorsAtRate } from './timing/after-rate.ts'
import { type Distribution, distribution, errorsAgainst } from './timing/errors.ts'
import { createEspeakReference } from './timing/espeak-reference.ts'
import { askFlite, piecesOf } from './timing/flite-reference.ts'

const enginesUrl = new URL('../../dist/engines/', import.meta.url)
const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8')
const sample = read('assets/sample/al-tanf.txt')
const never = new AbortController().signal

const rows: Record<string, string | number>[] = []
function note(what: string, { count, ...errors }: Distribution) {
  const ms = (value: number) => `${value.toFixed(1)} ms`
  rows.push({
    what,
    'beginnings and ends': count,
    median: ms(errors.median),
    '90 %': ms(errors.ninety),
    worst: ms(errors.worst),
  })
}

async function hear(engine: Engine, text: string, voice: string) {
  const parts: Float32Array[] = []
  const words: SpokenWord[] = []
  for await (const chunk of engine.speak(text, { id: voice }, never)) {
    parts.push(chunk.samples)
    words.push(...chunk.words)
  }
  return { samples: Float32Array.from(parts.flatMap((part) => [...part])), words }
}

/** Sentences as they are spoken. */
function spokenSentences(article: string): string[] {
  const { text, sentences } = parseText(article)
  return sentences.map(({ start, end }) => toSpeech(text.slice(start, end)).spoken)
}

test('how far word times are from the truth', async () => {
  const flite = createFlite({ workerUrl: new URL('flite-worker.js', enginesUrl) })
  const espeak = createEspeak({ workerUrl: new URL('espeak-worker.js', enginesUrl) })
  const pieces = piecesOf(sample)
  for (const voice of ['rms', 'slt']) {
    const reference = askFlite(pieces, voice, VOICES[voice] ?? 1)
    if (!reference) {
      console.log('Flite’s own times are not to be had: gcc and flite1-dev are not installed.')
      break
    }
    const errors: number[] = []
    for (const piece of reference)
      errors.push(...errorsAgainst(piece, (await hear(flite, piece.text, voice)).words))
    note(`Flite ${voice}, 1×, against its own words`, distribution(errors))
  }

  const truth = await createEspeakReference()
  const errors: number[] = []
  for (const text of spokenSentences(sample)) {
    const { words } = await hear(espeak, text, 'en-us')
    for (const [index, { heard }] of truth(text).entries())
      if (heard) errors.push((words[index]?.from ?? 0) - heard.from)
  }
  note('eSpeak en-us, 1×, against its own phonemes (beginnings)', distribution(errors))

  for (const [engine, voice] of [
    [flite, 'rms'],
    [espeak, 'en-us'],
  ] as const)
    for (const rate of [0.5, 2, 3, 6]) {
      const late: number[] = []
      for (const text of spokenSentences(sample).slice(0, 4)) {
        const { samples, words } = await hear(engine, text, voice)
        late.push(...(await errorsAtRate(samples, engine.sampleRate, words, rate)))
      }
      note(`${engine.id} ${voice}, ${rate}×, as heard, against its sound at 1×`, distribution(late))
    }
  await flite.close()
  await espeak.close()
  console.table(rows)
  expect(rows.length).toBeGreaterThan(0)
})
