import type { Grid } from '../../grid.ts'
import { CellPlacing } from '../cell-placing.ts'
import { joinLines } from './pdf-joining.ts'
import { boxOf, type Lattice } from './pdf-lattice.ts'
import { linesOf, type TextLine } from './pdf-lines.ts'
import type { Glyph } from './pdf-marks.ts'
import { positions } from './pdf-rules.ts'
import type { KnownWords } from './pdf-words.ts'

/** A table as found on a page or stitched from several: places in points across, rows counted. */
export type PdfTable = {
  xs: number[]
  rows: number
  cells: PdfCell[]
  openTop: boolean
  openBottom: boolean
  ruled: boolean
}

export type PdfCell = {
  row: number
  rowSpan: number
  x0: number
  x1: number
  lines: TextLine[]
  /** Width that a line of text may take within the cell. */
  room: number
  /** On which page it begins, counted from 1. */
  page?: number | undefined
}

/** The table of a lattice with the letters that stand in it. */
export function tableOf(lattice: Lattice, glyphs: readonly Glyph[]): PdfTable {
  const within = Map.groupBy(glyphs, (glyph) => boxOf(lattice, glyph.centerX, glyph.centerY))
  const cells = lattice.boxes.map((box, index): PdfCell => {
    const held = within.get(index) ?? []
    const upright = linesOf(held.filter((glyph) => glyph.turn === 'none'))
    const turned = [
      ...linesOf(held.filter((glyph) => glyph.turn === 'up')),
      ...linesOf(held.filter((glyph) => glyph.turn === 'down')),
    ]
    const width = upright.length > 0 || turned.length === 0 ? box.x1 - box.x0 : box.y1 - box.y0
    const room = width - 2 * paddingOf(upright, box.x0)
    return {
      row: box.row,
      rowSpan: box.endRow - box.row,
      x0: box.x0,
      x1: box.x1,
      lines: [...upright, ...turned],
      room,
    }
  })
  const { xs, openTop, openBottom } = lattice
  return { xs, rows: lattice.ys.length - 1, cells, openTop, openBottom, ruled: true }
}

/** The space between a cell's side and its text; Word's own is 5.4 points. */
function paddingOf(lines: readonly TextLine[], left: number): number {
  const offsets = lines.map((line) => line.x0 - left)
  return Math.min(8, Math.max(0, Math.min(8, ...offsets)))
}

/** The table as a grid. Slices between two lines that are too thin for a letter and hold none are drawing, not columns. */
export function gridOf(table: PdfTable, words: KnownWords): Grid {
  const xs = columnLines(table)
  const nearest = (x: number): number => {
    let best = 0
    for (const [index, at] of xs.entries()) {
      if (Math.abs(at - x) < Math.abs((xs[best] ?? 0) - x)) best = index
    }
    return best
  }
  const placing = new CellPlacing()
  if (table.rows > 0) placing.openRow(table.rows - 1)
  for (const cell of table.cells.toSorted((one, other) => one.row - other.row || one.x0 - other.x0)) {
    const column = nearest(cell.x0)
    const columnSpan = nearest(cell.x1) - column
    if (columnSpan < 1) continue
    const lines = joinLines(cell.lines, cell.room, 'cell', words).map((joined) =>
      joined.text.replaceAll(/\s+/g, ' ').trim(),
    )
    placing.place(
      cell.row,
      column,
      cell.rowSpan,
      columnSpan,
      lines.filter((line) => line !== ''),
    )
  }
  const grid = placing.finish(table.ruled ? 'exact' : 'guessed')
  const pages = pagesOf(table.cells, grid.rows)
  return pages ? { ...grid, pages } : grid
}

/** The page of each row; a row that begins in the middle of nothing stands where the one above it does. */
function pagesOf(cells: readonly PdfCell[], rows: number): number[] | null {
  const known = new Map<number, number>()
  for (const { row, page } of cells)
    if (page !== undefined) known.set(row, Math.min(page, known.get(row) ?? page))
  if (known.size === 0) return null
  let last = Math.min(...known.values())
  return Array.from({ length: rows }, (_, row) => {
    last = known.get(row) ?? last
    return last
  })
}

function columnLines(table: PdfTable): number[] {
  const found = positions(
    table.cells.flatMap((cell) => [cell.x0, cell.x1]),
    3,
  )
  const filled = table.cells.filter((cell) => cell.lines.length > 0)
  const kept: number[] = []
  for (const x of found) {
    const before = kept.at(-1)
    const thin = before !== undefined && x - before < 9
    const used = thin && filled.some((cell) => Math.abs(cell.x0 - before) <= 3 && Math.abs(cell.x1 - x) <= 3)
    if (!thin || used) kept.push(x)
  }
  return kept
}
