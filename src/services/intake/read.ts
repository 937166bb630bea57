import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { MAX_FILE_BYTES } from '../../contract/contract.ts'
import { SaysoError } from '../../contract/failure.ts'
import { articleFromBlocks } from '../../core/article/from-blocks.ts'
import { beginningOf } from '../../core/article/opening.ts'
import { type ArticleHints, parseText } from '../../core/article/parse.ts'
import type { Article } from '../../core/article/types.ts'
import { attribute } from '../../core/attribution/attribute.ts'
import { attributeOpening } from '../../core/attribution/opening.ts'
import type { Attribution } from '../../core/attribution/types.ts'
import { collectBytes } from './collect.ts'
import type { ReadDocument } from './formats/format.ts'
import { languageOf } from './language.ts'
import { megabytes, tooLarge } from './too-large.ts'

/** An article as it was read, and what the engine says of it. */
export interface ReadArticle {
  /** The file's name, or another origin. */
  readonly name: string
  readonly article: Article
  readonly attribution: Attribution
  /** What the listener should know though it could be read, in words; or null. */
  readonly notice: string | null
}

/** What is to be read: plain text, or a document whose blocks are known. */
export interface ToRead {
  readonly what: string | ReadDocument
  readonly name: string
  /** BCP 47 tag; else it is told from the text and from what the document says of itself. */
  readonly language?: string | undefined
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
export function refuseEmpty(text: string, name: string): void {
  if (text.trim() === '')
    throw new SaysoError('empty', `${name} holds no words: there is nothing to read.`)
}

function documentOfText(text: string, name: string, hints: ArticleHints): ReadDocument {
  refuseEmpty(text, name)
  return { article: parseText(text, hints), notice: null }
}

async function documentOf({ what, name, language }: ToRead): Promise<ReadDocument> {
  if (typeof what === 'string')
    return documentOfText(what, name, { language: language ?? (await languageOf(what, null)) })
  const said = what.article
  const told = language ?? (await languageOf(said.text, said.language))
  // where sentences end depends on it
  return told === said.language
    ? what
    : { ...what, article: articleFromBlocks({ ...said, language: told }) }
}

/** Reads the opening of a long article; null where the whole is short. @throws {SaysoError} "empty" */
export async function readOpening(toRead: ToRead): Promise<ReadOpening | null> {
  const { what, name } = toRead
  const beginning = typeof what === 'string' ? beginningOf(what) : null
  const { article, notice } = await documentOf({ ...toRead, what: beginning ?? what })
  const opening = attributeOpening(article)
  const wholeText = typeof what === 'string' ? what : article.text
  return opening && { opening: { name, ...opening, notice }, wholeText }
}

/** Reads all of an article. @throws {SaysoError} "empty" */
export async function readWhole(toRead: ToRead): Promise<ReadArticle> {
  return readArticle(await documentOf(toRead), toRead.name)
}

/** A document that was read, with its sources. Never throws. */
function readArticle({ article, notice }: ReadDocument, name: string): ReadArticle {
  return { name, article, attribution: attribute(article), notice }
}

/** @throws {SaysoError} "missing-file", "unreadable" or "too-large" */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    const info = await stat(path)
    if (info.isDirectory())
      throw new SaysoError('unreadable', `${path} is a folder. Name a file in it.`)
    if (info.size > MAX_FILE_BYTES) throw tooLarge(`${path} has ${megabytes(info.size)}`)
    // a pipe or a device says no size
    return await collectBytes(createReadStream(path), MAX_FILE_BYTES, () =>
      tooLarge(`${path} has no end, or is larger`),
    )
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

/** What comes through a pipe. @throws {SaysoError} "too-large" */
export function readPipe(pipe: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  return collectBytes(pipe, MAX_FILE_BYTES, () => tooLarge(`What comes from ${name} is larger`))
}
