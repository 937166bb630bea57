import type { Article, Block } from '../../article/types.ts'
import type { Quotation } from './quotation-marks.ts'

/** Marks around so much of a block are those of the block itself. */
const WHOLE = 0.9

/**
 * Adds what stands quoted without marks: blocks that the article sets apart as quotations. Blocks that follow each
 * other are one quotation, unless each names its source; marks within stand within it. Ids are given anew.
 * @param found what stands in marks, in order of its start
 */
export function withBlockQuotations(article: Article, found: readonly Quotation[]): Quotation[] {
  const { blocks } = article
  if (!blocks.some(({ role }) => role === 'block-quotation')) return [...found]
  const around = new Map<number, Omit<Quotation, 'id'>>()
  for (const [index, block] of blocks.entries()) {
    if (block.role !== 'block-quotation' || isMarked(block, index, found)) continue
    const { start, end } = block
    const span = { start, end }
    around.set(index, {
      ...span,
      block: index,
      inner: span,
      closed: !goesOn(block, blocks[index + 1]),
      parent: null,
      continues: null,
    })
  }
  return number(blocks, found, around)
}

function number(
  blocks: readonly Block[],
  found: readonly Quotation[],
  around: ReadonlyMap<number, Omit<Quotation, 'id'>>,
): Quotation[] {
  const all: Quotation[] = []
  const ids = new Map<number, number>()
  const own = new Map<number, number>()
  const waiting = [...around.values()]
  const place = (next: Omit<Quotation, 'id'>) => {
    const id = all.length
    const before = blocks[next.block - 1]
    const block = blocks[next.block]
    const continues = before && block && goesOn(before, block) ? own.get(next.block - 1) : undefined
    own.set(next.block, id)
    all.push({ ...next, id, continues: continues ?? null })
  }
  for (const quotation of found) {
    while (waiting[0] && waiting[0].start <= quotation.start) place(waiting.shift() as Quotation)
    const id = all.length
    ids.set(quotation.id, id)
    const outer = quotation.parent === null ? own.get(quotation.block) : ids.get(quotation.parent)
    const continues = quotation.continues === null ? null : (ids.get(quotation.continues) ?? null)
    all.push({ ...quotation, id, parent: outer ?? null, continues })
  }
  for (const rest of waiting) place(rest)
  return all
}

function goesOn(block: Block, next: Block | undefined): boolean {
  return (
    block.role === 'block-quotation' &&
    next?.role === 'block-quotation' &&
    block.cite?.start === next.cite?.start
  )
}

function isMarked(block: Block, index: number, found: readonly Quotation[]): boolean {
  return found.some(
    ({ block: at, parent, start, end }) =>
      at === index && parent === null && end - start >= (block.end - block.start) * WHOLE,
  )
}
