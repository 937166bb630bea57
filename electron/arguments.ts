import { resolve } from 'node:path'
import { readSaysoLink } from '../src/services/net/sayso-link.ts'

/** What Sayso is started with: a file, or the web address that a link "sayso://open?url=…" proposes. */
export type Wanted = { readonly file: string } | { readonly proposed: string }

/** What the command line asks to open, or null. A link that is not as it must be asks for nothing. */
export function wantedArgument(
  argv: readonly string[],
  workingFolder: string,
  fromSource: boolean,
): Wanted | null {
  const link = argv.slice(fromSource ? 2 : 1).find((argument) => /^sayso:/i.test(argument))
  if (link !== undefined) {
    const proposed = readSaysoLink(link)
    return proposed === null ? null : { proposed }
  }
  const file = fileArgument(argv, workingFolder, fromSource)
  return file === null ? null : { file }
}

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
