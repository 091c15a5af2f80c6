import type { Cell, Grid } from '../../grid.ts'
import { collapse } from '../../language/words/fold.ts'

/** What stands at one place of a table: its cell, and whether the cell begins in this row (else it is merged down). */
export type Place = { cell: Cell; text: string; startsHere: boolean }

/** A table by rows and columns: places[row][column], null where no cell is. */
export type TableView = {
  block: number
  rows: number
  columns: number
  exact: boolean
  places: (Place | null)[][]
}

const noValue = /^[\s\-–—−_.…·•*/\\]*$/u

/** The text of a cell on one line; '' for an empty cell and for a dash, which both mean "nothing". */
export function cellText(lines: readonly string[]): string {
  const text = collapse(lines.join(' '))
  return noValue.test(text) ? '' : text
}

/** Spreads a grid over its places, each cell at every place that it covers. */
export function viewTable(grid: Grid, block: number): TableView {
  const places: (Place | null)[][] = Array.from({ length: grid.rows }, () =>
    Array.from({ length: grid.columns }, () => null),
  )
  for (const cell of grid.cells) {
    const text = cellText(cell.lines)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      const place: Place = { cell, text, startsHere: row === cell.row }
      const line = places[row]
      if (line) line.fill(place, cell.column, cell.column + cell.columnSpan)
    }
  }
  return { block, rows: grid.rows, columns: grid.columns, exact: grid.columnsAre === 'exact', places }
}

/** The different cells of a row from the left, without those that only reach into it from above. */
export function cellsOfRow(view: TableView, row: number): Place[] {
  const found: Place[] = []
  for (const place of view.places[row] ?? []) {
    if (place?.startsHere && found.at(-1)?.cell !== place.cell) found.push(place)
  }
  return found
}

/** As cellsOfRow, but only cells that say something. */
export function filledCells(view: TableView, row: number): Place[] {
  return cellsOfRow(view, row).filter((place) => place.text !== '')
}
