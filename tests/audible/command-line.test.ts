import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSound } from './likeness.ts'
import { type SoundServer, startSoundServer, whyNoRecording } from './recording.ts'

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const missing = whyNoRecording()
if (missing) console.log(`Nothing is listened to: ${missing}.`)

describe.skipIf(missing)('sayso speak, recorded', () => {
  let sound: SoundServer
  let folder = ''
  beforeAll(async () => {
    sound = await startSoundServer()
    folder = mkdtempSync(join(tmpdir(), 'sayso-test-'))
  })
  afterAll(async () => {
    await sound?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function sayso(...args: string[]) {
    const child = spawn(process.execPath, [program, ...args], {
      env: sound.environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
  }

  /** What "export" writes for a text, without the header. */
  async function exported(name: string, text: string, ...args: string[]) {
    const [article, wav] = [join(folder, `${name}.txt`), join(folder, `${name}.wav`)]
    writeFileSync(article, text)
    await sayso('export', article, '-o', wav, ...args)
    const pcm = readFileSync(wav).subarray(44)
    return Float32Array.from({ length: pcm.length / 2 }, (_, i) => pcm.readInt16LE(2 * i) / 32_768)
  }

  it.each(['0.5', '1', '1.7', '6'])(
    'plays at rate %s just what "export" writes, and nothing else',
    async (rate) => {
      const text =
        'The harbour was closed on Monday. “Nobody was hurt,” said Maria Lopez, the harbour master.'
      const expected = await exported('said', text, '--rate', rate)
      const other = await exported(
        'other',
        'The command denied that its forces had come under attack at dawn, and promised a report.',
        '--rate',
        rate,
      )
      const stop = await sound.record()
      await sayso('speak', join(folder, 'said.txt'), '--rate', rate)
      const recorded = await stop()
      const { correlation } = findSound(recorded, expected)
      console.log(`rate ${rate}: correlation ${correlation.toFixed(4)}`)
      expect(correlation).toBeGreaterThan(0.9)
      const wrong = findSound(recorded, other.subarray(0, expected.length))
      expect(wrong.correlation).toBeLessThan(0.5)
    },
    // a slow machine is no failure
    240_000,
  )
})
