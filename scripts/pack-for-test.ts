import { join } from 'node:path'
import { run } from './run.ts'
import type { TestElectron } from './test-electron.ts'

/**
 * Packs the built app into release/ as it is shipped, but for one fuse: a test drives the app through its inspector.
 * @returns the app's program
 */
export async function packForTest(root: string, electron: TestElectron): Promise<string> {
  const output = 'release/test'
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
  return join(root, output, PROGRAMS[process.platform] ?? PROGRAMS.linux)
}

const PROGRAMS: Partial<Record<NodeJS.Platform, string>> & { linux: string } = {
  linux: 'linux-unpacked/sayso',
  darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Sayso.app/Contents/MacOS/Sayso`,
  win32: 'win-unpacked/Sayso.exe',
}
