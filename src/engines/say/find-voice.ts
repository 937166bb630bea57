import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { SAY_PLATFORMS, type SayPlatformName } from './command.ts'

/** The system's own voice, or why there is none. */
export type SystemVoice =
  | { readonly platform: SayPlatformName; readonly program: string }
  /** "festival": it could be installed. "none": this system has nothing that `say` could use. */
  | { readonly missing: 'festival' | 'none' }

/** Looks for the program behind the system's voice; starts nothing. */
export function findSystemVoice(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): SystemVoice {
  const known = SAY_PLATFORMS.find((name) => name === platform)
  if (!known) return { missing: 'none' }
  for (const program of candidates(known, environment))
    if (canRun(program)) return { platform: known, program }
  return { missing: known === 'linux' ? 'festival' : 'none' }
}

/** By their whole paths: a program of the same name in the folder of an article is never meant. */
function candidates(platform: SayPlatformName, environment: NodeJS.ProcessEnv): readonly string[] {
  if (platform === 'darwin') return ['/usr/bin/say']
  if (platform === 'win32') {
    const root = environment.SystemRoot ?? 'C:\\Windows'
    return [`${root}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`]
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(isAbsolute)
  return folders.map((folder) => join(folder, 'festival'))
}

function canRun(program: string): boolean {
  try {
    accessSync(program, constants.X_OK)
    return true
  } catch {
    return false
  }
}
