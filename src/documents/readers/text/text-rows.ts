import type { Table } from '../../grid.ts'
import { CellPlacing } from '../cell-placing.ts'

/** A row as text gives it: its cells from the left, each with its lines; `whole` covers all columns. */
export type TextRow = { cells: string[][]; whole: boolean }

/** Makes a table of rows whose columns are only guessed; short rows end early, a whole row covers `columns`. */
export function tableOfRows(rows: readonly TextRow[], columns: number): Table {
  const placing = new CellPlacing()
  for (const [index, row] of rows.entries()) {
    placing.openRow(index)
    if (row.whole) {
      placing.place(index, 0, 1, columns, row.cells[0] ?? [])
      continue
    }
    const spans = groupSpans(row, rows[index + 1], columns)
    let column = 0
    for (const [at, lines] of row.cells.entries()) {
      const span = spans[at] ?? 1
      placing.place(index, column, 1, span, lines)
      column += span
    }
  }
  return { kind: 'table', grid: placing.finish('guessed') }
}

/**
 * Text keeps no spans. A heading row with fewer cells than the one below it must have group headings: where the row
 * below is empty a heading stands alone, and each filled run below it has one heading above.
 */
function groupSpans(row: TextRow, below: TextRow | undefined, columns: number): number[] {
  if (!below || row.cells.length >= columns || below.cells.length !== columns) return []
  if (row.cells.some((lines) => lines.length === 0)) return []
  const spans: number[] = []
  let run = 0
  for (const lines of below.cells) {
    if (lines.length > 0) {
      run++
      continue
    }
    if (run > 0) spans.push(run)
    run = 0
    spans.push(1)
  }
  if (run > 0) spans.push(run)
  return spans.length === row.cells.length ? spans : []
}
