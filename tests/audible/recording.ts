import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** Sound that a test records: mono samples in -1..1. */
export const RECORDING_RATE = 22_050

export interface SoundServer {
  /** For programs whose sound is to be recorded. */
  readonly environment: NodeJS.ProcessEnv
  /** Begins to record; the function that it gives ends the recording. */
  record(): Promise<() => Promise<Float32Array>>
  close(): Promise<void>
}

/** Why nothing can be recorded here, or null. */
export function whyNoRecording(): string | null {
  for (const program of ['pulseaudio', 'parec', 'paplay'])
    if (spawnSync(program, ['--version']).error)
      return `${program} is not installed (Debian: pulseaudio, pulseaudio-utils)`
  return null
}

/** A PulseAudio of its own with a sink that plays to nobody. Touches no other sound server. */
export async function startSoundServer(): Promise<SoundServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-sound-'))
  const socket = join(folder, 'native')
  const environment = {
    ...process.env,
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    PULSE_RUNTIME_PATH: folder,
    PULSE_SERVER: `unix:${socket}`,
  }
  const server = spawn(
    'pulseaudio',
    [
      '-n',
      '--daemonize=no',
      '--system=false',
      '--exit-idle-time=-1',
      '--disallow-exit',
      '--use-pid-file=false',
      '--high-priority=true',
      '--realtime=true',
      `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
      `--load=module-null-sink sink_name=heard rate=${RECORDING_RATE} channels=1`,
    ],
    { env: environment, stdio: 'ignore' },
  )
  const end = async (child: ChildProcess) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  const close = async () => {
    await end(server)
    rmSync(folder, { recursive: true, force: true })
  }
  for (let waited = 0; !existsSync(socket); waited += 50) {
    if (server.exitCode !== null || waited > 10_000) {
      await close()
      throw new Error('PulseAudio did not start.')
    }
    await delay(50)
  }

  return {
    environment,
    async record() {
      const recorder = spawn(
        'parec',
        [
          '--raw',
          '-d',
          'heard.monitor',
          '--format=s16le',
          `--rate=${RECORDING_RATE}`,
          '--channels=1',
          '--latency-msec=20',
        ],
        { env: environment, stdio: ['ignore', 'pipe', 'inherit'] },
      )
      const parts: Buffer[] = []
      recorder.stdout.on('data', (part: Buffer) => parts.push(part))
      await once(recorder.stdout, 'data')
      return async () => {
        // what was played last is on its way through the sink
        await delay(500)
        await end(recorder)
        const bytes = Buffer.concat(parts)
        return Float32Array.from(
          { length: bytes.length >> 1 },
          (_, i) => bytes.readInt16LE(2 * i) / 32_768,
        )
      }
    },
    close,
  }
}
