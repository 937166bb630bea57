import type { Article } from './types.ts'

/** So much of a long text tells its opening, and some of what follows: UTF-16 units. */
const BEGINNING = 50_000
const BLANK_LINE = /\n[^\S\n]*\n/g

/**
 * The beginning of a long text, up to a blank line: read by itself, its blocks are those that they are in the whole.
 * Null where the text is no longer, or has no such line in the second half of its beginning.
 */
export function beginningOf(text: string): string | null {
  if (text.length <= BEGINNING) return null
  const half = BEGINNING / 2
  const last = [...text.slice(half, BEGINNING).matchAll(BLANK_LINE)].at(-1)
  return last ? text.slice(0, half + last.index) : null
}

/**
 * The opening of an article as an article of its own: its first blocks, until `length` UTF-16 units are reached.
 * All offsets are those of the whole. Null where that would be all of it, or nearly so.
 */
export function openingOf(article: Article, length: number): Article | null {
  const count = article.blocks.findIndex((block) => block.end >= length) + 1
  const end = article.blocks[count - 1]?.end ?? 0
  if (count === 0 || end * 2 > article.text.length) return null
  const blocks = article.blocks.slice(0, count).map((block) => {
    if (!block.cite || block.cite.end <= end) return block
    const { cite, ...rest } = block
    return rest
  })
  return {
    ...article,
    text: article.text.slice(0, end),
    blocks,
    sentences: article.sentences.filter(({ block }) => block < count),
  }
}
