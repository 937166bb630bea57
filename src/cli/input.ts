import { buffer } from 'node:stream/consumers'
import { corrected, loadOr } from '../services/corrections/corrected.ts'
import { shelfBeside } from '../services/corrections/shelf.ts'
import { type ReadArticle, readArticleBytes, readArticleFile } from '../services/intake/read.ts'

/** The article that a command names: a file with the corrections beside it, or "-" for standard input. */
export async function readInput(file: string): Promise<ReadArticle> {
  if (file === '-') return readArticleBytes('standard input', await buffer(process.stdin))
  const opened = await readArticleFile(file)
  const warn = (message: string) => process.stderr.write(`sayso: ${message}\n`)
  return corrected(opened, await loadOr(shelfBeside(file), warn))
}
