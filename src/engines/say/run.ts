import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SayCommand, SPEECH_FILE } from './command.ts'

/** No utterance is longer: 20 minutes of sound. */
const MAX_BYTES = 150_000_000

/**
 * Runs a program that writes {@link SPEECH_FILE}, in a new folder of its own, and answers with the file. No shell is
 * in between. When `signal` fires, the program is ended and the folder is removed.
 */
export async function runForSound(
  program: string,
  { args, input }: SayCommand,
  signal: AbortSignal,
): Promise<Uint8Array> {
  signal.throwIfAborted()
  const folder = await mkdtemp(join(tmpdir(), 'sayso-say-'))
  try {
    await run(program, args, input, folder, signal)
    const file = join(folder, SPEECH_FILE)
    if ((await stat(file)).size > MAX_BYTES)
      throw new Error('The system voice gave too much sound.')
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function run(
  program: string,
  args: readonly string[],
  input: string,
  cwd: string,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      shell: false,
      windowsHide: true,
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    const stop = () => child.kill('SIGKILL')
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    let complaint = ''
    child.stderr.on('data', (text: Buffer) => {
      if (complaint.length < 1000) complaint += text
    })
    // a program that ended early says itself why
    child.stdin.on('error', () => {})
    child.stdin.end(input, 'ascii')
    child.once('error', reject)
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop)
      if (signal.aborted) reject(signal.reason)
      else if (code === 0) resolve()
      else reject(new Error(`The system voice failed (${code}). ${complaint.trim()}`))
    })
  })
}
