import envPaths from 'env-paths'

/** The folder of the user's settings, the same for every host of the app. */
export function settingsFolder(): string {
  return envPaths('sayso', { suffix: '' }).config
}

/** The folder of what Sayso keeps for the user, other than settings. */
export function dataFolder(): string {
  return envPaths('sayso', { suffix: '' }).data
}
