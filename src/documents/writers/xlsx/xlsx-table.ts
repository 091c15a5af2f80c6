import { cellLines, spanWidth } from '../cell-height.ts'
import type { PageForm } from '../page.ts'
import type { CellKind } from '../page-cell.ts'
import type { PageTable } from '../page-table.ts'
import { paperOf } from '../paper.ts'
import { WriteError } from '../write-error.ts'
import { mostLetters } from './xlsx-limits.ts'
import type { Look } from './xlsx-looks.ts'
import { lineHeight, type RowHeight, type SheetPart } from './xlsx-plan.ts'
import { beginsAsFormula, type SheetValue, sheetValue } from './xlsx-value.ts'

/** Rows that one row of the table is divided into have this many lines, so that no page break cuts a line. */
const linesOfPiece = 6

/** Around the text of a cell, in points. */
const rowPadding = 4

/**
 * The table in cells of a sheet. A row taller than half a page takes several rows of the sheet, in which its cells
 * are merged: a sheet's row cannot be higher than 409 points, and programs do not break one over two pages.
 * @throws WriteError 'cell-too-long'
 */
export function placeTable(
  table: PageTable,
  widths: readonly number[],
  form: PageForm,
  start: number,
): SheetPart {
  const { heights, firstRows } = divideRows(table, widths, form)
  const rowAt = (row: number): number => start + (firstRows[row] ?? heights.length)
  const cells = table.cells.map((cell) => {
    const width = spanWidth(cell, widths)
    const value = sheetValue(cell, width, form.fontSize)
    refuseTooLong(value)
    return {
      row: rowAt(cell.row),
      endRow: rowAt(cell.row + cell.rowSpan),
      column: cell.column,
      endColumn: cell.column + cell.columnSpan,
      look: lookOf(cell.kind, value, form),
      value: cell.lines.length > 0 ? value : null,
    }
  })
  return { start, heights, cells }
}

function refuseTooLong(value: SheetValue): void {
  if (!('text' in value) || value.text.length <= mostLetters) return
  throw new WriteError('cell-too-long', {
    text: `${value.text.slice(0, 60)}…`,
    length: String(value.text.length),
    limit: String(mostLetters),
  })
}

function divideRows(
  table: PageTable,
  widths: readonly number[],
  form: PageForm,
): { heights: RowHeight[]; firstRows: number[] } {
  const line = lineHeight(form.fontSize)
  const single = new Array<number>(table.rows).fill(0)
  const merged = new Array<number>(table.rows).fill(0)
  for (const cell of table.cells) {
    const perRow = cellLines(cell, spanWidth(cell, widths), form.fontSize) / cell.rowSpan
    const heightened = cell.rowSpan > 1 || cell.columnSpan > 1 ? merged : single
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      heightened[row] = Math.max(heightened[row] ?? 0, perRow)
    }
  }
  const halfPage = paperOf(form.orientation).textHeight / 20 / 2
  const heights: RowHeight[] = []
  const firstRows: number[] = []
  for (let row = 0; row < table.rows; row++) {
    firstRows.push(heights.length)
    const own = single[row] ?? 0
    const lines = Math.ceil(Math.max(own, merged[row] ?? 0))
    if (lines * line > halfPage) {
      const pieces = Math.ceil(lines / linesOfPiece)
      heights.push(...new Array<RowHeight>(pieces).fill({ points: linesOfPiece * line, fixed: true }))
    } else {
      heights.push({ points: lines * line + rowPadding, fixed: (merged[row] ?? 0) > own })
    }
  }
  return { heights, firstRows }
}

const centred: ReadonlySet<CellKind> = new Set(['header', 'column-number', 'principle', 'number', 'centred'])
const bold: ReadonlySet<CellKind> = new Set(['header', 'principle', 'objective'])
const middle: ReadonlySet<CellKind> = new Set(['header', 'column-number', 'principle', 'objective'])

function lookOf(kind: CellKind, value: SheetValue, form: PageForm): Look {
  return {
    size: kind === 'column-number' ? Math.max(8, form.fontSize - 2) : form.fontSize,
    bold: bold.has(kind),
    horizontal: centred.has(kind) ? 'center' : 'left',
    vertical: middle.has(kind) ? 'center' : 'top',
    border: 'box',
    format: 'number' in value ? value.format : null,
    quoted: beginsAsFormula(value),
  }
}
