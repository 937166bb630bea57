import { spawn } from 'node:child_process'

/** How a run of Electron ended: it could not start, or it ran and then the user closed it. */
export type ElectronRun =
  | { readonly started: false; readonly reason: string }
  | { readonly started: true; readonly code: number }

/**
 * Runs the app in Electron until the user closes it.
 * @param program Electron's executable
 * @param app the folder of package.json
 * @param file an absolute path, or null for the sample
 */
export function runElectron(
  program: string,
  app: string,
  file: string | null,
  signal: AbortSignal,
): Promise<ElectronRun> {
  return new Promise((resolve) => {
    const electron = spawn(program, file === null ? [app] : [app, file], {
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    })
    let started = false
    let errors = ''
    electron.on('message', (message) => {
      started ||= message === 'started'
    })
    electron.stderr?.setEncoding('utf8').on('data', (text: string) => {
      // before the window is there, what Electron says is the reason why there is none
      if (started) process.stderr.write(text)
      else errors += text
    })
    const stop = () => electron.kill()
    signal.addEventListener('abort', stop)
    electron.once('error', ({ message }) => resolve({ started: false, reason: message }))
    electron.once('close', (code, killedBy) => {
      signal.removeEventListener('abort', stop)
      // another window of Sayso took the file over: this one ends with 0 and was never "started"
      if (started || code === 0 || signal.aborted)
        return resolve({ started: true, code: signal.aborted ? 0 : (code ?? 1) })
      resolve({
        started: false,
        reason: reasonOf(errors) ?? `Electron ended with ${killedBy ?? code}`,
      })
    })
  })
}

/** The line of Electron's output that names the cause. */
function reasonOf(errors: string): string | null {
  const lines = errors.split('\n').map((line) => line.trim())
  const line =
    lines.find((text) => text.includes('FATAL')) ??
    lines.find((text) => /shared librar|sandbox/i.test(text))
  // without the process id, time and source file that Chromium puts first
  return line?.replace(/^\[[^\]]*\]\s*/, '').slice(0, 200) ?? null
}
