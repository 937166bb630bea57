import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { packForTest } from '../../scripts/pack-for-test.ts'
import { getTestElectron } from '../../scripts/test-electron.ts'
import { openDisplay } from './display.ts'

/** The packed app and a screen to show it on, or the reason why there is no such thing here. */
export type Desktop =
  | { readonly program: string; readonly display: string }
  | { readonly missing: string }

declare module 'vitest' {
  export interface ProvidedContext {
    desktop: Desktop
  }
}

/** Packs the built app with a real Electron, once for all tests of the desktop. */
export default async function setup(project: TestProject): Promise<() => void> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  if (!existsSync(`${root}/dist/electron/main.js`))
    throw new Error('There is nothing to pack: run "npm run build" first.')
  try {
    const display = await openDisplay()
    const electron = await getTestElectron(root, console.log)
    const folder = mkdtempSync(join(tmpdir(), 'sayso-packed-'))
    const program = await packForTest(root, electron, folder)
    console.log(`Tests of the desktop run the packed app in Electron ${electron.version}.`)
    project.provide('desktop', { program, display: display.name })
    return () => {
      display.close()
      rmSync(folder, { recursive: true, force: true })
    }
  } catch (thrown) {
    // what can't be had here is no failure of Sayso; that it can't be packed is
    const missing = (thrown as Error).message
    if (missing.includes('electron-builder')) throw thrown
    console.log(`Tests of the desktop are skipped: ${missing}`)
    project.provide('desktop', { missing })
    return () => {}
  }
}
