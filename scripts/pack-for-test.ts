import { join } from 'node:path'
import { run } from './run.ts'
import type { TestElectron } from './test-electron.ts'

/**
 * Packs the built app as it is shipped, but for one fuse: a test drives the app through its inspector.
 * @param output an absolute path outside the checkout: inside, the app would find files there that a user lacks
 * @returns the app's program
 */
export async function packForTest(
  root: string,
  electron: TestElectron,
  output: string,
): Promise<string> {
  await run(
    process.execPath,
    [
      join(root, 'node_modules', 'electron-builder', 'cli.js'),
      '--dir',
      '--publish=never',
      `-c.directories.output=${output}`,
      `-c.electronDist=${electron.folder}`,
      `-c.electronVersion=${electron.version}`,
      '-c.electronFuses.enableNodeCliInspectArguments=true',
    ],
    { cwd: root },
  )
  return join(output, PROGRAMS[process.platform] ?? PROGRAMS.linux)
}

const PROGRAMS: Partial<Record<NodeJS.Platform, string>> & { linux: string } = {
  linux: 'linux-unpacked/sayso',
  darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Sayso.app/Contents/MacOS/Sayso`,
  win32: 'win-unpacked/Sayso.exe',
}
