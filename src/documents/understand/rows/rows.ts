import { officeLikeness } from '../cells/cell-shapes.ts'
import { nameAlone, opensAct } from '../cells/frame-lines.ts'
import { numberAlone, splitNumber } from '../cells/numbering.ts'
import { filledCells, type Place } from '../cells/table-view.ts'
import { alignRow } from '../columns/aligning.ts'
import { isNumbersRow, repeatsHeader } from '../columns/header-rows.ts'
import type { PlanTable } from '../columns/plan-tables.ts'
import { tickedTime } from '../columns/ticks.ts'
import type { ColumnRole } from '../types.ts'
import { isPageNumber, isTotal, roleIs, rowHeading } from './row-headings.ts'

/** What a row says for one role. `startsHere` is false when a cell merged from above says it. */
export type RowCell = { text: string; lines: readonly string[]; startsHere: boolean; column: number }

/** A row of a plan table, before it is known whether it opens a measure or goes on with one. */
export type PlanRow = { block: number; row: number } & (
  | { kind: 'empty' | 'header' | 'column-numbers' | 'ignored' }
  | { kind: 'frame'; places: readonly Place[] }
  | { kind: 'heading'; text: string }
  | {
      kind: 'data'
      cells: Map<ColumnRole, RowCell>
      firstOfPiece: boolean
      exact: boolean
      drifting: boolean
    }
)

/** Reads the rows of a plan table one by one. */
export function readRows(table: PlanTable): PlanRow[] {
  const rows: PlanRow[] = []
  const headerStart = table.header?.start ?? 0
  const headerEnd = table.header?.end ?? 0
  let first = true
  let after = false
  for (let row = 0; row < table.view.rows; row++) {
    const at = { block: table.view.block, row }
    if (row < headerStart) rows.push({ ...at, ...aboveHeader(table, row) })
    else if (row < headerEnd) {
      const numbers = table.header?.numbersRow && row === headerEnd - 1
      rows.push({ ...at, kind: numbers ? 'column-numbers' : 'header' })
    } else {
      after ||= first ? false : startsSignatures(table, row)
      const read = after ? frameRow(table, row) : readRow(table, row, first)
      if (read.kind === 'data') first = false
      // After a repeated heading a row may go on from the page before.
      if (read.kind === 'header') first = true
      rows.push({ ...at, ...read })
    }
  }
  return rows
}

type RowContent = PlanRow extends infer Row
  ? Row extends PlanRow
    ? Omit<Row, 'block' | 'row'>
    : never
  : never

function aboveHeader(table: PlanTable, row: number): RowContent {
  return frameRow(table, row)
}

function frameRow(table: PlanTable, row: number): RowContent {
  const places = filledCells(table.view, row)
  return places.length > 0 ? { kind: 'frame', places } : { kind: 'empty' }
}

/** In a spreadsheet the signatures stand in rows of the same sheet. */
function startsSignatures(table: PlanTable, row: number): boolean {
  const filled = filledCells(table.view, row)
  if (filled.length === 0 || filled.length > 4) return false
  const texts = filled.map((place) => place.text)
  if (
    texts.some((text) => text.length > 160 || /\./u.test(splitNumber(text).number ?? numberAlone(text) ?? ''))
  )
    return false
  return (
    texts.some(opensAct) ||
    (texts.some((text) => nameAlone(text) !== null) && !namesResponsible(table, filled))
  )
}

/** A person may answer for a measure: then what stands in its column is no post. */
function namesResponsible(table: PlanTable, filled: readonly Place[]): boolean {
  const measure = filled.find((place) => roleIs(table, place, 'measure'))
  const named = filled.find((place) => nameAlone(place.text) !== null)
  if (!measure || !named || named === measure) return false
  return roleIs(table, named, 'responsible') && officeLikeness(measure.text) < 0.5
}

function readRow(table: PlanTable, row: number, firstOfPiece: boolean): RowContent {
  const { view } = table
  const filled = filledCells(view, row)
  if (filled.length === 0) {
    const merged = (view.places[row] ?? []).some((place) => place !== null && place.text !== '')
    return merged && view.exact ? { kind: 'ignored' } : { kind: 'empty' }
  }
  if (table.labels.length > 0 && repeatsHeader(view, row, table.labels)) return { kind: 'header' }
  if (isNumbersRow(view, row)) return { kind: 'column-numbers' }
  if (isTotal(filled) || isPageNumber(filled)) return { kind: 'ignored' }
  const heading = rowHeading(table, row, filled)
  if (heading !== null) return { kind: 'heading', text: heading }
  const cells = table.drifting ? driftingCells(table, filled) : columnCells(table, row)
  return { kind: 'data', cells, firstOfPiece, exact: view.exact, drifting: table.drifting }
}

/** The cells of a row by the roles of their columns; merged cells count in every row that they cover. */
function columnCells(table: PlanTable, row: number): Map<ColumnRole, RowCell> {
  const cells = new Map<ColumnRole, RowCell>()
  const seen = new Set<object>()
  for (const place of table.view.places[row] ?? []) {
    if (!place || place.text === '' || seen.has(place.cell)) continue
    seen.add(place.cell)
    if (table.ticks?.labels.has(place.cell.column)) continue
    const role = roleOf(table, place)
    if (role !== 'ignore') add(cells, role, place, isEnd(table, place.cell.column) ? '-' : between[role])
  }
  const ticked = table.ticks ? tickedTime(table.ticks, table.view, row) : ''
  if (ticked !== '') cells.set('period', { text: ticked, lines: [ticked], startsHere: true, column: 0 })
  return cells
}

/** The role of most columns that a cell covers: hand-made tables have edges that do not quite meet. */
function roleOf(table: PlanTable, { cell }: Place): ColumnRole {
  const counts = new Map<ColumnRole, number>()
  for (const { role } of table.columns.slice(cell.column, cell.column + cell.columnSpan)) {
    counts.set(role, (counts.get(role) ?? 0) + (role === 'ignore' ? 0.9 : 1))
  }
  const [best] = [...counts].sort((one, other) => other[1] - one[1])
  return best?.[0] ?? 'ignore'
}

function driftingCells(table: PlanTable, filled: readonly Place[]): Map<ColumnRole, RowCell> {
  const asked = filled.map((place) => ({ column: place.cell.column, text: place.text }))
  const roles = alignRow(asked, table.columns, table.known)
  const cells = new Map<ColumnRole, RowCell>()
  for (const [index, place] of filled.entries()) {
    const role = roles[index]
    if (role) add(cells, role, place, between[role])
  }
  return cells
}

/** How the texts of several columns of one role stand beside each other; a space where none is said. */
const between: Partial<Record<ColumnRole, string>> = {
  objective: '. ',
  responsible: ', ',
  budget: ', ',
  target: ', ',
  period: ', ',
}

/** «Эхлэх | Дуусах»: the second of two times ends what the first begins. */
function isEnd(table: PlanTable, column: number): boolean {
  const reading = table.columns.find((one) => one.column === column)
  return reading?.role === 'period' && /дуус|төгс/iu.test(reading.label ?? '')
}

function add(
  cells: Map<ColumnRole, RowCell>,
  role: ColumnRole,
  place: Place,
  joint: string | undefined,
): void {
  // Of two percents the later one is of the whole year.
  const there = role === 'percent' ? undefined : cells.get(role)
  cells.set(role, {
    text: there ? `${there.text}${joint ?? ' '}${place.text}` : place.text,
    lines: there ? [...there.lines, ...place.cell.lines] : place.cell.lines,
    startsHere: place.startsHere || (there?.startsHere ?? false),
    column: there?.column ?? place.cell.column,
  })
}
