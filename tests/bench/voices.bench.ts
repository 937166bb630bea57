import { spawn } from 'node:child_process'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseText } from '../../src/core/article/parse.ts'
import { toSpeech } from '../../src/core/speech-text/to-speech.ts'
import { createEspeak } from '../../src/engines/espeak/espeak.ts'
import { createFlite } from '../../src/engines/flite/flite.ts'
import type { Engine } from '../../src/engines/port.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const worker = (name: string) => new URL(`../../dist/engines/${name}-worker.js`, import.meta.url)
const { text, sentences } = parseText(readFileSync(`${root}/assets/sample/al-tanf.txt`, 'utf8'))
const spoken = sentences.map(({ start, end }) => toSpeech(text.slice(start, end)).spoken)
const never = new AbortController().signal

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

interface Measured {
  /** Processor's time for a second of speech, first chunk in milliseconds, memory in megabytes. */
  readonly factor: number
  readonly first: number
  readonly memory: number
}

async function embedded(create: () => Engine, voice: string): Promise<Measured> {
  const before = process.memoryUsage().rss
  const engine = create()
  for await (const _ of engine.speak(spoken[0] ?? '', { id: voice }, never));
  const firsts: number[] = []
  let seconds = 0
  const begun = performance.now()
  for (const sentence of spoken) {
    const asked = performance.now()
    let first: number | null = null
    for await (const { samples } of engine.speak(sentence, { id: voice }, never)) {
      first ??= performance.now() - asked
      seconds += samples.length / engine.sampleRate
    }
    firsts.push(first ?? Number.NaN)
  }
  const took = (performance.now() - begun) / 1000
  const memory = (process.memoryUsage().rss - before) / 1e6
  await engine.close()
  return { factor: took / seconds, first: median(firsts), memory }
}

/** A program that writes a WAV file of the text in a file; null where it is not installed. */
async function native(command: string, args: (input: string, wav: string) => string[]) {
  const [input, wav] = [join(tmpdir(), 'sayso-bench.txt'), join(tmpdir(), 'sayso-bench.wav')]
  const run = (words: string) =>
    new Promise<{ took: number; memory: number } | null>((resolve) => {
      writeFileSync(input, words)
      const begun = performance.now()
      const child = spawn(command, args(input, wav), { stdio: 'ignore' })
      let memory = 0
      const look = setInterval(() => {
        try {
          const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
          memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000)
        } catch {
          // it has ended, or this is no Linux
        }
      }, 2)
      child.once('error', () => resolve(null))
      child.once('close', () => {
        clearInterval(look)
        resolve({ took: performance.now() - begun, memory })
      })
    })
  const whole = await run(spoken.join(' '))
  if (!whole) return null
  const rate = readFileSync(wav).readUInt32LE(28)
  const seconds = (statSync(wav).size - 44) / rate
  const firsts: number[] = []
  for (const sentence of spoken) firsts.push((await run(sentence))?.took ?? Number.NaN)
  rmSync(input)
  rmSync(wav)
  return { factor: whole.took / 1000 / seconds, first: median(firsts), memory: whole.memory }
}

test('engines side by side', async () => {
  const rows: Record<string, string>[] = []
  const note = (engine: string, measured: Measured | null) =>
    rows.push({
      engine,
      'time for a second of speech': measured ? `${(measured.factor * 1000).toFixed(1)} ms` : '–',
      'first sound of a sentence, warm': measured ? `${measured.first.toFixed(0)} ms` : '–',
      memory: measured ? `${measured.memory.toFixed(0)} MB` : 'not installed',
    })
  for (const voice of ['rms', 'slt', 'awb', 'kal16'])
    note(
      `Flite ${voice}, embedded`,
      await embedded(() => createFlite({ workerUrl: worker('flite') }), voice),
    )
  note(
    'eSpeak NG, embedded',
    await embedded(() => createEspeak({ workerUrl: worker('espeak') }), 'en-us'),
  )
  // they write a whole file: their first sound is there when the sentence is, their program's start included
  for (const voice of ['rms', 'slt'])
    note(
      `flite ${voice}, native program`,
      await native('flite', (input, wav) => ['-voice', voice, '-f', input, '-o', wav]),
    )
  note(
    'espeak-ng, native program',
    await native('espeak-ng', (input, wav) => ['-v', 'en-us', '-f', input, '-w', wav]),
  )
  console.table(rows)
  expect(rows).toHaveLength(8)
})
