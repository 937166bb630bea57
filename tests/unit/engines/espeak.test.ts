import { readFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { createEspeak } from '../../../src/engines/espeak/espeak.ts'
import type { SpeechChunk } from '../../../src/engines/port.ts'
import { words } from '../../../src/engines/words.ts'

const workerUrl = new URL('../../../dist/engines/espeak-worker.js', import.meta.url)
const engine = createEspeak({ workerUrl })
afterAll(() => engine.close())

const narrator = { id: 'en-us' }
const never = new AbortController().signal

async function hear(text: string, signal = never) {
  const chunks: SpeechChunk[] = []
  for await (const chunk of engine.speak(text, narrator, signal)) chunks.push(chunk)
  const samples = chunks.reduce((sum, chunk) => sum + chunk.samples.length, 0)
  return { chunks, milliseconds: (samples * 1000) / engine.sampleRate, words: chunks.flatMap((c) => c.words) }
}

it('gives every word of the sample article a time of its own, in order', async () => {
  const text = readFileSync(new URL('../../../assets/sample/al-tanf.txt', import.meta.url), 'utf8')
  const heard = await hear(text)
  expect(heard.words.map(({ start, end }) => text.slice(start, end))).toEqual(
    words(text).map(({ start, end }) => text.slice(start, end)),
  )
  let before = 0
  for (const { from, to } of heard.words) {
    expect(from).toBeGreaterThanOrEqual(before)
    expect(to).toBeGreaterThan(from)
    before = to
  }
  expect(before).toBeLessThanOrEqual(heard.milliseconds + 1)
  const slow = heard.words.filter(({ from, to }) => to - from > 1500)
  console.log(slow.map(({start,end,from,to})=>[text.slice(start,end),from,to]), heard.milliseconds)
})
