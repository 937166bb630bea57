import { SaysoError } from '../contract/failure.ts'
import { contentsOf } from '../core/article/contents.ts'
import type { Article } from '../core/article/types.ts'

/** What a command is told of the part of its FILE that is wanted. */
export interface ChapterOptions {
  /** Its number in the contents, from 1. */
  readonly chapter?: number
}

/** The chapters, one in a line, by their numbers. */
export function listChapters(article: Article): string {
  return contentsOf(article)
    .map(({ title, level }, at) => `${at + 1}. ${'  '.repeat(level - 1)}${title}\n`)
    .join('')
}

/** Where in the text the wanted chapter begins and ends; nothing for all of it. @throws {SaysoError} "bad-request" */
export function chapterSpan(
  article: Article,
  { chapter }: ChapterOptions,
): { from?: number; to?: number } {
  if (chapter === undefined) return {}
  const parts = contentsOf(article)
  const part = parts[chapter - 1]
  if (!part)
    throw new SaysoError(
      'bad-request',
      parts.length === 0
        ? 'This has no chapters and no headings.'
        : `There is no chapter ${chapter}: there are ${parts.length}. sayso read FILE --chapters lists them.`,
    )
  return { from: part.start, to: part.end }
}
