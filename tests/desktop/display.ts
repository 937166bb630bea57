import { spawn } from 'node:child_process'

/** A screen for windows: the user's own, or a virtual one. */
export interface Display {
  /** Value of DISPLAY. */
  readonly name: string
  close(): void
}

/** @throws {Error} with the reason why there is no screen */
export async function openDisplay(): Promise<Display> {
  const own = process.env.DISPLAY
  if (process.platform !== 'linux' || own) return { name: own ?? '', close() {} }
  return startVirtualDisplay()
}

/** @throws {Error} where there is no Xvfb */
export async function startVirtualDisplay(): Promise<Display> {
  // "-displayfd 1": it finds a free number by itself and prints it once windows can be opened
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1440x1000x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    const none = () => reject(new Error('there is no display, and no Xvfb to make one'))
    server.once('error', none).once('exit', none)
    server.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()))
  })
  return { name: `:${number}`, close: () => server.kill() }
}
