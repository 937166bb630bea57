import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { run } from './run.ts'

/** Milliseconds that getting a browser may take. */
const PATIENCE = 600_000

/**
 * The Chromium to test with. Where there is none it gets one: Playwright's, else the system's.
 * @param root the folder of package.json
 * @param say gets one line for each thing that takes time
 * @returns the program's path
 * @throws {Error} that says what to install
 */
export async function findChromium(root: string, say: (line: string) => void): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`)
  }
  const found = installed()
  if (found) return found

  say('There is no Chromium: getting the one of Playwright…')
  try {
    const playwright = join(root, 'node_modules', 'playwright', 'cli.js')
    await run(process.execPath, [playwright, 'install', 'chromium'], {
      signal: AbortSignal.timeout(PATIENCE),
    })
  } catch {
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      say('Playwright can’t be reached: getting Chromium with apt-get…')
      await aptInstall('chromium')
    }
  }
  const got = installed()
  if (got) return got
  throw new Error(
    'These tests need Chromium or Chrome. Install one, or name its program in CHROMIUM_PATH.',
  )
}

function installed(): string | undefined {
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ].find((path) => existsSync(path))
}

async function aptInstall(name: string): Promise<void> {
  const options = { signal: AbortSignal.timeout(PATIENCE) }
  try {
    await run('apt-get', ['update', '-q'], options)
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], options)
  } catch {
    // the caller says what is missing
  }
}
