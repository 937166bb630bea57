import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { packForTest } from '../../scripts/pack-for-test.ts'
import { run } from '../../scripts/run.ts'
import { getTestElectron } from '../../scripts/test-electron.ts'
import { type Display, openDisplay } from './display.ts'

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
  const folder = mkdtempSync(join(tmpdir(), 'sayso-packed-'))
  let display: Display | null = null
  const cleanUp = () => {
    display?.close()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    display = await openDisplay()
    const electron = await getTestElectron(root, console.log)
    const program = await packForTest(root, electron, folder)
    await checkLibraries(program)
    console.log(`Tests of the desktop run the packed app in Electron ${electron.version}.`)
    project.provide('desktop', { program, display: display.name })
    return cleanUp
  } catch (thrown) {
    cleanUp()
    // what can't be had here is no failure of Sayso; that it can't be packed is
    const missing = (thrown as Error).message
    if (missing.includes('electron-builder')) throw thrown
    console.log(`Tests of the desktop are skipped: ${missing}`)
    project.provide('desktop', { missing })
    return () => {}
  }
}

/** @throws {Error} that names the system's libraries that Electron is linked with and that are not there */
async function checkLibraries(program: string): Promise<void> {
  if (process.platform !== 'linux') return
  const libraries = await run('ldd', [program])
  const absent = [...libraries.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name)
  if (absent.length > 0) throw new Error(`Electron needs ${absent.join(', ')} of the system`)
}
