import { buffer } from 'node:stream/consumers'
import { corrected, loadOr } from '../services/corrections/corrected.ts'
import { shelfBeside } from '../services/corrections/shelf.ts'
import { incomingFile } from '../services/intake/formats/format.ts'
import type { ReadArticle } from '../services/intake/read.ts'
import { createReading } from '../services/intake/reading.ts'

const warn = (message: string) => process.stderr.write(`sayso: ${message}\n`)

/** The article that a command names: a file with the corrections beside it, or "-" for standard input. */
export async function readInput(file: string): Promise<ReadArticle> {
  // this module is bundled into dist/cli or dist/chunks
  const reading = createReading(new URL('../engines/', import.meta.url))
  if (file === '-')
    return reading.incoming(incomingFile('standard input', await buffer(process.stdin)))
  const opened = await reading.file(file)
  if (opened.notice) warn(opened.notice)
  return corrected(opened, await loadOr(shelfBeside(file), warn))
}
