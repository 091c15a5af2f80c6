import type { Block } from '../../grid.ts'
import { cleanLines } from './text-clean.ts'
import { paragraphsOf } from './text-paragraphs.ts'
import { type TextRow, tableOfRows } from './text-rows.ts'

/** A cell and its raw lines; `breakAt` is the line where a row and its table may end inside of it. */
type ExportCell = { lines: string[]; endsRow: boolean; breakAt: number | null }

const mostColumns = 40
/** What a person would call odd about a row: a short one, a long one, an ending inside a cell. Found by trial. */
const oddness = {
  innerEnd: 0.4,
  heading: 0.3,
  emptyHeading: 4,
  short: 1.5,
  perMissing: 0.8,
  long: 3,
  perExtra: 2,
  inside: 2.5,
}

/**
 * Word's text export: every cell is a line of its own that begins with a tab, further paragraphs of the cell follow
 * without one, and a blank line ends a row; but blank lines stand inside of cells as well. Of all ways to cut the
 * cells into rows the least odd is taken: most rows have one length.
 */
export function readWordExport(lines: readonly string[]): Block[] {
  const cells = gatherCells(lines)
  const { columns, ends } = cutRows(cells)
  const blocks: Block[] = []
  let rows: TextRow[] = []
  let from = 0
  for (const end of ends) {
    const row = cells.slice(from, end)
    const last = row.at(-1)
    const cut = last && tailIsOutside(last, end === cells.length, row.length >= columns)
    const outside = last && cut !== null && cut !== undefined ? last.lines.splice(cut) : []
    rows.push(toRow(row, columns))
    if (outside.some((line) => line.trim() !== '')) {
      blocks.push(tableOfRows(rows, columns), ...paragraphsOf(outside))
      rows = []
    }
    from = end
  }
  if (rows.length > 0) blocks.push(tableOfRows(rows, columns))
  return blocks
}

function gatherCells(lines: readonly string[]): ExportCell[] {
  const cells: ExportCell[] = []
  for (const line of lines) {
    const start = /^ *\t/.exec(line)
    if (start) cells.push({ lines: [line.slice(start[0].length)], endsRow: false, breakAt: null })
    else cells.at(-1)?.lines.push(line)
  }
  for (const cell of cells) {
    cell.endsRow = cell.lines.length > 1 && cell.lines.at(-1)?.trim() === ''
    const blank = cell.lines.findIndex((line, at) => at > 0 && line.trim() === '')
    cell.breakAt = blank > 0 && !cell.endsRow ? blank : null
  }
  return cells
}

/** Where text after a blank line in the last cell of a row begins that belongs to no cell; null when there is none. */
function tailIsOutside(cell: ExportCell, atEnd: boolean, full: boolean): number | null {
  if (!atEnd) return cell.endsRow ? null : cell.breakAt
  const blank = cell.lines.findIndex(
    (line, at) => at > 0 && line.trim() === '' && opensFrame(cell.lines.slice(at)),
  )
  if (blank > 0) return blank
  const first = cell.lines.findIndex((line, at) => at > 0 && line.trim() === '')
  const emptyCell = cell.lines.slice(0, Math.max(first, 0)).every((line) => line.trim() === '')
  return full && first > 0 && emptyCell ? first : null
}

/** Signatures and approvals follow a table; nothing else does that one could tell from a cell. */
function opensFrame(lines: readonly string[]): boolean {
  const text = lines.find((line) => line.trim() !== '') ?? ''
  return /(?:бичсэн|хянасан|боловсруулсан|танилцсан|нэгтгэсэн|гаргасан|батлав|баталсан|зөвшөөрсөн)\s*[:./]?/i.test(
    text.slice(0, 60),
  )
}

function toRow(cells: readonly ExportCell[], columns: number): TextRow {
  const cleaned = cells.map((cell) => cleanLines(cell.lines.join('\n')))
  while (cleaned.length > columns && cleaned.at(-1)?.length === 0) cleaned.pop()
  return { cells: cleaned, whole: cleaned.length === 1 && columns > 1 }
}

/** @returns the usual number of cells of a row, and after which cells rows end */
function cutRows(cells: readonly ExportCell[]): { columns: number; ends: number[] } {
  let best: { cost: number; columns: number; ends: number[] } | null = null
  for (const columns of likelyColumns(cells)) {
    const cut = cutWith(cells, columns)
    if (!best || cut.cost < best.cost) best = { ...cut, columns }
  }
  return best ?? { columns: cells.length, ends: cells.length > 0 ? [cells.length] : [] }
}

/** The most frequent distances between row ends, and between an end and the end after the next. */
function likelyColumns(cells: readonly ExportCell[]): number[] {
  const ends = cells.flatMap((cell, at) => (cell.endsRow ? [at + 1] : []))
  ends.push(cells.length)
  const counts = new Map<number, number>()
  for (const [index, end] of ends.entries()) {
    for (const back of [1, 2, 3]) {
      const width = end - (ends[index - back] ?? 0)
      if (width >= 2 && width <= mostColumns) counts.set(width, (counts.get(width) ?? 0) + 1)
    }
  }
  const sorted = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])
  return sorted.slice(0, 8).map(([width]) => width)
}

function cutWith(cells: readonly ExportCell[], columns: number): { cost: number; ends: number[] } {
  const costs = new Float64Array(cells.length + 1).fill(Number.POSITIVE_INFINITY)
  const starts = new Int32Array(cells.length + 1)
  costs[0] = 0
  for (let end = 1; end <= cells.length; end++) {
    const last = cells[end - 1]
    if (!last || !(last.endsRow || last.breakAt !== null || end === cells.length)) continue
    const inside = last.endsRow || end === cells.length ? 0 : oddness.inside
    let inner = 0
    for (let start = end - 1; start >= Math.max(0, end - mostColumns); start--) {
      if (start < end - 1 && cells[start]?.endsRow) inner += oddness.innerEnd
      const cost = (costs[start] ?? 0) + inside + inner + rowOddness(cells, start, end, columns)
      if (cost < (costs[end] ?? 0)) {
        costs[end] = cost
        starts[end] = start
      }
    }
  }
  const ends: number[] = []
  for (let end = cells.length; end > 0; end = starts[end] ?? 0) ends.push(end)
  return { cost: costs[cells.length] ?? 0, ends: ends.reverse() }
}

function rowOddness(cells: readonly ExportCell[], start: number, end: number, columns: number): number {
  const length = end - start
  if (length === columns) return 0
  if (length === 1) {
    const empty = cells[start]?.lines.every((line) => line.trim() === '') ?? true
    return empty ? oddness.emptyHeading : oddness.heading
  }
  // The end of a file is often trimmed, and with it the empty last cell.
  if (end === cells.length && length === columns - 1) return oddness.heading
  if (length < columns && standsAbove(cells, start, end, columns)) return oddness.heading
  if (length < columns) return oddness.short + oddness.perMissing * (columns - length)
  return oddness.long + oddness.perExtra * (length - columns)
}

/** A short row of headings, one for each empty cell and each run of filled cells of the full row below it. */
function standsAbove(cells: readonly ExportCell[], start: number, end: number, columns: number): boolean {
  const below = cells.slice(end, end + columns)
  if (below.length < columns || !below.at(-1)?.endsRow) return false
  const isEmpty = (cell: ExportCell | undefined): boolean =>
    cell?.lines.every((line) => line.trim() === '') ?? true
  if (cells.slice(start, end).some(isEmpty)) return false
  const groups = below.filter((cell, at) => isEmpty(cell) || at === 0 || isEmpty(below[at - 1])).length
  return groups === end - start
}
