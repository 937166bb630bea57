import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { playPcm, type SoundProgram } from '../../../src/services/export/play-pcm.ts'
import { speakAloud } from '../../../src/services/export/speak-aloud.ts'
import type { Speech } from '../../../src/services/speech/speech.ts'
import { fakeSpeak, SAMPLE_RATE, scriptOf } from '../player/fakes.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const never = new AbortController().signal
const node = (code: string, ...args: string[]): SoundProgram => ({
  command: process.execPath,
  args: ['-e', code, ...args],
})
/** Programs that stand in for a sound card. */
const recorder = (path: string) =>
  node("process.stdin.pipe(require('fs').createWriteStream(process.argv[1]))", path)
const missing: SoundProgram = { command: 'sayso-test-no-such-program', args: [] }
const refusing = node("console.error('no sound card'); process.exit(1)")
const deaf = node('process.stdin.resume(); setTimeout(() => {}, 60_000)')

function request(...texts: string[]) {
  const fake = fakeSpeak()
  const speech: Speech = { sampleRate: SAMPLE_RATE, speak: fake.speak, close: async () => {} }
  return { fake, script: scriptOf(...texts), speech, rate: 6, signal: never }
}

it('passes over programs that are missing or find no card, and plays all with the next', async () => {
  const path = join(folder, 'heard')
  const said: number[] = []
  await speakAloud({
    ...request('One two.', 'three four.'),
    programs: [missing, refusing, recorder(path)],
    onProgress: ({ utterance }) => said.push(utterance),
  })
  const seconds = readFileSync(path).length / 2 / SAMPLE_RATE
  expect(seconds).toBeGreaterThan(1.3 / 6)
  expect(seconds).toBeLessThan(1.5 / 6)
  expect(said).toEqual([0, 1])
})

it('says what to do when nothing can play sound', async () => {
  await expect(speakAloud({ ...request('One'), programs: [missing] })).rejects.toMatchObject({
    code: 'no-sound',
    message: expect.stringContaining('sayso export'),
  })
  await expect(
    speakAloud({ ...request('One'), programs: [missing, refusing] }),
  ).rejects.toMatchObject({ code: 'no-sound', message: expect.stringContaining('no sound card') })
})

it('stops when told to', async () => {
  const stop = new AbortController()
  const speaking = speakAloud({
    ...request('One two.', 'three four.'),
    programs: [deaf],
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  await expect(speaking).rejects.toMatchObject({ name: 'AbortError' })
})

it('passes on the failure of the speech, and tries no other program', async () => {
  const { fake, ...rest } = request('One two.', 'three four.')
  fake.failing.add('three four.')
  const path = join(folder, 'heard')
  await expect(speakAloud({ ...rest, programs: [deaf, recorder(path)] })).rejects.toThrow(
    'no voice',
  )
  expect(() => readFileSync(path)).toThrow('ENOENT')
})

it('loses nothing where a program ends while the voice still gets ready', async () => {
  const path = join(folder, 'heard')
  async function* pcm() {
    while (!existsSync(path)) await delay(10)
    yield Buffer.from('first ')
    yield Buffer.from('second')
  }
  await playPcm(pcm(), [refusing, recorder(path)], never)
  expect(readFileSync(path, 'utf8')).toBe('first second')
})

it('says in one line why nothing can be played, however much a program says', async () => {
  const wordy = node("console.error('one\\ntwo\\nno sound card'); process.exit(1)")
  const error = await speakAloud({ ...request('One'), programs: [wordy] }).catch(
    (thrown: Error) => thrown.message,
  )
  expect(error).toMatch(/^Sound can't be played here \([^\n]*: no sound card\)\.[^\n]*$/)
})
