import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { MAX_FILE_BYTES } from '../../contract/contract.ts'
import { SaysoError } from '../../contract/failure.ts'
import { parseText } from '../../core/article/parse.ts'
import type { Article } from '../../core/article/types.ts'
import { attribute } from '../../core/attribution/attribute.ts'
import type { Attribution } from '../../core/attribution/types.ts'
import { decodeText } from './text.ts'

/** An article as it was read, and what the engine says of it. */
export interface ReadArticle {
  /** The file's name, or another origin. */
  readonly name: string
  readonly article: Article
  readonly attribution: Attribution
}

/** Text that has no file: pasted, or from a pipe. */
export function readArticleText(text: string, name: string): ReadArticle {
  if (text.trim() === '')
    throw new SaysoError('empty', `${name} holds no words: there is nothing to read.`)
  const article = parseText(text)
  return { name, article, attribution: attribute(article) }
}

/**
 * A file's bytes to an article with its sources.
 * @param name the file's name, for messages and the window's title
 * @throws {SaysoError} that says what is wrong with the file
 */
export function readArticleBytes(name: string, bytes: Uint8Array): ReadArticle {
  return readArticleText(decodeText(bytes, name), name)
}

/** Reads a file from disk; see {@link readArticleBytes}. */
export async function readArticleFile(path: string): Promise<ReadArticle> {
  return readArticleBytes(basename(path), await readFileBytes(path))
}

/** @throws {SaysoError} "missing-file", "unreadable" or "too-large" */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    const info = await stat(path)
    if (info.isDirectory())
      throw new SaysoError('unreadable', `${path} is a folder. Name a text file in it.`)
    if (info.size > MAX_FILE_BYTES)
      throw new SaysoError(
        'too-large',
        `${path} has ${Math.ceil(info.size / 1e6)} MB; Sayso reads up to ${MAX_FILE_BYTES / 1e6} MB. Split it and open a part.`,
      )
    return await readFile(path)
  } catch (thrown) {
    if (thrown instanceof SaysoError) throw thrown
    const code = (thrown as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new SaysoError(
        'missing-file',
        `There is no file ${path}. Check the name and try again.`,
        {
          cause: thrown,
        },
      )
    if (code === 'EACCES' || code === 'EPERM')
      throw new SaysoError('unreadable', `Sayso may not read ${path}. Check its permissions.`, {
        cause: thrown,
      })
    throw new SaysoError('unreadable', `${path} can't be read${code ? ` (${code})` : ''}.`, {
      cause: thrown,
    })
  }
}
