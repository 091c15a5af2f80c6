import type { Sheet } from './xlsx-sheet.ts'
import type { CellLook } from './xlsx-styles.ts'

/** A filled cell as displayed: `row` and `endRow` count the used rows, columns are the sheet's own. */
export type Filled = {
  row: number
  endRow: number
  column: number
  endColumn: number
  text: string
  look: CellLook
}

/** A sheet's rows that show something, and which of them form the table (`to` exclusive; equal when there is none). */
export type Regions = { filled: Filled[]; rows: number; from: number; to: number; hidden: number }

/**
 * Where the table begins and ends. Rows with three different cells or more form it, also where some of them reach
 * down from above; in a sheet whose table is drawn with borders, only bordered ones count, so that dates above and
 * signatures below stay outside.
 */
export function regionsOf(sheet: Sheet): Regions {
  const { filled, rows, hidden } = filledCells(sheet)
  const across = Array.from({ length: rows }, () => ({ cells: 0, bordered: 0 }))
  for (const cell of filled) {
    for (const row of across.slice(cell.row, cell.endRow)) {
      row.cells++
      if (cell.look.bordered) row.bordered++
    }
  }
  const most = across.reduce((widest, row) => Math.max(widest, row.cells), 0)
  const least = Math.min(3, Math.max(2, most))
  const drawn = across.some((row) => row.cells >= least && row.bordered === row.cells)
  const isBordered = (row: { cells: number; bordered: number }): boolean => row.bordered * 2 > row.cells
  const isCore = (row: { cells: number; bordered: number }): boolean =>
    row.cells >= least && (!drawn || isBordered(row))
  const from = across.findIndex(isCore)
  if (from < 0) return { filled, rows, from: 0, to: 0, hidden }
  let to = across.findLastIndex(isCore) + 1
  while (drawn && to < rows && isBordered(across[to] ?? { cells: 1, bordered: 0 })) to++
  return { filled, rows, from, to, hidden }
}

function filledCells(sheet: Sheet): { filled: Filled[]; rows: number; hidden: number } {
  const isHidden = (column: number): boolean =>
    sheet.hiddenColumns.some((range) => column >= range.from && column <= range.to)
  const shown = [...sheet.rows]
    .filter(([row]) => !sheet.hiddenRows.has(row))
    .sort(([one], [other]) => one - other)
  const order = shown.map(([row]) => row)
  const merges = new Map(sheet.merges.map((merge) => [`${merge.row},${merge.column}`, merge]))
  let hidden = sheet.rows.size - shown.length
  const filled: Filled[] = []
  for (const [index, [row, cells]] of shown.entries()) {
    for (const [column, { text, look }] of [...cells].sort(([one], [other]) => one - other)) {
      if (isHidden(column)) {
        hidden++
        continue
      }
      const merge = merges.get(`${row},${column}`)
      const endRow = merge ? firstAtOrAfter(order, merge.endRow) : index + 1
      filled.push({ row: index, endRow, column, endColumn: merge?.endColumn ?? column + 1, text, look })
    }
  }
  return { filled, rows: shown.length, hidden }
}

/** The index of the first of the sorted numbers that is not below the wanted one. */
function firstAtOrAfter(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
