import { join } from 'node:path'
import { corrected, loadOr } from '../services/corrections/corrected.ts'
import { shelfBeside, shelfOfText } from '../services/corrections/shelf.ts'
import { incomingFile } from '../services/intake/formats/format.ts'
import { type ReadArticle, readPipe } from '../services/intake/read.ts'
import { createReading, type Reading } from '../services/intake/reading.ts'
import { incomingFromWeb } from '../services/intake/web.ts'
import { isWebAddress } from '../services/net/web-address.ts'
import { dataFolder } from '../services/settings/folder.ts'
import { warn } from './terminal.ts'

/** What a command is told of its FILE. */
export interface InputOptions {
  /** A web address may be on this machine or network. */
  readonly allowLocal?: boolean | undefined
  /** BCP 47 tag of its text; by default it is told from the text. */
  readonly language?: string | undefined
}

/** What stands for standard input where a file is named, and how messages call it. */
export const STDIN = '-'
export const STDIN_NAME = 'standard input'

/**
 * The article that a command names: a file with the corrections beside it, a web address with those that the app
 * keeps, or "-" for standard input.
 */
export async function readInput(input: string, options: InputOptions = {}): Promise<ReadArticle> {
  // this module is bundled into dist/cli or dist/chunks
  const reading = createReading({
    workersUrl: new URL('../engines/', import.meta.url),
    warm: false,
  })
  const opened = await open(reading, input, options)
  if (opened.notice) warn(opened.notice)
  if (input === STDIN) return opened
  const shelf = isWebAddress(input)
    ? shelfOfText(join(dataFolder(), 'corrections'), opened.article.text)
    : shelfBeside(input)
  return corrected(opened, await loadOr(shelf, warn))
}

async function open(
  reading: Reading,
  input: string,
  { allowLocal = false, language }: InputOptions,
): Promise<ReadArticle> {
  if (input === STDIN) {
    const bytes = await readPipe(process.stdin, STDIN_NAME)
    return reading.incoming(incomingFile(STDIN_NAME, bytes), { language })
  }
  if (isWebAddress(input))
    return reading.incoming(await incomingFromWeb(input, { allowLocal }), { language })
  return reading.file(input, { language })
}
