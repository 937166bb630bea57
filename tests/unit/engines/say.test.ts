import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { pcm16, wavHeader } from '../../../src/audio/wav.ts'
import { SAY_PLATFORMS, sayCommand } from '../../../src/engines/say/command.ts'
import { findSystemVoice } from '../../../src/engines/say/find-voice.ts'
import { readWav } from '../../../src/engines/say/read-wav.ts'
import { createSay } from '../../../src/engines/say/say.ts'
import { isSafe, toSay } from '../../../src/engines/say/text.ts'
import { hostileSpeech } from './hostile-speech.ts'

const anything = fc.oneof(hostileSpeech('touch x'), fc.string({ unit: 'binary', maxLength: 200 }))

describe('what a system voice is given', () => {
  it.each([
    ['He said: “It’s 10:30, in Al-Tanf”.', "He said, It's 10:30, in Al-Tanf."],
    ['Café — naïve; Ærø!', 'Cafe, naive, Aero!'],
    ['It rose 3.2 %, to 1,000 (or so).', 'It rose 3.2 percent, to 1,000 or so.'],
    ['U.S. forces', 'U.S. forces'],
    ['Wait … what?!', 'Wait. what?'],
    ['-o file', 'o file'],
    ['") (system "touch x") ("', 'system touch x'],
    ['… — “”', null],
    ['', null],
  ])('%j → %j', (text, said) => {
    expect(toSay(text)).toBe(said)
  })

  it('is words of letters and digits, one mark after a word at most, and nothing else', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const said = toSay(text)
        if (said === null) return
        expect(said).toMatch(/^[A-Za-z0-9][A-Za-z0-9 ,.!?:'-]*$/)
        expect(isSafe(said)).toBe(true)
        // what is safe stays as it is
        expect(toSay(said)).toBe(said)
      }),
      { numRuns: 2000 },
    )
  })

  it('ends, for long texts without an end', () => {
    for (const part of ['a', '"', 'a.', 'a ', '-', ':a']) {
      const said = toSay(part.repeat(100_000))
      expect(said?.length ?? 0).toBeLessThan(5100)
    }
  })

  it('is refused unless it was made so', () => {
    for (const text of [
      '"',
      'a"',
      '-o',
      '',
      ' a',
      'a ',
      'a  b',
      'a\n',
      'é',
      'a..',
      'x'.repeat(9999),
    ])
      for (const platform of SAY_PLATFORMS) expect(() => sayCommand(platform, text)).toThrow()
  })
})

