import { type PageCell, placeCell } from './page-cell.ts'

type Headings = {
  columns: readonly { label: string; group?: string | undefined }[]
  columnNumbersRow: boolean
}

/** The heading rows in reading order: groups over their columns, headings, and column numbers where the form has them. */
export function headerCells({ columns, columnNumbersRow }: Headings): { rows: number; cells: PageCell[] } {
  const labelRow = columns.some((column) => column.group !== undefined) ? 1 : 0
  const cells = columns.flatMap((column, index) => {
    if (column.group === undefined) {
      return [{ ...placeCell(0, index, 'header', [column.label]), rowSpan: labelRow + 1 }]
    }
    const own = placeCell(labelRow, index, 'header', [column.label])
    if (columns[index - 1]?.group === column.group) return [own]
    const end = columns.findIndex((next, at) => at > index && next.group !== column.group)
    const columnSpan = (end < 0 ? columns.length : end) - index
    return [{ ...placeCell(0, index, 'header', [column.group]), columnSpan }, own]
  })
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  if (!columnNumbersRow) return { rows: labelRow + 1, cells }
  const numbers = columns.map((_, index) =>
    placeCell(labelRow + 1, index, 'column-number', [String(index + 1)]),
  )
  return { rows: labelRow + 2, cells: [...cells, ...numbers] }
}
