import { readFile, stat } from 'node:fs/promises'
import { MAX_FILE_BYTES } from '../../contract/contract.ts'
import { SaysoError } from '../../contract/failure.ts'
import { type ArticleHints, parseText } from '../../core/article/parse.ts'
import type { Article } from '../../core/article/types.ts'
import { attribute } from '../../core/attribution/attribute.ts'
import { attributeOpening } from '../../core/attribution/opening.ts'
import type { Attribution } from '../../core/attribution/types.ts'
import type { ReadDocument } from './formats/format.ts'

/** An article as it was read, and what the engine says of it. */
export interface ReadArticle {
  /** The file's name, or another origin. */
  readonly name: string
  readonly article: Article
  readonly attribution: Attribution
  /** What the listener should know though it could be read, in words; or null. */
  readonly notice: string | null
}

/** The opening of a long article, which can be heard while the rest is read. */
export interface ReadOpening {
  readonly opening: ReadArticle
  readonly wholeText: string
}

/**
 * Text that has no file: pasted, or from a pipe.
 * @param hints what is known besides; else it counts as English
 * @throws {SaysoError} "empty"
 */
export function readArticleText(text: string, name: string, hints: ArticleHints = {}): ReadArticle {
  return readArticle(documentOfText(text, name, hints), name)
}

/** @throws {SaysoError} "empty" */
export function documentOfText(text: string, name: string, hints: ArticleHints): ReadDocument {
  if (text.trim() === '')
    throw new SaysoError('empty', `${name} holds no words: there is nothing to read.`)
  return { article: parseText(text, hints), notice: null }
}

/** Null where the whole is short. Never throws. */
export function readOpening({ article, notice }: ReadDocument, name: string): ReadOpening | null {
  const opening = attributeOpening(article)
  return opening && { opening: { name, ...opening, notice }, wholeText: article.text }
}

/** A document that was read, with its sources. Never throws. */
export function readArticle({ article, notice }: ReadDocument, name: string): ReadArticle {
  return { name, article, attribution: attribute(article), notice }
}

/** @throws {SaysoError} "missing-file", "unreadable" or "too-large" */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    const info = await stat(path)
    if (info.isDirectory())
      throw new SaysoError('unreadable', `${path} is a folder. Name a file in it.`)
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
