import type { Cell, Grid } from '../grid.ts'
import { ReadingError } from '../reading-error.ts'

/** No plan seen has more than 20 columns; what lies beyond is a mistake or an attack. */
export const mostColumns = 256
const mostCells = 200_000
/** Rows times columns: whoever looks at a table by its places makes one for each. */
const mostPlaces = 2_000_000

/**
 * Places cells row after row (rows never go back) and keeps the promise of Grid that no two cells cover one place:
 * a span that would run into a cell from above ends before it, one that would leave the table ends with it.
 */
export class CellPlacing {
  private readonly cells: Cell[] = []
  /** For each column the first row that is free again. */
  private readonly freeFrom: number[] = []
  private rows = 0
  private columns = 0

  /** The first column from `from` on that no cell from above or from the left covers. */
  firstFree(row: number, from: number): number {
    let column = from
    while ((this.freeFrom[column] ?? 0) > row) column++
    return column
  }

  /** Counts a row that may stay without cells, so that spans from above can reach it. */
  openRow(row: number): void {
    this.rows = Math.max(this.rows, row + 1)
  }

  /** Places a cell; false when its place is covered or too far right. @throws ReadingError 'too-complex' */
  place(row: number, column: number, rowSpan: number, columnSpan: number, lines: string[]): boolean {
    if (column >= mostColumns || (this.freeFrom[column] ?? 0) > row) return false
    if (this.cells.length >= mostCells) throw new ReadingError('too-complex')
    let end = column + 1
    const wanted = Math.min(column + Math.max(1, columnSpan), mostColumns)
    while (end < wanted && (this.freeFrom[end] ?? 0) <= row) end++
    const below = row + Math.max(1, rowSpan)
    for (let covered = column; covered < end; covered++) this.freeFrom[covered] = below
    this.openRow(row)
    this.columns = Math.max(this.columns, end)
    this.cells.push({ row, column, rowSpan: below - row, columnSpan: end - column, lines })
    return true
  }

  /** @throws ReadingError 'too-complex' */
  finish(columnsAre: Grid['columnsAre']): Grid {
    if (this.rows * this.columns > mostPlaces) throw new ReadingError('too-complex')
    for (const cell of this.cells) cell.rowSpan = Math.min(cell.rowSpan, this.rows - cell.row)
    this.cells.sort((one, other) => one.row - other.row || one.column - other.column)
    return { rows: this.rows, columns: this.columns, cells: this.cells, columnsAre }
  }
}