describe('the command', () => {
  // each "T" is the text; all else is fixed
  const MADE = {
    linux: {
      args: ['--pipe'],
      input: expect.stringMatching(/^\(define \(SayText .*\n\(SayText "T"\)$/),
    },
    darwin: { args: ['T', '-o', 'speech.wav', '--data-format=LEF32@32000'], input: '' },
    win32: {
      args: [
        '-NoProfile',
        '-NonInteractive',
        '-Command',
        "Add-Type -AssemblyName System.speech;$speak = New-Object System.Speech.Synthesis.SpeechSynthesizer;$speak.SetOutputToWaveFile('speech.wav');$speak.Speak([Console]::In.ReadToEnd());$speak.Dispose()",
      ],
      input: 'T',
    },
  }
  it.each(SAY_PLATFORMS)('of %s is as it was read, but for the text', (platform) => {
    expect(sayCommand(platform, 'T')).toEqual(MADE[platform])
  })

  it.each(SAY_PLATFORMS)('of %s has the text in one place, whole', (platform) => {
    const frame = JSON.stringify(sayCommand(platform, 'QQ')).split('QQ')
    fc.assert(
      fc.property(anything, (text) => {
        const said = toSay(text)
        if (said === null) return
        expect(JSON.stringify(sayCommand(platform, said))).toBe(frame.join(said))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the system’s voice', () => {
  it('is Festival on Linux, if it is there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sayso-path-'))
    const find = (PATH: string) => findSystemVoice('linux', { PATH })
    expect(find(folder)).toEqual({ missing: 'festival' })
    const program = join(folder, 'festival')
    await writeFile(program, '', { mode: 0o755 })
    expect(find(`/nowhere:${folder}`)).toEqual({ platform: 'linux', program })
    // never from where the program happens to run
    expect(findSystemVoice('linux', { PATH: '.::' })).toEqual({ missing: 'festival' })
    await rm(folder, { recursive: true })
  })

  it('is none where `say` has none', async () => {
    expect(findSystemVoice('freebsd', { PATH: '/usr/bin' })).toEqual({ missing: 'none' })
    expect(findSystemVoice('win32', { SystemRoot: '/nowhere' })).toEqual({ missing: 'none' })
  })
})

describe('reading what it wrote', () => {
  it('takes 16-bit PCM', () => {
    const samples = new Float32Array([0, 0.5, -0.5])
    const pcm = pcm16(samples)
    const bytes = new Uint8Array([...wavHeader(16_000, samples.length), ...pcm])
    const { sampleRate, samples: read } = readWav(bytes)
    expect(sampleRate).toBe(16_000)
    expect([...read].map((sample) => Math.round(sample * 100) / 100)).toEqual([0, 0.5, -0.5])
  })

  it('takes 32-bit floats of two channels, with other chunks around them', () => {
    const bytes = new Uint8Array(12 + 12 + 24 + 8 + 16)
    const view = new DataView(bytes.buffer)
    const write = (at: number, name: string) =>
      bytes.set(
        [...name].map((c) => c.charCodeAt(0)),
        at,
      )
    write(0, 'RIFF')
    write(8, 'WAVE')
    write(12, 'FLLR')
    view.setUint32(16, 3, true)
    write(24, 'fmt ')
    view.setUint32(28, 16, true)
    view.setUint16(32, 3, true)
    view.setUint16(34, 2, true)
    view.setUint32(36, 32_000, true)
    view.setUint16(46, 32, true)
    write(48, 'data')
    // longer than the file, as in a pipe
    view.setUint32(52, 0xffff_ffff, true)
    for (const [index, value] of [0.25, 9, -0.25, 9].entries())
      view.setFloat32(56 + 4 * index, value, true)
    expect(readWav(bytes)).toEqual({
      sampleRate: 32_000,
      samples: new Float32Array([0.25, -0.25]),
    })
  })

  it('refuses everything else, and never reads beyond the end', () => {
    const ends = fc.uint8Array({ maxLength: 80 })
    fc.assert(
      fc.property(
        ends,
        fc.constantFrom('RIFF', 'RIFF\0\0\0\0WAVE', 'RIFF\0\0\0\0WAVEfmt '),
        (b, head) => {
          try {
            readWav(new Uint8Array([...[...head].map((c) => c.charCodeAt(0)), ...b]))
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError)
          }
        },
      ),
    )
  })
})

describe('a program that fails', () => {
  const speak = async (program: string, signal = new AbortController().signal) => {
    const engine = createSay({ platform: 'linux', program })
    const all = []
    for await (const chunk of engine.speak('Hello.', { id: '' }, signal)) all.push(chunk)
    return all
  }
  it('is an error, and leaves nothing behind', async () => {
    const own = await mkdtemp(join(tmpdir(), 'sayso-test-'))
    vi.stubEnv('TMPDIR', own)
    await expect(speak('/nowhere/festival')).rejects.toThrow(/ENOENT/)
    await expect(speak('/bin/false')).rejects.toThrow(/failed/)
    await expect(speak('/bin/true')).rejects.toThrow(/ENOENT/)
    await expect(speak('/bin/true', AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(await readdir(own)).toEqual([])
    vi.unstubAllEnvs()
    await rm(own, { recursive: true })
  })

  it('is ended when nobody listens any more, even if it hangs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sayso-hang-'))
    const program = join(folder, 'hangs')
    await writeFile(program, '#!/bin/sh\nexec sleep 1000\n', { mode: 0o755 })
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 200)
    await expect(speak(program, stop.signal)).rejects.toMatchObject({ name: 'AbortError' })
    await rm(folder, { recursive: true })
  })
})
