import { isDateLine } from './blocks.ts'
import { findByline, findLeadIn } from './lead-in.ts'
import { splitSentences } from './sentences.ts'
import type { Article, Block, Sentence } from './types.ts'

/** An article as a format tells it: its text, its blocks in order, and what is known of it. */
export type ArticleParts = Omit<Article, 'sentences' | 'credit' | 'dateline'>

/**
 * Finds the sentences within given blocks, and the credit or dateline before the first paragraph; the outlet of
 * the credit counts where none is given. Blocks are in order and do not overlap. Never throws.
 */
export function articleFromBlocks(parts: ArticleParts): Article {
  const { text, blocks } = parts
  const sentences: Sentence[] = []
  for (let block = 0; block < blocks.length; block++)
    for (const { start, end } of splitSentences(text, blocks[block] as Block, parts.language))
      sentences.push({ start, end, block })
  const line = (block: Block): string => text.slice(block.start, block.end)
  const lead = blocks
    .slice(0, 5)
    .find(
      (block) => block.role === 'paragraph' && !isDateLine(line(block)) && !findByline(line(block)),
    )
  const leadIn = lead ? findLeadIn(text, lead) : { credit: null, dateline: null, outlet: null }
  return {
    text,
    blocks,
    title: parts.title,
    byline: parts.byline,
    outlet: parts.outlet ?? leadIn.outlet,
    date: parts.date,
    language: parts.language,
    address: parts.address,
    leftOut: parts.leftOut,
    ...(parts.contents && { contents: parts.contents }),
    sentences,
    credit: leadIn.credit,
    dateline: leadIn.dateline,
  }
}
