import { writeFile } from 'node:fs/promises'
import { SaysoError } from '../contract/failure.ts'

/** What a terminal takes for commands: everything below the blank but tabs and line breaks, and what is like it. */
const COMMANDS = /[^\P{Cc}\t\n]/gu

/** An article may hold anything: on a terminal its control characters would do what they say, in a file they stay. */
const fitFor = ({ isTTY }: NodeJS.WriteStream, text: string) =>
  isTTY ? withoutCommands(text) : text

/** A text as a terminal may have it. */
export const withoutCommands = (text: string) => text.replace(COMMANDS, '')

/** Prints what a command is asked for. */
export const print = (text: string) => void process.stdout.write(fitFor(process.stdout, text))

/** Prints it as a line. */
export const printLine = (line: string) => print(`${line}\n`)

/** Tells what came of a command beside what it was asked for, in one line. */
export const tell = (line: string) => void process.stderr.write(fitFor(process.stderr, `${line}\n`))

/** Tells of something that is not as it should be, or not as one may think. */
export const warn = (message: string) => tell(`sayso: ${message}`)

/**
 * Writes what a command makes to a file, or with "-" to standard output. No folder is made for it.
 * @throws {SaysoError} "unwritable"
 */
export async function writeOut(path: string, text: string): Promise<void> {
  if (path === '-') return void process.stdout.write(text)
  await writeFile(path, text).catch((cause) => {
    throw new SaysoError('unwritable', `${path} can't be written. Choose another place.`, { cause })
  })
}

/** "1 entry", "2 entries". */
export const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`
