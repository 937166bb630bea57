import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { SaysoError } from '../../contract/failure.ts'

/** A program that plays sound. Started without a shell; nothing of an article is ever in its arguments. */
export interface SoundProgram {
  readonly command: string
  readonly args: readonly string[]
}

/** Programs that take raw mono 16-bit PCM on standard input. */
export const pcmPrograms = (sampleRate: number): SoundProgram[] => [
  {
    command: 'paplay',
    args: ['--raw', '--format=s16le', `--rate=${sampleRate}`, '--channels=1', '--latency-msec=200'],
  },
  {
    command: 'aplay',
    args: ['-q', '-t', 'raw', '-f', 'S16_LE', '-r', `${sampleRate}`, '-c', '1', '-'],
  },
]

export const NO_SOUND =
  'No program that plays sound was found. Install paplay (package pulseaudio-utils) or aplay (alsa-utils), or use "sayso export".'

/** A program that can't reach a sound card says so before this much was played, in bytes. */
const PATIENCE = 200_000

/**
 * Plays PCM through the first of the programs that works: one that is missing or ends at once with an error is
 * passed over, and the next one gets everything from the start.
 * @throws {SaysoError} "no-sound" when none works; an AbortError when the signal fires; what `pcm` throws
 */
export async function playPcm(
  pcm: AsyncIterator<Uint8Array>,
  programs: readonly SoundProgram[],
  signal: AbortSignal,
): Promise<void> {
  const played: Uint8Array[] = []
  let bytes = 0
  let failure: unknown = null

  let asked: Promise<IteratorResult<Uint8Array>> | null = null

  async function ask() {
    try {
      const next = await pcm.next()
      if (!next.done && bytes < PATIENCE) played.push(next.value)
      bytes += next.done ? 0 : next.value.length
      return next
    } catch (error) {
      failure = error
      throw error
    } finally {
      asked = null
    }
  }

  async function* fromTheStart() {
    // with what is added meanwhile
    yield* played
    for (;;) {
      // what a program waited for when it ended is the next one's
      asked ??= ask()
      const next = await asked
      if (next.done) return
      yield next.value
    }
  }

  const reasons: unknown[] = []
  for (const program of programs) {
    if (bytes >= PATIENCE) break
    try {
      await run(program, fromTheStart(), signal)
      return
    } catch (error) {
      if (failure !== null) throw failure
      signal.throwIfAborted()
      reasons.push(error)
    }
  }
  throw new SaysoError('no-sound', describe(reasons), { cause: reasons })
}

/** Runs one program to its end, with `input` as its standard input if given. */
export async function run(
  program: SoundProgram,
  input: AsyncIterable<Uint8Array> | null,
  signal: AbortSignal,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const child = spawn(program.command, program.args, {
    stdio: [input ? 'pipe' : 'ignore', 'ignore', 'pipe'],
    env: environment,
    signal,
    windowsHide: true,
  })
  let complaint = ''
  child.stderr?.on('data', (text: Buffer) => {
    complaint = (complaint + text).slice(-1000)
  })
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${program.command}: ${lastLine(complaint) || `exit code ${code}`}`))
    })
  })
  if (!input || !child.stdin) return ended
  const fed = pipeline(Readable.from(input), child.stdin).catch((error) => {
    // a program that ended early says itself why; anything else is the input's error
    if (!['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET'].includes(error?.code)) {
      child.kill()
      throw error
    }
  })
  await Promise.all([ended, fed])
}

/** Where a program says much, the last line is what came of it. */
const lastLine = (text: string) =>
  text
    .trim()
    .split(/\s*\n\s*/u)
    .at(-1) ?? ''

function describe(reasons: readonly unknown[]): string {
  const present = reasons.filter(
    (reason) => !(reason instanceof Error && 'code' in reason && reason.code === 'ENOENT'),
  )
  if (present.length === 0) return NO_SOUND
  const said = present.map((reason) => (reason instanceof Error ? reason.message : String(reason)))
  return `Sound can't be played here (${said.join('; ')}). "sayso export" writes a file instead.`
}
