import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { run } from '../../scripts/run.ts'
import { startVirtualDisplay } from './display.ts'

const BUS_LAUNCHER = '/usr/libexec/at-spi-bus-launcher'

/** Why no screen reader can listen here, or null. */
export function whyNoScreenReader(): string | null {
  if (process.platform !== 'linux') return 'Orca runs on Linux only'
  for (const program of ['orca', 'openbox', 'xdotool', 'dbus-daemon', 'Xvfb', 'script'])
    if (spawnSync('which', [program]).status !== 0)
      return `${program} is not installed (Debian: orca openbox xdotool dbus-daemon xvfb bsdutils)`
  if (!existsSync(BUS_LAUNCHER)) return `${BUS_LAUNCHER} is not there (Debian: at-spi2-core)`
  return null
}

/** What Orca would not say if nobody had changed its settings, and what it would only say of itself. */
const ORCA_SETTINGS = {
  general: { enableKeyEcho: false, enableBraille: false, sayAllOnLoad: false },
  profiles: { default: { profile: ['Default', 'default'] } },
  pronunciations: {},
  keybindings: {},
}

/** A desktop of its own, with a user that has Orca running and a keyboard. */
export interface ScreenReader {
  /** For programs that Orca is to read. */
  readonly environment: Record<string, string>
  /** The user's home. */
  readonly home: string
  /** Presses keys, one after the other, in xdotool's names: "ctrl+shift+k". */
  press(...keys: readonly string[]): Promise<void>
  /** All that was said since the start, in order. */
  spoken(): readonly string[]
  close(): Promise<void>
}

/** Starts a display, a session bus, a window manager, the accessibility bus and Orca; waits until Orca listens. */
export async function startScreenReader(): Promise<ScreenReader> {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-orca-'))
  const home = join(folder, 'home')
  const runtime = join(folder, 'run')
  const data = join(home, '.local', 'share')
  mkdirSync(join(data, 'orca'), { recursive: true })
  mkdirSync(runtime, { mode: 0o700 })
  writeFileSync(join(data, 'orca', 'user-settings.conf'), JSON.stringify(ORCA_SETTINGS))
  const log = join(folder, 'orca.log')

  const children: ChildProcess[] = []
  const display = await startVirtualDisplay()
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    LC_ALL: 'C.UTF-8',
    DISPLAY: display.name,
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: data,
    // no speech server: Orca writes down at once what it would say
    SPEECHD_CMD: '/bin/false',
  }
  const start = (
    program: string,
    args: readonly string[],
    output: 'ignore' | 'pipe' = 'ignore',
  ) => {
    const child = spawn(program, args, { env: environment, stdio: ['ignore', output, 'ignore'] })
    children.push(child)
    return child
  }
  const close = async () => {
    for (const child of children.toReversed()) await end(child)
    display.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }

  try {
    const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address=1'], 'pipe')
    const [address] = await once(bus.stdout ?? bus, 'data')
    environment.DBUS_SESSION_BUS_ADDRESS = String(address).trim()
    start('openbox', [])
    start(BUS_LAUNCHER, ['--launch-immediately', '--a11y=1', '--screen-reader=1'])
    // to a terminal, Orca writes its log line by line; to a file, a line may be missing until many more are written
    const command = 'orca --disable=braille --debug-file=/dev/tty --replace'
    start('script', ['--quiet', '--flush', '--command', command, log])
    const spoken = () => (existsSync(log) ? speechIn(readFileSync(log, 'utf8')) : [])
    await vi.waitUntil(() => spoken().includes('Screen reader on.'), { timeout: 60_000 })

    const xdotool = (...args: readonly string[]) => run('xdotool', args, { env: environment })
    return {
      environment,
      home,
      spoken,
      async press(...keys) {
        for (const key of keys) await xdotool('key', key)
      },
      close,
    }
  } catch (thrown) {
    await close()
    throw thrown
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}

/** What Orca said, by its log: "SPEECH OUTPUT: 'Play push button.' {voice}". */
function speechIn(log: string): readonly string[] {
  return [...log.matchAll(/SPEECH OUTPUT: '(.*)'(?: voice=\w+)? ?(?:\{.*\})?\r?$/gm)].map(
    ([, words = '']) => words,
  )
}

/** Speech without what differs between lines of another length and versions of Orca. */
function bare(speech: string): string {
  return speech.replaceAll('push button', 'button').replace(/\s+/g, '')
}

/** Those of the phrases that were not said, or not in this order. Other words may come between them. */
export function unsaid(phrases: readonly string[], spoken: readonly string[]): readonly string[] {
  const all = spoken.map(bare).join('')
  let at = 0
  return phrases.filter((phrase) => {
    const found = all.indexOf(bare(phrase), at)
    if (found >= 0) at = found + bare(phrase).length
    return found < 0
  })
}
