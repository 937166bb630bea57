import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright'
import { afterAll } from 'vitest'
import type { z } from 'zod'
import { findChromium } from '../../scripts/find-chromium.ts'
import type { settings } from '../../src/contract/schemas.ts'
import { startHost } from '../../src/host/host.ts'
import { createApp } from '../../src/services/app/app.ts'
import { appOptions } from '../app-options.ts'
import { takeNotes } from './hearing.ts'

let launched: Promise<Browser> | undefined
/** One browser for all tests of a file. */
function theBrowser(): Promise<Browser> {
  launched ??= findChromium(process.cwd(), console.log).then((executablePath) =>
    chromium.launch({
      executablePath,
      // root has no sandbox; anybody else has
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--disable-gpu', '--disable-quic', '--disable-background-networking'],
    }),
  )
  return launched
}
afterAll(async () => (await launched)?.close())

/** The real app on its loopback host, in a real browser. */
export interface Sayso {
  /** A window of its own, open on the sample; `problems` collects what its console complains of. */
  open(options?: BrowserContextOptions): Promise<{ page: Page; problems: string[] }>
  close(): Promise<void>
}

/**
 * Starts the built app with a home of its own: `npm run build` comes first. `changed`: the settings that it finds. A
 * test that changes what is kept starts one for itself, so that a second try finds what the first one found.
 */
export async function startSayso(
  firstFile: string | null = null,
  changed: z.input<typeof settings> = {},
): Promise<Sayso> {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-e2e-'))
  // windows of one test share a folder: each begins at the beginning, with the article
  const own = { welcomed: true, listening: { rollCall: false, resume: false }, ...changed }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(own))
  const app = createApp({ ...appOptions(folder), firstFile })
  // a copy: a build that runs meanwhile would take the files away
  const uiFolder = join(folder, 'ui')
  cpSync('dist/ui', uiFolder, { recursive: true })
  const host = await startHost({ app, uiFolder })
  const browser = await theBrowser()
  const contexts: BrowserContext[] = []

  return {
    async open(options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 960 },
        ...options,
      })
      contexts.push(context)
      const page = await context.newPage()
      const problems: string[] = []
      page.on('console', (line) => {
        if (line.type() === 'error' || line.type() === 'warning') problems.push(line.text())
      })
      page.on('pageerror', (error) => problems.push(error.message))
      await takeNotes(page)
      await page.goto(host.newAddress())
      await page.getByRole('heading', { level: 1 }).waitFor()
      return { page, problems }
    },
    async close() {
      for (const context of contexts) await context.close()
      await host.close()
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
