import type { Article } from './types.ts'

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
