import { join } from 'node:path'
import { corrected, loadOr } from '../services/corrections/corrected.ts'
import { shelfBeside, shelfOfText } from '../services/corrections/shelf.ts'
import { incomingFile } from '../services/intake/formats/format.ts'
import { type ReadArticle, readPipe } from '../services/intake/read.ts'
import { createReading, type Reading } from '../services/intake/reading.ts'
import { incomingFromWeb } from '../services/intake/web.ts'
import { isWebAddress } from '../services/net/web-address.ts'
import { dataFolder } from '../services/settings/folder.ts'

/** What a command is told of its FILE. */
export interface InputOptions {
  /** A web address may be on this machine or network. */
  readonly allowLocal?: boolean | undefined
  /** BCP 47 tag of its text; by default it is told from the text. */
  readonly language?: string | undefined
}

const STDIN = 'standard input'
const warn = (message: string) => process.stderr.write(`sayso: ${message}\n`)

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
  if (input === '-')
    return reading.incoming(incomingFile(STDIN, await readPipe(process.stdin, STDIN)), {
      language: options.language,
    })
  const isWeb = isWebAddress(input)
  const opened = isWeb
    ? await readWeb(reading, input, options)
    : await reading.file(input, { language: options.language })
  if (opened.notice) warn(opened.notice)
  const shelf = isWeb
    ? shelfOfText(join(dataFolder(), 'corrections'), opened.article.text)
    : shelfBeside(input)
  return corrected(opened, await loadOr(shelf, warn))
}

async function readWeb(reading: Reading, address: string, options: InputOptions) {
  const { allowLocal = false, language } = options
  return reading.incoming(await incomingFromWeb(address, { allowLocal }), { language })
}
