import { isDateLine, splitBlocks } from './blocks.ts'
import { findByline, findLeadIn } from './lead-in.ts'
import { splitSentences } from './sentences.ts'
import type { Article, Block, Sentence } from './types.ts'

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
  const sentences: Sentence[] = blocks.flatMap((block, index) =>
    splitSentences(text, block).map((span) => ({ ...span, block: index })),
  )
  const first = blocks[0]
  const title = first?.role === 'heading' ? text.slice(first.start, first.end) : null
  const opening = blocks.slice(0, 5)
  const line = (block: Block): string => text.slice(block.start, block.end)
  const byline = opening.map((block) => findByline(line(block))).find((name) => name) ?? null
  const date = opening.map(line).find(isDateLine) ?? null
  const lead = opening.find(
    (block) => block.role === 'paragraph' && !isDateLine(line(block)) && !findByline(line(block)),
  )
  const leadIn = lead ? findLeadIn(text, lead) : { credit: null, dateline: null, outlet: null }
  return {
    title,
    byline,
    outlet: hints.outlet ?? leadIn.outlet,
    date,
    language: hints.language ?? 'en',
    text,
    blocks,
    sentences,
    credit: leadIn.credit,
    dateline: leadIn.dateline,
  }
}
