import { buffer } from 'node:stream/consumers'
import type { Opened } from '../contract/schemas.ts'
import { readArticleBytes, readArticleFile } from '../services/intake/read.ts'

/** The article that a command names: a file, or "-" for standard input. */
export async function readInput(file: string): Promise<Opened> {
  if (file !== '-') return readArticleFile(file)
  return readArticleBytes('standard input', await buffer(process.stdin))
}
