import type { CellKind, PageCell } from './page-cell.ts'
import { wrappedLines } from './text-measure.ts'

const boldKinds: ReadonlySet<CellKind> = new Set(['header', 'principle', 'objective'])

/** Bold letters are about so much wider. */
const boldness = 1.08

/** Left and right of a cell's text, and before an item of a list, in twentieths of a point. */
const margins = 170
const indent = 142

/** The width of the columns that a cell covers. */
export function spanWidth(cell: PageCell, widths: readonly number[]): number {
  return widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, width) => sum + width, 0)
}

/**
 * How many lines the text of a cell takes; the width, and in it what is left free left and right together, in twentieths
 * of a point, the size of the font in points.
 */
export function cellLines(
  { kind, lines }: PageCell,
  width: number,
  fontSize: number,
  sides: number = margins,
): number {
  const room = (width - sides - (kind === 'bullets' ? indent : 0)) / 20
  const size = boldKinds.has(kind) ? fontSize * boldness : fontSize
  return lines.reduce((sum, text) => sum + wrappedLines(text, room, size), 0)
}

/** The height of what stands in a cell in twentieths of a point. */
export function cellHeight(cell: PageCell, width: number, fontSize: number): number {
  return (cell.picture?.height ?? 0) + cellLines(cell, width, fontSize) * fontSize * 20 * 1.15
}
