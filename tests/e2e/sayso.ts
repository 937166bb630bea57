import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import type { z } from 'zod'
import { findChromium } from '../../scripts/find-chromium.ts'
import type { settings } from '../../src/contract/schemas.ts'
import { startHost } from '../../src/host/host.ts'
import { createApp } from '../../src/services/app/app.ts'
import { appOptions } from '../app-options.ts'
import { takeNotes } from './hearing.ts'

/** The real app on its loopback host, in a real browser. */
export interface Sayso {
  /** A window of its own, open on the sample; `problems` collects what its console complains of. */
  open(options?: BrowserContextOptions): Promise<{ page: Page; problems: string[] }>
  close(): Promise<void>
}

/** Starts the built app: `npm run build` comes first. `changed`: the settings that it finds. */
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
  const browser: Browser = await chromium.launch({
    executablePath: await findChromium(process.cwd(), console.log),
    // root has no sandbox; anybody else has
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-quic', '--disable-background-networking'],
  })

  return {
    async open(options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 960 },
        ...options,
      })
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
      await browser.close()
      await host.close()
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
