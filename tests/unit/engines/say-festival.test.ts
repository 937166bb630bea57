/// <reference path="../../../src/engines/say/say-platforms.d.ts" />
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import Linux from 'say/platform/linux.js'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sayCommand } from '../../../src/engines/say/command.ts'
import { findSystemVoice } from '../../../src/engines/say/find-voice.ts'
import { createSay } from '../../../src/engines/say/say.ts'
import { toSay } from '../../../src/engines/say/text.ts'
import { hostileSpeech } from './hostile-speech.ts'

/** 10,000 with `npm run fuzz:say`. */
const STRINGS = Number(process.env.SAY_STRINGS ?? 100)
const BATCH = 50
const SEED = Number(process.env.SAY_SEED ?? 20_261_122)

const voice = findSystemVoice('linux')
const missing = 'missing' in voice || process.platform !== 'linux'
if (missing) console.log('No Festival here: nothing hostile is said to it.')

describe.skipIf(missing)(
  'Festival itself (skipped where it is not installed)',
  { timeout: 60_000 },
  () => {
    const program = 'program' in voice ? voice.program : ''
    let folder = ''
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'sayso-canary-'))
    })
    afterAll(() => rm(folder, { recursive: true, force: true }))

    /** Runs a program of Scheme in the folder of the canaries; its exit code, or null where it crashed. */
    async function festival(input: string): Promise<number | null> {
      const child = spawn(program, ['--pipe'], { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] })
      child.stdin.on('error', () => {})
      child.stdin.end(input)
      const [code] = await once(child, 'close')
      return code
    }
    const canaries = async () =>
      (await readdir(folder)).filter((name) => name !== 'speech.wav').toSorted()
    const prelude = sayCommand('linux', 'T').input.replace(/\(SayText "T"\)$/, '')

    it('executes what it is given without Sayso’s care: the canary sings', async () => {
      const hostile = 'x") (system "touch canary") (SayText "x'
      const { pipedData } = new Linux().buildSpeakCommand({
        text: hostile,
        voice: null,
        speed: null,
      })
      await festival(prelude + pipedData)
      expect(await canaries()).toEqual(['canary'])
      await rm(join(folder, 'canary'))
    })

    it(`executes nothing of ${STRINGS} hostile strings`, { timeout: 1_800_000 }, async () => {
      const texts = fc.sample(hostileSpeech('touch canary'), { numRuns: STRINGS, seed: SEED })
      const said = texts.map(toSay).filter((text) => text !== null)
      let crashed = 0
      for (let at = 0; at < said.length; at += BATCH) {
        const batch = said.slice(at, at + BATCH)
        const programs = batch.map((text) => sayCommand('linux', text).input.slice(prelude.length))
        if ((await festival(prelude + programs.join('\n'))) === 0) continue
        // one by one: a crash must not hide what comes after it
        for (const one of programs) if ((await festival(prelude + one)) !== 0) crashed++
      }
      console.log(
        `${texts.length} strings (seed ${SEED}): ${said.length} said, ${texts.length - said.length} without a word, ${crashed} crashed Festival`,
      )
      expect(await canaries()).toEqual([])
      expect(said.length).toBeGreaterThan(STRINGS / 2)
      expect(crashed).toBeLessThan(STRINGS / 100)
    })

    it('speaks through the engine: sound, at the rate that it promises, and nothing left behind', async () => {
      const own = await mkdtemp(join(folder, 'tmp-'))
      vi.stubEnv('TMPDIR', own)
      const engine = createSay({ platform: 'linux', program })
      const never = new AbortController().signal
      const speak = async (text: string) => {
        let [samples, loudest] = [0, 0]
        for await (const chunk of engine.speak(text, { id: '' }, never)) {
          samples += chunk.samples.length
          for (const sample of chunk.samples) loudest = Math.max(loudest, Math.abs(sample))
        }
        return { seconds: samples / engine.sampleRate, loudest }
      }
      const short = await speak('“Hello”, she said.')
      const long = await speak('“Hello”, she said; and then she said it all again, and again.')
      expect(short.seconds).toBeGreaterThan(0.5)
      expect(long.seconds).toBeGreaterThan(1.5 * short.seconds)
      expect(long.loudest).toBeGreaterThan(0.05)
      expect(await speak('“…”')).toEqual({ seconds: 0, loudest: 0 })
      await engine.close()
      expect(await readdir(own)).toEqual([])
      vi.unstubAllEnvs()
    })
  },
)
