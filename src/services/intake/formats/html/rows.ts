import type { Run } from './run.ts'

/** Longer cells are paragraphs that a page puts side by side, not data. */
const MAX_CELL = 200
const MIN_ROWS = 2

/**
 * At the end of a table: one of data becomes a run for each row, its cells parted by "; ". A table that only
 * arranges a page (newsletters are built so) keeps its paragraphs as they are.
 * @param from the first run within the table
 */
export function joinRows(runs: Run[], from: number): void {
  const cells = runs.slice(from)
  const inRows = cells.filter(({ row }) => row >= 0)
  const rows = new Map<number, Run[]>()
  for (const cell of inRows) {
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  const many = [...rows.values()].filter((row) => row.length > 1)
  const isData =
    many.length >= MIN_ROWS &&
    many.length * 2 > rows.size &&
    inRows.every(({ text, role }) => text.length <= MAX_CELL && role !== 'table')
  if (!isData) return
  const joined: Run[] = []
  const done = new Set<number>()
  for (const cell of cells) {
    if (cell.row < 0) joined.push(cell)
    else if (!done.has(cell.row)) {
      done.add(cell.row)
      const row = rows.get(cell.row) ?? []
      joined.push({
        ...cell,
        text: row.map(({ text }) => text).join('; '),
        probe: cell.text,
        role: 'table',
        linked: row.reduce((sum, { linked }) => sum + linked, 0),
        cites: [],
        row: -1,
      })
    }
  }
  // one by one: a call takes only so many arguments
  runs.length = from
  for (const run of joined) runs.push(run)
}
