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

/**
 * A sheet's rows that show something, and which of them form the table (`to` exclusive; equal when there is none).
 * `sheetRows`: the number that the sheet itself gives to each.
 */
export type Regions = {
  filled: Filled[]
  rows: number
  sheetRows: number[]
  from: number
  to: number
  hidden: number
  /** Where the table begins anew below lines that are not drawn as it is: rows, ascending, `to` at the end. */
  pieces: { from: number; to: number }[]
}

/**
 * Where the table begins and ends. Rows with three different cells or more form it, also where some of them reach
 * down from above; in a sheet whose table is drawn with borders, only bordered ones count, so that dates above and
 * signatures below stay outside.
 */
export function regionsOf(sheet: Sheet): Regions {
  const { filled, sheetRows, hidden } = filledCells(sheet)
  const rows = sheetRows.length
  const across = cellsAcross(filled, rows)
  const most = across.reduce((widest, row) => Math.max(widest, row.cells), 0)
  const least = Math.min(3, Math.max(2, most))
  const drawn = across.some((row) => row.cells >= least && row.bordered === row.cells)
  const isBordered = (row: { cells: number; bordered: number }): boolean => row.bordered * 2 > row.cells
  const isCore = (row: { cells: number; bordered: number }): boolean =>
    row.cells >= least && (!drawn || isBordered(row))
  const core = across.findIndex(isCore)
  if (core < 0) return { filled, rows, sheetRows, from: 0, to: 0, hidden, pieces: [] }
  const from = drawn ? headOf(across, core) : core
  let to = across.findLastIndex(isCore) + 1
  while (drawn && to < rows && isBordered(across[to] ?? { cells: 1, bordered: 0 })) to++
  const pieces = drawn ? piecesOf(filled, across, from, to) : [{ from, to }]
  return { filled, rows, sheetRows, from, to, hidden, pieces }
}

const longestHeading = 60

/**
 * Several tables below each other on a sheet: lines without borders, then a row of borders whose cells are short and
 * begin with no figure, as headings are.
 */
function piecesOf(
  filled: readonly Filled[],
  across: readonly { cells: number; bordered: number }[],
  from: number,
  to: number,
): { from: number; to: number }[] {
  const outside = (row: number): boolean => across[row]?.bordered === 0
  const rows = Map.groupBy(filled, (cell) => cell.row)
  const pieces: { from: number; to: number }[] = []
  let begin = from
  for (let row = from + 1; row < to; row++) {
    if (outside(row) || !outside(row - 1)) continue
    const cells = (rows.get(row) ?? []).filter((cell) => cell.text.trim() !== '')
    const heads = cells.every(({ text }) => text.length <= longestHeading && !/^\s*\d/u.test(text))
    if (cells.length < 3 || !heads) continue
    let end = row
    while (outside(end - 1)) end--
    pieces.push({ from: begin, to: end })
    begin = row
  }
  return [...pieces, { from: begin, to }]
}

/** Groups and headings of two columns are too few to tell a table, but are drawn as it is; so is a row over all of it. */
function headOf(across: readonly { cells: number; bordered: number }[], core: number): number {
  let from = core
  for (let row = core - 1; row >= 0; row--) {
    const { cells, bordered } = across[row] ?? { cells: 0, bordered: 0 }
    if (cells === 0 || bordered < cells) break
    if (cells > 1) from = row
  }
  return from
}

/** How many cells each row shows, those included that reach down from above; cells only say where they begin and end. */
function cellsAcross(filled: readonly Filled[], rows: number): { cells: number; bordered: number }[] {
  const steps = Array.from({ length: rows + 1 }, () => ({ cells: 0, bordered: 0 }))
  const step = (row: number, by: number, bordered: boolean): void => {
    const at = steps[Math.min(row, rows)]
    if (!at) return
    at.cells += by
    if (bordered) at.bordered += by
  }
  for (const { row, endRow, look } of filled) {
    step(row, 1, look.bordered)
    step(endRow, -1, look.bordered)
  }
  let before = { cells: 0, bordered: 0 }
  return steps.slice(0, rows).map(({ cells, bordered }) => {
    before = { cells: before.cells + cells, bordered: before.bordered + bordered }
    return before
  })
}

function filledCells(sheet: Sheet): { filled: Filled[]; sheetRows: number[]; hidden: number } {
  const hiddenColumns = columnsOf(sheet.hiddenColumns)
  const shown = [...sheet.rows]
    .filter(([row]) => !sheet.hiddenRows.has(row))
    .sort(([one], [other]) => one - other)
  const order = shown.map(([row]) => row)
  const merges = new Map(sheet.merges.map((merge) => [`${merge.row},${merge.column}`, merge]))
  let hidden = sheet.rows.size - shown.length
  const filled: Filled[] = []
  for (const [index, [row, cells]] of shown.entries()) {
    for (const [column, { text, look }] of [...cells].sort(([one], [other]) => one - other)) {
      if (hiddenColumns.has(column)) {
        hidden++
        continue
      }
      const merge = merges.get(`${row},${column}`)
      const endRow = merge ? firstAtOrAfter(order, merge.endRow) : index + 1
      filled.push({ row: index, endRow, column, endColumn: merge?.endColumn ?? column + 1, text, look })
    }
  }
  return { filled, sheetRows: order.map((row) => row + 1), hidden }
}

/** A sheet has 16,384 columns (ECMA-376 part 1, 18.3.1.13), whatever a range claims. */
const mostSheetColumns = 16_384

function columnsOf(ranges: readonly { from: number; to: number }[]): Set<number> {
  const columns = new Set<number>()
  let next = 0
  // From left to right and each column once: a file may hide all of them a thousand times over.
  const sound = ranges.filter(({ from, to }) => from >= 0 && to >= from)
  for (const { from, to } of sound.sort((one, other) => one.from - other.from)) {
    const end = Math.min(to, mostSheetColumns - 1)
    for (let column = Math.max(next, from); column <= end; column++) columns.add(column)
    next = Math.max(next, end + 1)
  }
  return columns
}

/** The index of the first of the sorted numbers that is not below the wanted one. */
export function firstAtOrAfter(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
