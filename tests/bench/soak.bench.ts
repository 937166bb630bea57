import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { loadStretch } from '../../src/audio/stretch.ts'
import { renderTimeline } from '../../src/audio/timeline.ts'
import { parseText } from '../../src/core/article/parse.ts'
import { attribute } from '../../src/core/attribution/attribute.ts'
import { buildScript } from '../../src/core/script/build.ts'
import { languageOf } from '../../src/core/script/types.ts'
import { embeddedEngines } from '../../src/services/speech/engines.ts'
import { createSpeech } from '../../src/services/speech/speech.ts'

/** Minutes of article that are spoken, as fast as they can be: SOAK_MINUTES=240 for four hours. */
const MINUTES = Number(process.env.SOAK_MINUTES ?? 60)
const root = fileURLToPath(new URL('../..', import.meta.url))
const patience = { first: 60_000, next: 60_000, grace: 60_000 }
const never = new AbortController().signal
const mega = (bytes: number) => Math.round(bytes / 1e6)

/**
 * The sample article over and over, through both engines, the rules and Sonic, as `sayso export` does it. What the
 * process holds is looked at after every tenth; the engines' memory, in threads of their own, is in "process".
 */
test('memory over hours of speech', { timeout: 3_600_000 }, async () => {
  const article = parseText(readFileSync(`${root}/assets/sample/al-tanf.txt`, 'utf8'))
  const script = buildScript(article, attribute(article), { level: 'standard' })
  const speech = createSpeech({
    engines: embeddedEngines({ enginesUrl: pathToFileURL(`${root}/dist/engines/`), warm: false }),
    patience,
  })
  const createStretch = await loadStretch()
  const rows: { minutes: number; process: number; heap: number; buffers: number }[] = []
  let spoken = 0
  const look = () => {
    const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
    const sizes = { process: mega(rss), heap: mega(heapUsed), buffers: mega(arrayBuffers) }
    rows.push({ minutes: Math.round(spoken / 60), ...sizes })
    console.log(JSON.stringify(rows.at(-1)))
  }
  for (let run = 0; spoken < MINUTES * 60; run++) {
    // Flite at 1×, eSpeak at 4×
    const rate = run % 2 === 0 ? 1 : 4
    const utterances = renderTimeline({
      script,
      speak: (said) =>
        speech.speak(said.text, said.voice, never, { rate, language: languageOf(said) }),
      sampleRate: speech.sampleRate,
      rate,
      createStretch,
    })
    for await (const { from, to } of utterances) spoken += ((to - from) * rate) / 1000
    if (rows.length === 0 || spoken / 60 >= (rows.length * MINUTES) / 10) look()
  }
  await speech.close()
  console.table(rows)
  // after the first tenth all is warm
  const [, warm] = rows
  const last = rows.at(-1)
  expect((last?.process ?? 0) - (warm?.process ?? 0)).toBeLessThan(60)
})
