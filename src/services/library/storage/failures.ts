import { SaysoError } from '../../../contract/failure.ts'

/** SQLite's own primary result codes: https://sqlite.org/rescode.html */
const CODE = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const

function codeOf(thrown: unknown): number | null {
  const { sqliteCode } = (thrown ?? {}) as { sqliteCode?: unknown }
  // an extended code has more in its upper bytes
  return typeof sqliteCode === 'number' ? sqliteCode & 0xff : null
}

/** Whether it is the database that fails, and not what it was given. */
export const isDatabaseError = (thrown: unknown): boolean => codeOf(thrown) !== null

/** Whether the file itself is broken: it is salvaged then; see ./salvage.ts. */
export function isDamage(thrown: unknown): boolean {
  const code = codeOf(thrown)
  return code === CODE.corrupt || code === CODE.notADatabase
}

/** What the operating system says of the folder, before SQLite is asked. */
function systemCodeOf(thrown: unknown): number | null {
  const { code, syscall } = (thrown ?? {}) as { code?: unknown; syscall?: unknown }
  if (typeof code !== 'string' || syscall === undefined) return null
  if (code === 'ENOSPC' || code === 'EDQUOT') return CODE.full
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? CODE.readOnly : CODE.cannotOpen
}

/** What the listener is told where the library can't do what was asked; all that was in it is still there. */
export function libraryFailure(thrown: unknown, file: string): unknown {
  const say = (code: 'unwritable' | 'unreadable', message: string) =>
    new SaysoError(code, message, { cause: thrown })
  switch (codeOf(thrown) ?? systemCodeOf(thrown)) {
    case CODE.busy:
    case CODE.locked:
      return say(
        'unwritable',
        'Another program is using your library, so this was not kept. Close the other Sayso, or wait, and try again.',
      )
    case CODE.full:
      return say(
        'unwritable',
        'The disk is full, so this was not kept; what is in your library is safe. Free some space and try again.',
      )
    case CODE.readOnly:
      return say(
        'unwritable',
        `Sayso may not write to ${file}, so this was not kept. Check its permissions and those of its folder.`,
      )
    case CODE.cannotOpen:
      return say(
        'unreadable',
        `Your library ${file} can't be opened. Check that its folder is there and may be written to, then start Sayso again.`,
      )
    case CODE.io:
      return say(
        'unreadable',
        `The disk with your library ${file} does not answer as it should. Check the disk, then start Sayso again.`,
      )
    default:
      return thrown
  }
}
