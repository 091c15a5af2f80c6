import { cellHeight, spanWidth } from '../cell-height.ts'
import { columnWidths } from '../column-widths.ts'
import { breakLongWords } from '../long-words.ts'
import type { PageForm } from '../page.ts'
import type { CellKind, CellPicture, PageCell } from '../page-cell.ts'
import type { PageTable } from '../page-table.ts'
import type { PaperSize } from '../paper.ts'
import { printable } from '../printable.ts'

const bold: ReadonlySet<CellKind> = new Set(['header', 'principle', 'objective'])
const centred: ReadonlySet<CellKind> = new Set(['header', 'column-number', 'principle', 'number', 'centred'])
const middle: ReadonlySet<CellKind> = new Set(['header', 'column-number', 'principle', 'objective'])

/** Rows that head the rows below them: Typst keeps such a row on the page of the next one. */
const headingLevels: Partial<Record<CellKind, number>> = { principle: 2, objective: 3 }

/** A cell over more of a page than this may part: the hole above it would be larger than a cut is ugly. */
const mostSpanned = 0.35

/** Left and right of a cell's text, in points; about as much again before an item of a list. */
const cellInset = 9

/** The table for the template, or the two parts of a table that goes on a new page at the row `breakAt`. */
export function tableData(
  table: PageTable,
  form: PageForm,
  paper: PaperSize,
  breakAt: number | null,
): object[] {
  const widths = columnWidths(table, paper.textWidth, form.fontSize)
  const tall = tallRows(table, widths, form, paper)
  const heights = rowHeights(table, widths, form)
  const room = paper.textHeight
  const spanHeight = ({ row, rowSpan }: PageCell): number =>
    heights.slice(row, row + rowSpan).reduce((sum, height) => sum + height, 0)
  const part = (from: number, to: number): object => {
    const data = (cell: PageCell, y: number): object =>
      cellData(cell, form, spanWidth(cell, widths) / 20, {
        y,
        breakable: cell.rowSpan > 1 ? spanHeight(cell) > room * mostSpanned : tall.has(cell.row),
        last: cell.row + cell.rowSpan === table.rows,
      })
    const body = table.cells.filter(({ row }) => row >= table.headerRows)
    return {
      widths: widths.map((width) => width / 20),
      header: table.cells.filter(({ row }) => row < table.headerRows).map((cell) => data(cell, cell.row)),
      groups: groupsOf(cutTo(body, from, to)).map(({ level, cells }) => ({
        level,
        cells: cells.map((cell) => data(cell, cell.row - from + table.headerRows)),
      })),
    }
  }
  if (breakAt === null) return [part(table.headerRows, table.rows)]
  return [part(table.headerRows, breakAt), part(breakAt, table.rows)]
}

/** The cells of these rows; one that began above goes on without its text, as over the end of a page. */
function cutTo(cells: readonly PageCell[], from: number, to: number): PageCell[] {
  return cells.flatMap((cell) => {
    const row = Math.max(cell.row, from)
    const rowSpan = Math.min(cell.row + cell.rowSpan, to) - row
    if (rowSpan <= 0) return []
    const own = cell.row < from ? { lines: [], picture: undefined } : {}
    return [{ ...cell, row, rowSpan, ...own }]
  })
}

/**
 * Where a table may go on a new page so that its last row stands with what follows, no heading left behind. Null when
 * too much would move.
 */
export function lastWholeRow(table: PageTable, form: PageForm, paper: PaperSize): number | null {
  const headed = (at: number): boolean =>
    table.cells.some((cell) => cell.row === at - 1 && headingLevels[cell.kind] !== undefined)
  let row = table.rows - 1
  while (headed(row)) row--
  if (row <= table.headerRows) return null
  const widths = columnWidths(table, paper.textWidth, form.fontSize)
  const last = table.cells.filter((cell) => cell.row >= row)
  const heights = last.map((cell) => cellHeight(cell, spanWidth(cell, widths), form.fontSize))
  return Math.max(0, ...heights) < paper.textHeight / 2 ? row : null
}

type Group = { level: number; cells: PageCell[] }

/** Headings each in a group of its own, where rows follow that they head; the rows between them together. */
function groupsOf(cells: readonly PageCell[]): Group[] {
  const groups: Group[] = []
  for (const cell of cells) {
    const level = headingLevels[cell.kind] ?? 0
    const open = groups.at(-1)
    if (open && level === 0 && open.level === 0) open.cells.push(cell)
    else groups.push({ level, cells: [cell] })
  }
  return groups.map((group, index) => {
    const [next, over] = [groups[index + 1]?.level, groups[index + 2]?.level]
    // Typst aborts on two headings of one level with no row between them.
    const heads = next === 0 || (next !== undefined && next > group.level && over === 0)
    return heads ? group : { ...group, level: 0 }
  })
}

/** Of the text of cells in one row; those over several rows have room in all of them. */
function rowHeights(table: PageTable, widths: readonly number[], form: PageForm): number[] {
  const heights = new Array<number>(table.rows).fill(0)
  for (const cell of table.cells) {
    if (cell.rowSpan > 1) continue
    const height = cellHeight(cell, spanWidth(cell, widths), form.fontSize)
    heights[cell.row] = Math.max(heights[cell.row] ?? 0, height)
  }
  return heights
}

/** A row taller than half a page would leave a hole at the end of the page before it: it may break. */
function tallRows(
  { cells }: PageTable,
  widths: readonly number[],
  form: PageForm,
  paper: PaperSize,
): ReadonlySet<number> {
  const tall = cells.filter((cell) => {
    const height = cellHeight(cell, spanWidth(cell, widths), form.fontSize)
    return cell.rowSpan === 1 && height > paper.textHeight / 2
  })
  return new Set(tall.map(({ row }) => row))
}

function cellData(
  { kind, lines, column, columnSpan, rowSpan, picture }: PageCell,
  form: PageForm,
  width: number,
  place: { y: number; breakable: boolean; last: boolean },
): object {
  const size = kind === 'column-number' ? Math.max(8, form.fontSize - 2) : form.fontSize
  const room = width - (kind === 'bullets' ? 2 * cellInset : cellInset)
  return {
    ...place,
    x: column,
    colspan: columnSpan,
    rowspan: rowSpan,
    bold: bold.has(kind),
    align: centred.has(kind) ? 'center' : 'left',
    middle: middle.has(kind),
    picture: picture ? pictureData(picture) : null,
    list: kind === 'bullets' && lines.length > 0,
    size,
    lines: lines.map((text) => breakLongWords(printable(text), room, size)),
  }
}

/** The bytes as numbers: the template takes nothing but JSON. */
function pictureData({ jpeg, width, height, alternative }: CellPicture): object {
  return {
    bytes: [...jpeg],
    width: width / 20,
    height: height / 20,
    alternative: printable(alternative),
  }
}
