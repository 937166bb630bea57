import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { exportWav } from '../../../src/services/export/export-wav.ts'
import type { Speech } from '../../../src/services/speech/speech.ts'
import { fakeSpeak, SAMPLE_RATE, scriptOf } from '../player/fakes.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const SCRIPT = scriptOf('One two.', { label: 'He says:' }, 120, 'three four')
const never = new AbortController().signal

function setUp() {
  const fake = fakeSpeak()
  const speech: Speech = { sampleRate: SAMPLE_RATE, speak: fake.speak, close: async () => {} }
  return { fake, request: { script: SCRIPT, speech, rate: 1, path: join(folder, 'out.wav') } }
}

it('writes a whole WAV file, and tells how far it is', async () => {
  const { request } = setUp()
  const progress: number[] = []
  const { milliseconds, cues } = await exportWav({
    ...request,
    signal: never,
    onProgress: ({ utterance, of }) => progress.push(utterance / of),
  })
  const bytes = readFileSync(request.path)
  expect(bytes.readUInt32LE(40)).toBe(bytes.length - 44)
  expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8)
  expect((bytes.length - 44) / 2 / SAMPLE_RATE).toBeCloseTo(milliseconds / 1000, 6)
  expect(cues.map(({ index }) => index)).toEqual([0, 1, 2, 3])
  expect(progress).toEqual([0, 0.25, 0.5, 0.75])
  expect(readdirSync(folder)).toEqual(['out.wav'])
})

it('leaves nothing behind, and an older file alone, when the speech fails', async () => {
  const { request, fake } = setUp()
  writeFileSync(request.path, 'older')
  fake.failing.add('three four')
  await expect(exportWav({ ...request, signal: never })).rejects.toThrow('no voice')
  expect(readdirSync(folder)).toEqual(['out.wav'])
  expect(readFileSync(request.path, 'utf8')).toBe('older')
})

it('leaves nothing behind when it is stopped', async () => {
  const { request } = setUp()
  const stop = new AbortController()
  const stopped = exportWav({ ...request, signal: stop.signal, onProgress: () => stop.abort() })
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
  expect(readdirSync(folder)).toEqual([])
})

it('says why a file cannot be written', async () => {
  const { request } = setUp()
  const path = join(folder, 'nowhere', 'out.wav')
  await expect(exportWav({ ...request, path, signal: never })).rejects.toMatchObject({
    code: 'unwritable',
    message: `${path} can't be written. Its folder does not exist.`,
  })
  await expect(exportWav({ ...request, path: folder, signal: never })).rejects.toMatchObject({
    code: 'unwritable',
  })
  expect(readdirSync(folder)).toEqual([])
})
