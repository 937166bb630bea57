import { downloadElectron, electronPackage, installedElectron } from './electron-download.ts'
import { type ElectronRun, runElectron } from './run-electron.ts'
import { whyNotElectron } from './why-not-electron.ts'

export interface Place {
  /** The folder of package.json. */
  readonly folder: string
  /** An absolute path, or null for the sample. */
  readonly file: string | null
  /** Fires when the user ends Sayso. */
  readonly signal: AbortSignal
}

/** Opens Sayso in Electron and waits until its window is closed; says why where that can't be. */
export async function openWindow({ folder, file, signal }: Place): Promise<ElectronRun> {
  const reason = whyNotElectron({
    platform: process.platform,
    arch: process.arch,
    userId: process.getuid?.() ?? null,
    environment: process.env,
  })
  if (reason) return { started: false, reason }
  try {
    const electron = electronPackage(folder)
    const program = (await installedElectron(electron)) ?? (await download(electron, signal))
    return await runElectron(program, folder, file, signal)
  } catch (thrown) {
    return { started: false, reason: (thrown as Error).message }
  }
}

async function download(electron: string, signal: AbortSignal): Promise<string> {
  console.log('Sayso gets Electron for its window, once (about 120 MB). Ctrl+C ends it.')
  const terminal = process.stdout.isTTY
  try {
    return await downloadElectron(
      electron,
      (bytes) => {
        if (terminal) process.stdout.write(`\r${(bytes / 1e6).toFixed(0)} MB `)
      },
      signal,
    )
  } finally {
    if (terminal) process.stdout.write('\r\x1b[K')
  }
}
