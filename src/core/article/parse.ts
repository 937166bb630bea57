import { isDateLine, splitBlocks } from './blocks.ts'
import { articleFromBlocks } from './from-blocks.ts'
import { findByline } from './lead-in.ts'
import type { Article, Block } from './types.ts'

/** What is known about a text from outside it. */
export interface ArticleHints {
  readonly outlet?: string | null
  readonly language?: string
}

/**
 * Reads plain text as an article. `text` is kept exactly as given, and all offsets are into it;
 * every character that is not white space lies in one block and in one sentence. Never throws.
 */
export function parseText(text: string, hints: ArticleHints = {}): Article {
  const blocks = splitBlocks(text)
  const first = blocks[0]
  const opening = blocks.slice(0, 5)
  const line = (block: Block): string => text.slice(block.start, block.end)
  return articleFromBlocks({
    text,
    blocks,
    title: first?.role === 'heading' ? text.slice(first.start, first.end) : null,
    byline: opening.map((block) => findByline(line(block))).find((name) => name) ?? null,
    outlet: hints.outlet ?? null,
    date: opening.map(line).find(isDateLine) ?? null,
    language: hints.language ?? 'en',
    address: null,
    leftOut: [],
  })
}
