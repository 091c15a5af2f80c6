import type { Block, Grid, SourceDocument } from '../../../../documents/grid.ts'
import type { PlanDocument } from '../../../../documents/plan-document.ts'
import type { ColumnRole, RowKind, RowReading, TableReading } from '../../../../documents/understand/types.ts'
import { type RowPlace, rowPlace } from './source-places.ts'

/** What stands in one column of a row of the file. `above`: the cell is merged and begins in a row above. */
export type SourceCell = { column: number; lines: readonly string[]; above: boolean }

export type SourceRow = RowPlace & { block: number; kind: RowKind; cells: SourceCell[] }

/** An objective or a measure beside the rows of the file that it comes from; none where a person added it. */
export type BesidePart = { objective: number; measure: number | null; rows: SourceRow[] }
/** Rows of the file that became nothing: headings, numbers of columns, what a person removed. */
export type BesideRest = { rest: SourceRow[] }

export type Beside = {
  /** Lines of the file outside of the tables that were read: titles, approval, signatures. */
  outside: string[]
  parts: (BesidePart | BesideRest)[]
}

/**
 * The whole file beside what was made of it, in the order of the document; a row that became nothing stands after the
 * row above it, so that a reader sees that nothing was lost.
 */
export function putBeside(
  source: SourceDocument,
  tables: readonly TableReading[],
  document: Pick<PlanDocument, 'objectives'>,
): Beside {
  const byPlace = new Map<string, SourceRow[]>()
  const restAfter = new Map<string, SourceRow[]>()
  let last = ''
  for (const { row, places } of tables.flatMap((table, index) => rowsOf(source, table, index + 1))) {
    if (places.length === 0) put(restAfter, last, row)
    for (const place of places) put(byPlace, place, row)
    last = places.at(-1) ?? last
  }
  const take = (rows: Map<string, SourceRow[]>, key: string): SourceRow[] => {
    const taken = rows.get(key) ?? []
    rows.delete(key)
    return taken
  }
  const restOf = (key: string): BesideRest[] => {
    const rest = take(restAfter, key)
    return rest.length > 0 ? [{ rest }] : []
  }
  const parts: Beside['parts'] = restOf('')
  for (const [objective, { measures }] of document.objectives.entries()) {
    const key = keyOf(objective)
    parts.push({ objective, measure: null, rows: take(byPlace, key) }, ...restOf(key))
    for (const measure of measures.keys()) {
      const own = keyOf(objective, measure)
      parts.push({ objective, measure, rows: take(byPlace, own) }, ...restOf(own))
    }
  }
  return { outside: outsideOf(source, tables), parts }
}

/** The lines that the file has in the columns of one role, in the rows of one measure. */
export function sourceLinesOf(
  source: SourceDocument,
  tables: readonly TableReading[],
  { objective, measure }: { objective: number; measure: number },
  role: ColumnRole,
): string[] {
  const own = keyOf(objective, measure)
  return tables.flatMap((table, index) => {
    const columns = new Set(table.columns.flatMap((each) => (each.role === role ? [each.column] : [])))
    return rowsOf(source, table, index + 1)
      .filter(({ places }) => places.includes(own))
      .flatMap(({ row }) => row.cells.flatMap(({ column, lines }) => (columns.has(column) ? lines : [])))
  })
}

const keyOf = (objective: number, measure?: number) =>
  measure === undefined ? String(objective) : `${objective}.${measure}`

function put(rows: Map<string, SourceRow[]>, key: string, row: SourceRow): void {
  rows.set(key, [...(rows.get(key) ?? []), row])
}

type PlacedRow = { row: SourceRow; places: string[] }

function rowsOf(source: SourceDocument, table: TableReading, number: number): PlacedRow[] {
  const block = source.blocks[table.block]
  if (block?.kind !== 'table') return []
  const { grid } = block
  const readings = Map.groupBy(table.rows, ({ row }) => row)
  return cellsByRow(grid).flatMap((cells, index) => {
    const known = readings.get(index) ?? []
    const kind = known[0]?.kind ?? 'ignored'
    if (cells.every(({ lines }) => lines.length === 0)) return []
    const row = { ...rowPlace(grid, number, index), block: table.block, kind, cells }
    return [{ row, places: known.flatMap(placeOf) }]
  })
}

function placeOf({ objective, measure }: RowReading): string[] {
  return objective === undefined ? [] : [keyOf(objective, measure)]
}

function cellsByRow(grid: Grid): SourceCell[][] {
  const rows: SourceCell[][] = Array.from({ length: grid.rows }, () => [])
  for (const { row, column, rowSpan, lines } of grid.cells) {
    for (let at = row; at < Math.min(row + rowSpan, grid.rows); at++)
      rows[at]?.push({ column, lines, above: at > row })
  }
  for (const cells of rows) cells.sort((one, other) => one.column - other.column)
  return rows
}

function outsideOf(source: SourceDocument, tables: readonly TableReading[]): string[] {
  const read = new Set(tables.map(({ block }) => block))
  return source.blocks.flatMap((block, index) => (read.has(index) ? [] : linesOf(block)))
}

function linesOf(block: Block): string[] {
  if (block.kind === 'paragraph') return block.text.trim() === '' ? [] : [block.text]
  return cellsByRow(block.grid)
    .map((cells) => cells.flatMap(({ lines, above }) => (above ? [] : lines)).join(' '))
    .filter((line) => line !== '')
}
