import type { CellKind, CellPicture } from '../writers/page-cell.ts'
import type { PageTable } from '../writers/page-table.ts'
import { headerCells } from '../writers/page-table-header.ts'

/** A column with its heading, its share of the width and how its cells look. */
export type PaperColumn = { label: string; width: number; kind?: CellKind; group?: string }

/** The lines of a cell, or those with the places that it covers. */
export type PaperCell =
  | string
  | readonly string[]
  | {
      lines: readonly string[]
      kind?: CellKind
      rowSpan?: number
      columnSpan?: number
      picture?: CellPicture | undefined
    }

/** A table of rows of cells in reading order, without the places that a cell from above or beside covers. */
export function paperTable(
  columns: readonly PaperColumn[],
  rows: readonly (readonly PaperCell[])[],
): PageTable {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const header = headerCells({ columns, columnNumbersRow: false })
  const cells = [...header.cells]
  const freeFrom = columns.map(() => 0)
  for (const [index, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while ((freeFrom[column] ?? 0) > index) column++
      const { lines, kind, rowSpan = 1, columnSpan = 1, picture } = wholeCell(cell)
      cells.push({
        row: header.rows + index,
        column,
        rowSpan,
        columnSpan,
        kind: kind ?? columns[column]?.kind ?? 'text',
        lines: lines.filter((text) => text !== ''),
        ...(picture && { picture }),
      })
      freeFrom.fill(index + rowSpan, column, column + columnSpan)
      column += columnSpan
    }
  }
  return {
    columns: columns.map(({ width }) => ({ widthPercent: (width * 100) / total })),
    headerRows: header.rows,
    rows: header.rows + rows.length,
    cells,
  }
}

type WholeCell = Exclude<PaperCell, string | readonly string[]>

function wholeCell(cell: PaperCell): WholeCell {
  if (typeof cell === 'string') return { lines: [cell] }
  return 'lines' in cell ? cell : { lines: cell }
}
