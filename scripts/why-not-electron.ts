export interface Machine {
  readonly platform: NodeJS.Platform
  readonly arch: string
  /** null where the system has no user ids. */
  readonly userId: number | null
  readonly environment: Readonly<Record<string, string | undefined>>
}

const SYSTEMS: readonly NodeJS.Platform[] = ['linux', 'darwin', 'win32']
const PROCESSORS = ['x64', 'arm64']

/** Why Electron can't run here, as the end of a sentence; null where it may be tried. */
export function whyNotElectron({ platform, arch, userId, environment }: Machine): string | null {
  if (!SYSTEMS.includes(platform) || !PROCESSORS.includes(arch))
    return `Electron does not run on ${platform} ${arch}`
  if (platform !== 'linux') return null
  if (!hasDisplay(platform, environment)) return 'there is no display'
  if (userId === 0) return "Electron's sandbox does not run as root"
  return null
}

/** Whether a window or a browser can be shown. */
export function hasDisplay(
  platform: NodeJS.Platform,
  environment: Machine['environment'],
): boolean {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}
