import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createEspeak } from '../../src/engines/espeak/espeak.ts'
import { VOICE_FILES } from '../../src/engines/espeak/voice-files.ts'
import type { EngineVoice } from '../../src/engines/port.ts'
import { ESPEAK_CASTING } from '../../src/services/speech/casting.ts'
import { loudness } from '../unit/speech/loudness.ts'
import { textsFor } from './loudness/texts.ts'

/**
 * `npm run measure:loudness`: says a text in each language in the variants of eSpeak that Sayso casts, and writes how
 * loud they are to src/services/speech/espeak-loudness-measured.ts. Some minutes.
 */
const target = fileURLToPath(
  new URL('../../src/services/speech/espeak-loudness-measured.ts', import.meta.url),
)
/** Of speech, for one measurement. */
const SECONDS = 20
/** Silent voices, and such as were given letters that they don't know, must not pass for soft ones. */
const ENOUGH = 5

const workerUrl = new URL('../../dist/engines/espeak-worker.js', import.meta.url)
const engines = [createEspeak({ workerUrl }), createEspeak({ workerUrl })]
afterAll(() => Promise.all(engines.map((engine) => engine.close())))

const files = ['en-us', ...new Set(Object.values(VOICE_FILES))].filter(
  (file, at, all) => all.indexOf(file) === at,
)
const variants = Object.values(ESPEAK_CASTING).map(({ voice }) => ({
  name: voice.id.split('+')[1] ?? '',
  pitch: voice.pitch ?? 1,
}))

async function measure(engine: (typeof engines)[number], text: string, voice: EngineVoice) {
  const samples: number[] = []
  const stop = new AbortController()
  try {
    for await (const chunk of engine.speak(text, voice, stop.signal)) {
      for (const sample of chunk.samples) samples.push(sample)
      if (samples.length > SECONDS * engine.sampleRate) stop.abort()
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error
  }
  if (samples.length < ENOUGH * engine.sampleRate)
    throw new Error(`${voice.id} says too little of "${text.slice(0, 40)}".`)
  return loudness(samples, engine.sampleRate)
}

test('the loudness of every voice of eSpeak', { timeout: 1_800_000 }, async () => {
  const table = new Map<string, number[]>()
  const misses: { file: string; of: string; miss: number }[] = []
  const queue = files.map((file) => ({ file, ...textsFor(file) }))
  await Promise.all(
    engines.map(async (engine) => {
      for (let one = queue.shift(); one; one = queue.shift()) {
        const { file, text, aside, of } = one
        const row: number[] = []
        for (const { name, pitch } of variants) {
          const voice = { id: name ? `${file}+${name}` : file, pitch }
          row.push(await measure(engine, text, voice))
        }
        table.set(file, row)
        const own = row[0] ?? Number.NaN
        const again = aside ? await measure(engine, aside, { id: file }) : Number.NaN
        misses.push({ file, of, miss: again - own })
      }
    }),
  )
  const known = misses.filter(({ miss }) => !Number.isNaN(miss))
  const sizes = known.map(({ miss }) => Math.abs(miss)).sort((a, b) => a - b)
  const at = (share: number) => sizes[Math.floor(share * (sizes.length - 1))]?.toFixed(2)
  console.log(`${files.length} files, ${variants.length} variants`)
  console.log(`another part of the text: median ${at(0.5)}, 90 % ${at(0.9)}, worst ${at(1)} LU`)
  console.table(known.filter(({ miss }) => Math.abs(miss) > 0.5))
  console.table(misses.filter(({ of }) => of !== 'its language').map(({ file, of }) => [file, of]))
  expect(table.size).toBe(files.length)
  writeFileSync(target, print(table))
})

function print(table: ReadonlyMap<string, readonly number[]>): string {
  const names = variants.map(({ name }) => `'${name}'`).join(', ')
  const rows = [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, row]) => `  ${key(file)}: [${row.map((one) => one.toFixed(1)).join(', ')}],`)
  return `// Made by \`npm run measure:loudness\`. Change what it measures, not this.

/** The variants of eSpeak NG that Sayso casts, in the order of the columns; the first is the voice without one. */
export const VARIANTS = [${names}] as const

/** How loud eSpeak NG is by itself, in LUFS (ITU-R BS.1770), by its voice's file and {@link VARIANTS}. */
export const MEASURED: Readonly<Record<string, readonly number[]>> = {
${rows.join('\n')}
}
`
}

const key = (file: string) => (/^\w+$/u.test(file) ? file : `'${file}'`)
