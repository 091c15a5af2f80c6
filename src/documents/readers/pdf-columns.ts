import { baselines, lineOf, type TextLine } from './pdf-lines.ts'
import type { Glyph, PageMarks } from './pdf-marks.ts'
import { pageNumber } from './pdf-running-heads.ts'
import type { PdfCell, PdfTable } from './pdf-table.ts'

/** A table without ruling lines, and the letters before and behind it on its first and its last page. */
export type GuessedTable = {
  table: PdfTable
  before: { page: number; glyphs: Glyph[] }[]
  behind: { page: number; glyphs: Glyph[] }[]
}

type Row = {
  page: number
  glyphs: Glyph[]
  y: number
  pieces: (TextLine | null)[]
  whole: TextLine | null
  offGrid: boolean
}

const narrowest = 4
const fewestRows = 4

/**
 * Finds the columns of a table that nobody drew: strips which hardly any line of the document crosses. A line that
 * runs across them without a gap stands over the whole table; a row begins where its first column is filled.
 */
export function guessTable(pages: readonly PageMarks[]): GuessedTable | null {
  const lines = pages.flatMap(linesOfPage)
  const cuts = stripsOf(lines.map((line) => line.glyphs))
  if (cuts.length < 2) return null
  const rows = lines.map(({ page, glyphs }) => rowOf(page, glyphs, cuts))
  const full = (row: Row): boolean => !row.offGrid && row.pieces.filter((piece) => piece !== null).length >= 3
  const from = rows.findIndex(full)
  let to = rows.findLastIndex(full) + 1
  if (rows.filter(full).length < fewestRows) return null
  while (to < rows.length && goesOn(rows[to - 1], rows[to])) to++
  const inTable = rows.slice(from, to)
  return {
    table: tableOf(inTable, cuts),
    before: textOf(rows.slice(0, from)),
    behind: textOf(rows.slice(to)),
  }
}

function linesOfPage({ glyphs }: PageMarks, page: number): { page: number; glyphs: Glyph[] }[] {
  const seen = glyphs.filter((glyph) => glyph.turn === 'none' && glyph.text.trim() !== '')
  const lines = baselines(seen).map((row) => ({ page, glyphs: row }))
  const isNumber = (at: number): boolean => pageNumber.test(lineOf(lines.at(at)?.glyphs ?? [])?.text ?? '')
  return lines.slice(isNumber(0) ? 1 : 0, isNumber(-1) ? -1 : undefined)
}

/** The left edges of the columns after the first. */
function stripsOf(lines: readonly Glyph[][]): number[] {
  const width = Math.min(3000, Math.ceil(Math.max(0, ...lines.map((line) => edges(line).right))))
  const inked = new Array<number>(width + 1).fill(0)
  const passed = new Array<number>(width + 1).fill(0)
  for (const line of lines) {
    const { left, right } = edges(line)
    for (let x = Math.max(0, Math.ceil(left)); x <= Math.min(width, right); x++)
      passed[x] = (passed[x] ?? 0) + 1
    const marked = new Set<number>()
    for (const glyph of line) {
      for (let x = Math.max(0, Math.floor(glyph.x0)); x <= Math.min(width, glyph.x1); x++) marked.add(x)
    }
    for (const x of marked) inked[x] = (inked[x] ?? 0) + 1
  }
  const cuts: number[] = []
  let run = 0
  for (let x = 0; x <= width; x++) {
    const crossing = passed[x] ?? 0
    const empty = crossing >= fewestRows && (inked[x] ?? 0) <= crossing * 0.25
    if (!empty && run >= narrowest && crossing > 0) cuts.push(x - 1)
    run = empty ? run + 1 : 0
  }
  return cuts
}

function rowOf(page: number, glyphs: Glyph[], cuts: readonly number[]): Row {
  const line = lineOf(glyphs)
  const y = line?.y ?? 0
  const sorted = glyphs.toSorted((one, other) => one.x0 - other.x0)
  const within = cuts.filter((cut) => cut > (sorted[0]?.x0 ?? 0) && cut < edges(sorted).right)
  const crossed = within.filter((cut) => !partedAt(sorted, cut))
  const whole = line && crossed.length > 0 && crossed.length === within.length ? line : null
  const offGrid = crossed.length > 0 && !whole
  const columns = Map.groupBy(
    glyphs,
    (glyph) => cuts.filter((cut) => (glyph.x0 + glyph.x1) / 2 >= cut).length,
  )
  const pieces = Array.from({ length: cuts.length + 1 }, (_, column) => lineOf(columns.get(column) ?? []))
  return { page, glyphs, y, pieces: whole ? [] : pieces, whole, offGrid }
}

/** Whether a gap wider than between words lies at the cut. */
function partedAt(sorted: readonly Glyph[], cut: number): boolean {
  return sorted.some((glyph, index) => {
    const end = sorted[index - 1]?.x1 ?? Number.POSITIVE_INFINITY
    return glyph.x0 - end > glyph.size * 0.45 && end - 2 <= cut && cut <= glyph.x0 + 2
  })
}

function goesOn(before: Row | undefined, row: Row | undefined): boolean {
  if (!before || !row || row.whole || row.page !== before.page) return false
  const size = row.glyphs[0]?.size ?? 0
  return row.y - before.y < size * 1.7 && row.pieces[0] === null
}

function tableOf(rows: readonly Row[], cuts: readonly number[]): PdfTable {
  const left = Math.min(...rows.map((row) => edges(row.glyphs).left))
  const right = Math.max(...rows.map((row) => edges(row.glyphs).right))
  const xs = [left - 1, ...cuts, right + 1]
  const room = xs.slice(1).map((_, column) => {
    const widths = rows.map((row) => row.pieces[column]).map((piece) => (piece ? piece.x1 - piece.x0 : 0))
    return Math.max(...widths) + 1
  })
  const cells: PdfCell[] = []
  let count = 0
  let current: PdfCell[] = []
  let before: Row | null = null
  for (const row of rows) {
    const starts = row.whole !== null || before === null || before.whole !== null || row.pieces[0] !== null
    const wraps =
      row.whole !== null && before?.whole && row.page === before.page && !/^зорилт/iu.test(row.whole.text)
    if (row.whole && wraps) current[0]?.lines.push(row.whole)
    else if (starts) {
      current = row.whole
        ? [{ row: count, rowSpan: 1, x0: xs[0] ?? 0, x1: right + 1, lines: [row.whole], room: right - left }]
        : row.pieces.map((_, column) => ({
            row: count,
            rowSpan: 1,
            x0: xs[column] ?? 0,
            x1: xs[column + 1] ?? right,
            lines: [],
            room: room[column] ?? 0,
          }))
      cells.push(...current)
      count++
    }
    for (const [column, piece] of row.pieces.entries()) {
      if (piece) current[column]?.lines.push(piece)
    }
    before = row
  }
  return { xs, rows: count, cells, openTop: false, openBottom: false, ruled: false }
}

function textOf(rows: readonly Row[]): { page: number; glyphs: Glyph[] }[] {
  return [...Map.groupBy(rows, (row) => row.page)].map(([page, found]) => ({
    page,
    glyphs: found.flatMap((row) => row.glyphs),
  }))
}

function edges(glyphs: readonly Glyph[]): { left: number; right: number } {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const glyph of glyphs) {
    left = Math.min(left, glyph.x0)
    right = Math.max(right, glyph.x1)
  }
  return { left, right }
}
