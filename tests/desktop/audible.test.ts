import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildScript } from '../../src/core/script/build.ts'
import type { LabelUtterance, Script } from '../../src/core/script/types.ts'
import { render } from '../../src/services/export/render.ts'
import { readArticleText } from '../../src/services/intake/read.ts'
import { embeddedEngines } from '../../src/services/speech/engines.ts'
import { createSpeech } from '../../src/services/speech/speech.ts'
import { findSound } from '../audible/likeness.ts'
import {
  RECORDING_RATE,
  type SoundServer,
  startSoundServer,
  whyNoRecording,
} from '../audible/recording.ts'
import { launch, missing, newHome } from './launch.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const silent = missing ?? whyNoRecording()
if (silent) console.log(`The window is not listened to: ${silent}.`)

/** Seconds that are recorded. */
const RECORDED = 10
/** No longer part of a sound is looked for, in seconds. */
const LOOKED_FOR = 3

/** The sample from its paragraph 4 on, as it is to be heard at Standard. */
async function expectedScript(): Promise<Script> {
  const { article, attribution } = readArticleText(
    readFileSync(`${root}/assets/sample/al-tanf.txt`, 'utf8'),
    'al-tanf.txt',
  )
  const from = article.blocks[3]?.start ?? 0
  return buildScript(article, attribution, { level: 'standard', from })
}

describe.skipIf(silent)('the window, recorded', () => {
  let sound: SoundServer
  const speech = createSpeech({
    // as the app does: eSpeak's pitch flutters a little, and goes on fluttering from one utterance to the next
    engines: embeddedEngines({ enginesUrl: pathToFileURL(`${root}/dist/engines/`), warm: true }),
    patience: { first: 60_000, next: 60_000, grace: 60_000 },
  })
  beforeAll(async () => {
    sound = await startSoundServer()
  })
  afterAll(async () => {
    await speech.close()
    await sound?.close()
  })

  /** The utterances that are wholly heard in the recording, as sound. */
  async function expectedSounds(script: Script) {
    const sounds = []
    const { signal } = new AbortController()
    for await (const heard of render({ script, speech, rate: 1, signal })) {
      if (heard.to > (RECORDED - 2) * 1000) break
      sounds.push({ ...heard, utterance: script[heard.index] })
    }
    return sounds
  }

  const beginning = (samples: Float32Array) => samples.subarray(0, LOOKED_FOR * RECORDING_RATE)

  test('paragraph 4 begins with its label, then its words', async () => {
    const script = await expectedScript()
    const sounds = await expectedSounds(script)
    const label = sounds.find(({ utterance }) => utterance?.type === 'label')
    const words = sounds.find(({ utterance }) => utterance?.type === 'content')
    if (!label || !words) throw new Error('The script does not begin with a label and words.')
    expect(label.index).toBeLessThan(words.index)
    expect((label.utterance as LabelUtterance).text).toBe(
      'Statement from Islamic Resistance in Iraq:',
    )

    const { app, page } = await launch({
      // eSpeak never says the same twice in quite the same way: so that the label is its first, as it is here, the window
      // makes nothing ready in its voice on the way
      home: newHome({ level: 'off', listening: { rollCall: false } }),
      environment: sound.environment as Record<string, string>,
      // 0.1 s at a time: on a busy machine a small buffer runs dry, and the recording is out of step
      switches: ['--audio-buffer-size=4096'],
    })
    await page.getByText('In a statement released today').first().waitFor()
    for (let paragraph = 1; paragraph < 4; paragraph++)
      await page.keyboard.press('Shift+ArrowRight')
    await page.getByLabel('Labels').selectOption('standard')
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    const stop = await sound.record()
    await page.keyboard.press('Space')
    await page.waitForTimeout(RECORDED * 1000)
    await page.keyboard.press('Space')
    const recorded = await stop()
    await app.close()

    const heardLabel = findSound(recorded, beginning(label.samples))
    const heardWords = findSound(recorded, beginning(words.samples))
    console.log(
      `label ${heardLabel.correlation.toFixed(4)}, words ${heardWords.correlation.toFixed(4)}`,
    )
    expect(heardLabel.correlation).toBeGreaterThan(0.9)
    expect(heardWords.correlation).toBeGreaterThan(0.9)
    const between = ((heardWords.at - heardLabel.at) / RECORDING_RATE) * 1000
    expect(Math.abs(between - (words.from - label.from))).toBeLessThan(100)

    // the label has a voice of its own: in the narrator's, it is not in the recording
    const text = (label.utterance as LabelUtterance).text
    const parts: Float32Array[] = []
    for await (const { samples } of speech.speak(text, 'narrator', new AbortController().signal))
      parts.push(samples)
    const narrated = Float32Array.from(parts.flatMap((part) => [...part]))
    expect(findSound(recorded, beginning(narrated)).correlation).toBeLessThan(0.5)
  })
})
