import type { Layout } from '../layouts/layout.ts'
import type { DocumentObjective, PlanDocument } from '../plan-document.ts'
import { measureLines } from './measure-cells.ts'
import { type CellKind, type PageCell, placeCell } from './page-cell.ts'
import { headerCells } from './page-table-header.ts'
import words from './words.json' with { type: 'json' }

/** Cells in reading order; the first `headerRows` rows repeat on every page. */
export type PageTable = {
  /** Their shares of the table's width add up to 100. */
  columns: readonly { widthPercent: number }[]
  headerRows: number
  rows: number
  cells: PageCell[]
}

/** An objective with the rows it takes: from `start`, of which the first is its own when objectives stand as rows. */
type PlacedObjective = { objective: DocumentObjective; principleRow: boolean; start: number; rows: number }

/** The table of a normal document: headings, then objectives with their measures. */
export function pageTable(document: PlanDocument, layout: Layout): PageTable {
  const header = headerCells(layout)
  const placed = placeObjectives(document.objectives, layout, header.rows)
  const body = [
    ...principleCells(placed, layout),
    ...placed.flatMap((objective) => objectiveCells(objective, layout)),
    ...placed.flatMap((objective) => measureCells(objective, layout)),
  ]
  body.sort((a, b) => a.row - b.row || a.column - b.column)
  const last = placed.at(-1)
  const rows = last ? last.start + last.rows : header.rows
  return { columns: layout.columns, headerRows: header.rows, rows, cells: [...header.cells, ...body] }
}

function placeObjectives(
  objectives: readonly DocumentObjective[],
  layout: Layout,
  headerRows: number,
): PlacedObjective[] {
  let row = headerRows
  let principle: string | null = null
  return objectives.map((objective) => {
    const opens = objective.principle !== null && objective.principle !== principle
    const principleRow = layout.principleAs === 'row' && opens
    principle = objective.principle
    const start = row + (principleRow ? 1 : 0)
    const measures = objective.measures.length
    // In a column, an objective without measures still takes a row.
    const rows = layout.objectiveAs === 'row' ? measures + 1 : Math.max(1, measures)
    row = start + rows
    return { objective, principleRow, start, rows }
  })
}

function principleCells(placed: readonly PlacedObjective[], layout: Layout): PageCell[] {
  if (layout.principleAs === 'none') return []
  if (layout.principleAs === 'row') {
    return placed
      .filter(({ principleRow }) => principleRow)
      .map(({ objective, start }) => acrossTable(start - 1, layout, 'principle', objective.principle ?? ''))
  }
  const column = layout.columns.findIndex(({ role }) => role === 'principle')
  const cells: PageCell[] = []
  let above: DocumentObjective | undefined
  for (const { objective, start, rows } of placed) {
    const { principle } = objective
    const open = cells.at(-1)
    if (layout.objectiveAs === 'row') {
      const span = rows - 1
      if (span > 0) cells.push({ ...placeCell(start + 1, column, 'text', [principle]), rowSpan: span })
    } else if (open && above && principle !== null && above.principle === principle) {
      open.rowSpan += rows
    } else {
      cells.push({ ...placeCell(start, column, 'text', [principle]), rowSpan: rows })
    }
    above = objective
  }
  return cells
}

function objectiveCells({ objective, start, rows }: PlacedObjective, layout: Layout): PageCell[] {
  const { number, title } = objective
  if (layout.objectiveAs === 'row') {
    const text = number === null ? title : `${words.objective} ${number}. ${title}`.trim()
    return [acrossTable(start, layout, 'objective', text)]
  }
  const numberColumn = layout.numberIn === 'text' && layout.columns.some(({ role }) => role === 'number')
  return layout.columns.flatMap(({ role }, column) => {
    if (role === 'number' && numberColumn) {
      return [{ ...placeCell(start, column, 'number', [number]), rowSpan: rows }]
    }
    if (role !== 'objective') return []
    const text = numberColumn || number === null ? title : `${number}. ${title}`.trim()
    return [{ ...placeCell(start, column, 'text', [text]), rowSpan: rows }]
  })
}

function measureCells({ objective, start, rows }: PlacedObjective, layout: Layout): PageCell[] {
  const columns = layout.columns.flatMap(({ role }, column) => {
    const above = role === 'principle' || role === 'objective'
    return above || (role === 'number' && layout.numberIn === 'text') ? [] : [{ role, column }]
  })
  if (objective.measures.length === 0) {
    return layout.objectiveAs === 'row'
      ? []
      : columns.map(({ column }) => placeCell(start, column, 'text', []))
  }
  const first = start + rows - objective.measures.length
  return objective.measures.flatMap((measure, index) =>
    columns.map(({ role, column }) => {
      const { kind, lines } = measureLines(measure, role, layout)
      return placeCell(first + index, column, kind, lines)
    }),
  )
}

function acrossTable(row: number, layout: Layout, kind: CellKind, text: string): PageCell {
  return { ...placeCell(row, 0, kind, [text]), columnSpan: layout.columns.length }
}
