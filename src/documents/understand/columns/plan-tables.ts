import type { Cell, SourceDocument } from '../../grid.ts'
import { isFrameTable } from '../cells/frame-lines.ts'
import { readHeading } from '../cells/headings.ts'
import { filledCells, type TableView, viewTable } from '../cells/table-view.ts'
import type { ColumnEvidence, ColumnReading, Corrections } from '../types.ts'
import { alignColumns } from './aligning.ts'
import { isAsideHeading } from './aside-tables.ts'
import { findHeader, type Header } from './header-rows.ts'
import { type Expectation, readColumns } from './roles.ts'
import { expectationOf, holdsMeasures, speaks } from './table-signs.ts'
import { type TickColumns, tickColumns } from './ticks.ts'

/**
 * A table that holds a part of the plan. `known` are the columns under whose headings it stands; when the piece has
 * other columns than they (`drifting`), its rows are looked at one by one.
 */
export type PlanTable = {
  view: TableView
  header: Header | null
  labels: readonly string[][]
  columns: ColumnReading[]
  known: readonly ColumnReading[]
  drifting: boolean
  /** The first piece of a table, or a new one; else it goes on from the piece before. */
  opens: boolean
  /** Quarters or months in columns of their own. */
  ticks: TickColumns | null
}

/** Finds the tables that hold the plan and gives their columns roles; the others are frame (signatures, titles). */
export function findPlanTables(source: SourceDocument, corrections: Corrections): PlanTable[] {
  const tables: PlanTable[] = []
  const expected = expectationOf(source)
  for (const [block, content] of source.blocks.entries()) {
    if (content.kind !== 'table') continue
    const view = viewTable(content.grid, block)
    const table = readPlanTable(view, tables.at(-1), expected)
    if (!table) continue
    const corrected = corrections.roles.filter((one) => one.block === block)
    if (corrected.length > 0) {
      const heads = headCells(view, table.header)
      table.columns = table.columns.map((column) => {
        const under = (other: number) =>
          other === column.column || (heads[other] && heads[other] === heads[column.column])
        const said =
          corrected.find((one) => one.column === column.column) ?? corrected.find((one) => under(one.column))
        return said ? { ...column, role: said.role, confidence: 1, reason: 'corrected' } : column
      })
      // A person has looked: from here on the columns are as they say.
      table.drifting = false
      table.known = table.columns
    }
    tables.push(table)
  }
  return tables
}

function readPlanTable(
  view: TableView,
  before: PlanTable | undefined,
  expected: Expectation,
): PlanTable | null {
  if (view.columns < 2) return null
  if (isAsideHeading(view, firstFilled(view))) return null
  const header = findHeader(view)
  if (header) {
    const ticks = tickColumns(header.labels)
    const columns = columnsUnder(view, header, expected).map(
      (column): ColumnReading =>
        ticks?.labels.has(column.column)
          ? { ...column, role: 'period', confidence: 0.9, reason: 'header' }
          : column,
    )
    if (columns.some((column) => column.role === 'measure' || column.role === 'criteria')) {
      return {
        view,
        header,
        labels: header.labels,
        columns,
        known: columns,
        drifting: false,
        opens: true,
        ticks,
      }
    }
    return null
  }
  if (isFrameTable(view)) return null
  const evidence = evidenceOf(view, 0, [])
  if (!before) {
    if (!holdsMeasures(view)) return null
    const columns = readColumns(evidence, expected)
    if (!columns.some((column) => column.role === 'measure')) return null
    return {
      view,
      header: null,
      labels: [],
      columns,
      known: columns,
      drifting: false,
      opens: true,
      ticks: null,
    }
  }
  if (before.view.columns === view.columns && !before.drifting) {
    const columns = before.columns.map((column): ColumnReading => ({ ...column, reason: 'inherited' }))
    return {
      view,
      header: null,
      labels: before.labels,
      columns,
      known: before.known,
      drifting: false,
      opens: false,
      ticks: before.ticks,
    }
  }
  if (!speaks(view)) return null
  const known = before.known
  if (known.length === view.columns) {
    const columns = known.map((column): ColumnReading => ({ ...column, reason: 'inherited' }))
    return {
      view,
      header: null,
      labels: before.labels,
      columns,
      known,
      drifting: false,
      opens: false,
      ticks: before.ticks,
    }
  }
  const columns = alignColumns(evidence, known)
  return {
    view,
    header: null,
    labels: before.labels,
    columns,
    known,
    drifting: !view.exact,
    opens: false,
    ticks: null,
  }
}

function firstFilled(view: TableView): number {
  let row = 0
  while (row < view.rows - 1 && filledCells(view, row).length === 0) row++
  return row
}

/** The lowest heading cell of each column: one heading over several columns of a grid makes them one. */
function headCells(view: TableView, header: Header | null): (Cell | undefined)[] {
  if (!header) return []
  const row = header.end - (header.numbersRow ? 2 : 1)
  return (view.places[row] ?? []).map((place) => place?.cell)
}

/** Roles of the columns under their headings; columns that stand under one heading have one role. */
function columnsUnder(view: TableView, header: Header, expected: Expectation): ColumnReading[] {
  const heads = headCells(view, header)
  const groups: ColumnEvidence[][] = []
  for (const evidence of evidenceOf(view, header.end, header.labels)) {
    const head = heads[evidence.column]
    const before = groups.at(-1)
    if (before && head && head === heads[evidence.column - 1]) before.push(evidence)
    else groups.push([evidence])
  }
  const merged = groups.flatMap(([first, ...others]) =>
    first ? [{ ...first, texts: [...first.texts, ...others.flatMap((other) => other.texts)] }] : [],
  )
  const readings = readColumns(merged, expected)
  return groups.flatMap((group, index) => {
    const reading = readings[index]
    return reading ? group.map(({ column }) => ({ ...reading, column })) : []
  })
}

/** Texts of each column from `from` on; cells that cover many columns are headings of sections, not evidence. */
function evidenceOf(view: TableView, from: number, labels: readonly string[][]): ColumnEvidence[] {
  const texts: string[][] = Array.from({ length: view.columns }, () => [])
  for (let row = from; row < view.rows; row++) {
    const filled = filledCells(view, row)
    if (filled.length === 1 && readHeading(filled[0]?.text ?? '').form === 'explicit') continue
    for (const place of filled) {
      if (place.cell.columnSpan <= Math.max(1, view.columns / 2)) texts[place.cell.column]?.push(place.text)
    }
  }
  return texts.map((column, index) => ({ column: index, labels: labels[index] ?? [], texts: column }))
}
