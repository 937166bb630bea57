import type { Block, BlockRole, Span } from './types.ts'

/** A block before it has a place in a text. */
export interface DraftBlock {
  /** Without white space at its ends, and not empty. */
  readonly text: string
  readonly role: BlockRole
  readonly level?: number
  /** The words that name a block quotation's source: offsets into the text of the draft `of`. */
  readonly cite?: Span & { readonly of: DraftBlock }
}

const GAP = '\n\n'

/**
 * Lays blocks out as one text, a blank line between two. A citation whose draft is not among the blocks is dropped.
 * @returns the text, and the blocks with their offsets into it
 */
export function composeBlocks(drafts: readonly DraftBlock[]): { text: string; blocks: Block[] } {
  const starts = new Map<DraftBlock, number>()
  let at = 0
  for (const draft of drafts) {
    starts.set(draft, at)
    at += draft.text.length + GAP.length
  }
  const blocks = drafts.map((draft): Block => {
    const start = starts.get(draft) ?? 0
    const { role, level, cite } = draft
    const from = cite && starts.get(cite.of)
    return {
      start,
      end: start + draft.text.length,
      role,
      ...(level === undefined ? {} : { level }),
      ...(cite && from !== undefined
        ? { cite: { start: from + cite.start, end: from + cite.end } }
        : {}),
    }
  })
  return { text: drafts.map(({ text }) => text).join(GAP), blocks }
}
