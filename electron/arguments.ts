import { resolve } from 'node:path'

/**
 * The file named on the command line, as an absolute path, or null.
 * @param argv as in `process.argv`
 * @param fromSource Electron was given the app's folder as its first argument (`process.defaultApp`)
 */
export function fileArgument(
  argv: readonly string[],
  workingFolder: string,
  fromSource: boolean,
): string | null {
  // what begins with "-" is a switch of Chromium or Electron; a file of that name is given as "./-name"
  const file = argv.slice(fromSource ? 2 : 1).find((argument) => !argument.startsWith('-'))
  return file === undefined || file === '' ? null : resolve(workingFolder, file)
}
