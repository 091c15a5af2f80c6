import { cellLines, spanWidth } from '../cell-height.ts'
import type { PageForm } from '../page.ts'
import type { CellKind, PageCell } from '../page-cell.ts'
import type { PageTable } from '../page-table.ts'
import { paperOf } from '../paper.ts'
import { WriteError } from '../write-error.ts'
import type { KeptRows } from './xlsx-breaks.ts'
import type { SheetPicture } from './xlsx-drawing.ts'
import { mostLetters } from './xlsx-limits.ts'
import type { Look } from './xlsx-looks.ts'
import { lineHeight, type RowHeight, type SheetPart } from './xlsx-plan.ts'
import { beginsAsFormula, type SheetValue, sheetValue } from './xlsx-value.ts'

/** Rows that one row of the table is divided into have this many lines, so that no page break cuts a line. */
const linesOfPiece = 6

/** Left and right of the text of a cell together, in twentieths of a point. */
const sheetMargins = 80

/** Above and below the text of a cell, in points. */
const rowPadding = 4

/** A cell over more of a page than this may part: the hole above it would be larger than a cut is ugly. */
const mostSpanned = 0.35

/** Around a picture, in twentieths of a point. */
const pictureMargin = 60

/** The table as rows of the sheet: its headings kept with what they head, and where its last row begins. */
export type TablePart = SheetPart & { pictures: SheetPicture[]; kept: KeptRows[]; lastRow: number }

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
): TablePart {
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
      look: lookOf(cell, value, form),
      value: cell.lines.length > 0 ? value : null,
    }
  })
  const kept = table.cells
    .filter(({ kind }) => heading.has(kind))
    .map(({ row }) => ({ from: rowAt(row), to: rowAt(nextRow(table, row)) + 1 }))
  // A page break in a cell over several rows would cut a line of its text in two.
  const spans = table.cells
    .filter(({ rowSpan }) => rowSpan > 1)
    .map(({ row, rowSpan }) => ({ from: rowAt(row), to: rowAt(row + rowSpan), most: mostSpanned }))
  const pictures = table.cells.flatMap((cell) => pictureOf(cell, rowAt(cell.row)))
  return { start, heights, cells, pictures, kept: [...kept, ...spans], lastRow: rowAt(table.rows - 1) }
}

/** The first row below one that is no heading itself. */
function nextRow({ cells, rows }: PageTable, row: number): number {
  const headings = new Set(cells.filter(({ kind }) => heading.has(kind)).map((cell) => cell.row))
  let next = row + 1
  while (next < rows - 1 && headings.has(next)) next++
  return next
}

function pictureOf({ column, picture }: PageCell, row: number): SheetPicture[] {
  if (!picture) return []
  const { jpeg, ...about } = picture
  const name = `picture${row}x${column}`
  return [{ ...about, name, image: { type: 'image/jpeg', bytes: jpeg }, row, column, offset: pictureMargin }]
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
  // In points: what programs measure by themselves, and what they leave out.
  const single = new Array<number>(table.rows).fill(0)
  const merged = new Array<number>(table.rows).fill(0)
  for (const cell of table.cells) {
    const lines = Math.ceil(
      cellLines(cell, spanWidth(cell, widths), form.fontSize, sheetMargins) / cell.rowSpan,
    )
    const picture = cell.picture ? (cell.picture.height + 2 * pictureMargin) / 20 : 0
    const perRow = lines * line + picture
    const heightened = cell.picture || cell.rowSpan > 1 || cell.columnSpan > 1 ? merged : single
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
    const points = Math.max(own, merged[row] ?? 0)
    if (points > halfPage) {
      const pieces = Math.ceil(points / line / linesOfPiece)
      heights.push(...new Array<RowHeight>(pieces).fill({ points: linesOfPiece * line, fixed: true }))
    } else {
      heights.push({ points: points + rowPadding, fixed: (merged[row] ?? 0) > own })
    }
  }
  return { heights, firstRows }
}

const centred: ReadonlySet<CellKind> = new Set(['header', 'column-number', 'principle', 'number', 'centred'])
const bold: ReadonlySet<CellKind> = new Set(['header', 'principle', 'objective'])
const heading: ReadonlySet<CellKind> = new Set(['principle', 'objective'])
const middle: ReadonlySet<CellKind> = new Set(['header', 'column-number', 'principle', 'objective'])

function lookOf({ kind, picture }: PageCell, value: SheetValue, form: PageForm): Look {
  return {
    size: kind === 'column-number' ? Math.max(8, form.fontSize - 2) : form.fontSize,
    bold: bold.has(kind),
    horizontal: centred.has(kind) ? 'center' : 'left',
    // Under its picture, which hangs at the top.
    vertical: picture ? 'bottom' : middle.has(kind) ? 'center' : 'top',
    border: 'box',
    format: 'number' in value ? value.format : null,
    quoted: beginsAsFormula(value),
  }
}
