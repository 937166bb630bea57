import type { Span } from '../../core/article/types.ts'
import type { WrittenLabel } from '../../core/script/written-labels.ts'
import type { PageModel } from './page-model.ts'
import type { Row } from './rows.ts'

/** By the start of its row: the labels that stand as text in it. */
export type SaidByRow = ReadonlyMap<number, readonly WrittenLabel[]>

const isWithin = ({ start, end }: Span, { at, side }: WrittenLabel) =>
  side === 'before' ? at >= start && at < end : at > start && at <= end

/** Finds the row of each label. Both are in the order of the text. */
export function sayInRows(model: PageModel, labels: readonly WrittenLabel[]): SaidByRow {
  const rows: readonly Row[] = [
    ...(model.titleRows ?? []),
    ...model.blocks.flatMap((block) => block.rows),
  ]
  const byRow = new Map<number, WrittenLabel[]>()
  let next = 0
  for (const row of rows) {
    while (labels[next] && (labels[next]?.at ?? 0) < row.start) next += 1
    const own: WrittenLabel[] = []
    for (let label = labels[next]; label && isWithin(row, label); label = labels[next]) {
      own.push(label)
      next += 1
    }
    if (own.length) byRow.set(row.start, own)
  }
  return byRow
}

/** Words of the article, with the labels that stand before and after them. */
export interface SaidPiece extends Span {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Parts a run of words where labels stand in it. The pieces cover the run exactly. */
export function partBySaid(run: Span, labels: readonly WrittenLabel[]): readonly SaidPiece[] {
  const own = labels.filter((label) => isWithin(run, label))
  const cuts = [...new Set([run.start, ...own.map(({ at }) => at), run.end])]
  const textsAt = (at: number, side: WrittenLabel['side']) =>
    own.filter((label) => label.at === at && label.side === side).map(({ text }) => text)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? run.end
    return { start, end, before: textsAt(start, 'before'), after: textsAt(end, 'after') }
  })
}
