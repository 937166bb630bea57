import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import load from '@echogarden/espeak-ng-emscripten'
import { afterAll, expect, it, vi } from 'vitest'
import { createEspeak } from '../../../src/engines/espeak/espeak.ts'
import { espeakVoice, VOICE_FILES, voiceFile } from '../../../src/engines/espeak/voice-files.ts'
import { words } from '../../../src/engines/words.ts'

const engine = createEspeak({
  workerUrl: new URL('../../../dist/engines/espeak-worker.js', import.meta.url),
})
afterAll(() => engine.close())
vi.setConfig({ testTimeout: 60_000 })

it('the list of languages is the engine’s own', async () => {
  const main = createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten')
  const data = readFileSync(new URL('./espeak-ng.data', `file://${main}`))
  const espeak = await load({ getPreloadedPackage: () => data.buffer as ArrayBuffer })
  const best = new Map<string, { file: string; priority: number }>()
  for (const { identifier, languages } of new espeak.eSpeakNGWorker().list_voices())
    for (const { name, priority } of languages) {
      const known = best.get(name.toLowerCase())
      if (!known || priority < known.priority)
        best.set(name.toLowerCase(), { file: voiceFile(identifier), priority })
    }
  const own = Object.fromEntries([...best].map(([tag, { file }]) => [tag, file]))
  expect(VOICE_FILES).toEqual(own)
  expect(Object.keys(VOICE_FILES).length).toBeGreaterThan(100)
})

it.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['pt-BR', 'pt-br'],
  ['zh-Hant-TW', 'cmn'],
  ['no', 'nb'],
  ['EN-us', 'en-us'],
  ['lo', null],
  ['', null],
])('%j is spoken by %j', (tag, voice) => {
  expect(espeakVoice(tag)).toBe(voice)
})

const heard = async (text: string, id: string) => {
  const timed = []
  let samples = 0
  for await (const chunk of engine.speak(text, { id }, new AbortController().signal)) {
    timed.push(...chunk.words)
    samples += chunk.samples.length
  }
  return { timed, samples }
}

it.each([
  ['de', 'Die Reparatur werde 2,5 Millionen Euro kosten.'],
  ['ar', 'قالت بلدية المدينة إن الميناء سيبقى مغلقا.'],
  ['ru+f1', 'Порт останется закрытым до пятницы.'],
  ['hi+Michael', 'मंत्री ने सोमवार को कहा कि बातचीत समाप्त हो गई।'],
])('times every word in %s', async (voice, text) => {
  const { timed } = await heard(text, voice)
  expect(timed.map(({ start, end }) => text.slice(start, end))).toEqual(
    words(text).map(({ start, end }) => text.slice(start, end)),
  )
  let before = 0
  for (const { from, to } of timed) {
    expect(from).toBeGreaterThanOrEqual(before)
    expect(to).toBeGreaterThan(from)
    before = from
  }
})

/** Languages whose voices know no digits; Cherokee's knows Latin letters alone. */
const WITHOUT_DIGITS: Readonly<Record<string, string>> = {
  chr: 'tsalagi osiyo',
  cv: 'Чӑваш',
  sjn: 'elen sila',
}

it('every language has a voice that speaks: none is silent, none is refused', async () => {
  for (const file of new Set(Object.values(VOICE_FILES))) {
    const { samples } = await heard(WITHOUT_DIGITS[file] ?? '1 2 3', file)
    expect([file, samples > engine.sampleRate / 4]).toEqual([file, true])
  }
})

it('refuses a name that the engine would take in silence', async () => {
  await expect(heard('eins', 'zh')).rejects.toThrow('no voice "zh"')
})
