import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pcm16 } from '../../audio/wav.ts'
import { SaysoError } from '../../contract/failure.ts'
import { exportWav } from './export-wav.ts'
import { NO_SOUND, pcmPrograms, playPcm, run, type SoundProgram } from './play-pcm.ts'
import { type Progress, type RenderRequest, render } from './render.ts'

export interface SpeakAloudRequest extends RenderRequest {
  /** process.platform, by default. */
  readonly platform?: NodeJS.Platform
  /** Programs to play with instead of the system's own, which take mono 16-bit PCM on standard input. */
  readonly programs?: readonly SoundProgram[]
}

/** Sound is handed on this long before it is heard, in milliseconds. */
const AHEAD = 1000

/** Programs of systems without one that takes PCM: they play a WAV file. Its name is in SAYSO_WAV. */
const FILE_PROGRAMS: Partial<Record<NodeJS.Platform, (path: string) => SoundProgram>> = {
  darwin: (path) => ({ command: 'afplay', args: [path] }),
  win32: () => ({
    command: 'powershell.exe',
    args: [
      '-NoProfile',
      '-NonInteractive',
      '-Command',
      '(New-Object System.Media.SoundPlayer $env:SAYSO_WAV).PlaySync()',
    ],
  }),
}

/**
 * Reads a script aloud through the system's sound program, and resolves when the last of it was heard.
 * @throws {SaysoError} "no-sound" or "speech-failed"; an AbortError, within a moment, when the signal fires
 */
export async function speakAloud(request: SpeakAloudRequest): Promise<void> {
  const { platform = process.platform, programs, speech, signal } = request
  const fileProgram = programs ? undefined : FILE_PROGRAMS[platform]
  if (fileProgram) return playFile(request, fileProgram)
  await playPcm(pcmInTime(request), programs ?? pcmPrograms(speech.sampleRate), signal)
}

/** The script's sound, each utterance shortly before it is heard, so that progress tells what is heard. */
async function* pcmInTime(request: SpeakAloudRequest): AsyncGenerator<Uint8Array> {
  const { script, signal, onProgress } = request
  let begun: number | null = null
  for await (const { samples, index, from } of oneAhead(render(request))) {
    begun ??= performance.now()
    await until(begun + from - AHEAD, signal)
    onProgress?.({ utterance: index, of: script.length, at: from })
    if (samples.length > 0) yield pcm16(samples)
  }
}

/** What it yields, the next made while this is used. */
async function* oneAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next()
  try {
    for (;;) {
      const { value, done } = await next
      if (done) return
      next = source.next()
      // an error waits for its turn
      next.catch(() => {})
      yield value
    }
  } finally {
    await source.return(undefined)
  }
}

async function playFile(
  request: SpeakAloudRequest,
  programFor: (path: string) => SoundProgram,
): Promise<void> {
  const { script, signal, onProgress } = request
  const folder = await mkdtemp(join(tmpdir(), 'sayso-'))
  const path = join(folder, 'speech.wav')
  const over = new AbortController()
  try {
    const { cues } = await exportWav({ ...request, path, onProgress: () => {} })
    const tell = async (progress: Progress[], begun: number) => {
      for (const step of progress) {
        await until(begun + step.at, AbortSignal.any([signal, over.signal]))
        onProgress?.(step)
      }
    }
    const steps = cues.map(({ index, from }) => ({ utterance: index, of: script.length, at: from }))
    tell(steps, performance.now()).catch(() => {})
    await run(programFor(path), null, signal, { ...process.env, SAYSO_WAV: path })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new SaysoError('no-sound', NO_SOUND, { cause: error })
    throw error
  } finally {
    over.abort()
    await rm(folder, { recursive: true, force: true })
  }
}

async function until(time: number, signal: AbortSignal): Promise<void> {
  const left = time - performance.now()
  if (left > 0) await delay(left, undefined, { signal })
}
