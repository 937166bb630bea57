import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Milliseconds without a new byte after which a download is given up. */
const STALLED = 30_000
/** Milliseconds between two looks at a download. */
const LOOK = 1000

/** The folder of the `electron` package that a checkout depends on. @throws when it is not installed */
export function electronPackage(folder: string): string {
  return dirname(createRequire(join(folder, 'package.json')).resolve('electron/package.json'))
}

/** Where the `electron` package's program is, or null while it is not downloaded. */
export async function installedElectron(packageFolder: string): Promise<string | null> {
  try {
    const program = await readFile(join(packageFolder, 'path.txt'), 'utf8')
    const path = join(packageFolder, 'dist', program)
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/**
 * Downloads Electron with its package's own installer, which checks it against the checksums in the package.
 * In a process of its own, because the installer may wait for a network that is not there for ever.
 * @param packageFolder node_modules/electron
 * @param onProgress gets the bytes so far, about once a second
 * @returns the program's path
 * @throws {Error} with one line that says why there is none
 */
export async function downloadElectron(
  packageFolder: string,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const temporary = join(dirname(packageFolder), '.cache', 'sayso', 'electron-download')
  await mkdir(temporary, { recursive: true })
  try {
    await runInstaller(packageFolder, temporary, onProgress, signal)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
  const program = await installedElectron(packageFolder)
  if (!program) throw new Error('the download of Electron is not complete')
  return program
}

async function runInstaller(
  packageFolder: string,
  temporary: string,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    // its temporary files in a folder of our own show how far it is
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  })
  let errors = ''
  installer.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  let stalled = false
  let bytes = 0
  let changed = Date.now()
  const watch = setInterval(async () => {
    const now = await folderSize(temporary)
    if (now !== bytes) changed = Date.now()
    bytes = now
    onProgress(bytes)
    stalled = Date.now() - changed > STALLED
    if (stalled) installer.kill()
  }, LOOK)
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      installer.once('error', reject).once('close', resolve)
    })
    if (stalled) throw new Error('the download of Electron stopped moving')
    if (code !== 0)
      throw new Error(`the download of Electron failed (${reason(errors) ?? `code ${code}`})`)
  } finally {
    clearInterval(watch)
  }
}

/** The line of a stack trace that a user can use. */
function reason(errors: string): string | null {
  const line = errors.split('\n').find((text) => /error/i.test(text))
  return line?.replace(/^\w*Error: /, '').trim() ?? null
}

async function folderSize(folder: string): Promise<number> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const sizes = entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size)
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  } catch {
    return 0 // a file that was listed is already moved
  }
}
