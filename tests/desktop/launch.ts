import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { afterAll, inject } from 'vitest'
import type { z } from 'zod'
import type { settings } from '../../src/contract/schemas.ts'

/** What stands in the file of settings. */
type SavedSettings = z.input<typeof settings>

/** Why the tests of the desktop can't run here, or null. */
export const missing = ((desktop) => ('missing' in desktop ? desktop.missing : null))(
  inject('desktop'),
)

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
}

export interface LaunchOptions {
  readonly file?: string
  /** The home of a user; a new user's by default. */
  readonly home?: string
  readonly environment?: Record<string, string>
  /** More switches of Chromium's. */
  readonly switches?: readonly string[]
}

const homes: string[] = []
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true })
})

/**
 * The home of a user who was asked the question of the first start; deleted when the tests are over.
 * @param others settings that they have
 */
export function newHome(others: SavedSettings = {}): string {
  const home = mkdtempSync(join(tmpdir(), 'sayso-desktop-'))
  homes.push(home)
  answerFirstQuestion(home, others)
  return home
}

/** Makes a home that of a user who was asked the question of the first start. */
export function answerFirstQuestion(home: string, others: SavedSettings = {}): void {
  const folder = join(home, '.config', 'sayso')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ welcomed: true, ...others }))
}

/** How a user's Sayso is started: program, arguments, environment. */
export function commandLine(options: LaunchOptions = {}) {
  const { file, home = newHome(), environment = {}, switches = [] } = options
  const desktop = inject('desktop')
  if ('missing' in desktop) throw new Error(desktop.missing)
  // Chromium's sandbox does not run as root; only a test may do without
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return {
    program: desktop.program,
    args: [...asRoot, ...switches, ...(file === undefined ? [] : [file])],
    environment: {
      ...(process.env as Record<string, string>),
      DISPLAY: desktop.display,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      ...environment,
    },
  }
}

/** Starts the packed app and waits for its window. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const { program, args, environment } = commandLine(options)
  const app = await _electron.launch({ executablePath: program, args, env: environment })
  askAgain(app)
  const page = await app.firstWindow()
  await page.getByRole('toolbar').first().waitFor()
  return { app, page }
}

/**
 * Electron now and then throws an answer away ("Resulting promise was garbage collected"): then the main process is
 * asked once more. So what a test evaluates there may run twice, and must bear it.
 */
function askAgain(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...question: unknown[]) => Promise<unknown>
  const patient = (...question: unknown[]) =>
    evaluate(...question).catch((error) => {
      if (!String(error).includes('garbage collected')) throw error
      return evaluate(...question)
    })
  app.evaluate = patient as typeof app.evaluate
}

/** Chooses an item of the menu, as the user would: once, though the choice may be evaluated twice. */
export async function chooseInMenu(app: ElectronApplication, action: string): Promise<void> {
  const wish = { action, key: randomUUID() }
  await app.evaluate(({ Menu }, { action, key }) => {
    const global = globalThis as { chosen?: Set<string> }
    global.chosen ??= new Set()
    if (global.chosen.has(key)) return
    const item = Menu.getApplicationMenu()?.getMenuItemById(action)
    if (!item) throw new Error(`The menu has no ${action}`)
    global.chosen.add(key)
    item.click()
  }, wish)
}

/** Whether sound comes out of the window now. */
export function isAudible(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some(({ webContents }) => webContents.isCurrentlyAudible()),
  )
}
