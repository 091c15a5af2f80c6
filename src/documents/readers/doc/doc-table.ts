import type { Table } from '../../grid.ts'
import { CellPlacing } from '../cell-placing.ts'
import type { TableRow } from './doc-properties.ts'

/** A row while it is read: the lines of its cells, and where its end mark says that they stand. */
export type DocRow = { cells: string[][]; definition: TableRow | null }

/** About 4 mm, in twentieths of a point: edges dragged by hand miss each other by less. */
const sliver = 120

/** Rows as a grid: columns are the edges of all rows together, cells merged downwards are one. */
export function tableOfRows(rows: readonly DocRow[]): Table {
  const edges = edgesOf(rows)
  const columnAt = (x: number): number => {
    let best = 0
    for (const [index, edge] of edges.entries()) {
      if (Math.abs(edge - x) < Math.abs((edges[best] ?? 0) - x)) best = index
    }
    return best
  }
  type Open = { row: number; column: number; span: number; rows: number; lines: string[] }
  const found: Open[] = []
  let above = new Map<number, Open>()
  for (const [row, { cells, definition }] of rows.entries()) {
    const here = new Map<number, Open>()
    for (const [index, lines] of cells.entries()) {
      const left = definition?.edges[index]
      const right = definition?.edges[index + 1]
      const known = left !== undefined && right !== undefined
      const column = known ? columnAt(left) : index
      const span = known ? Math.max(1, columnAt(right) - column) : 1
      const upper = definition?.goesOnAbove[index] ? above.get(column) : undefined
      if (upper && upper.span === span) {
        upper.rows++
        here.set(column, upper)
        continue
      }
      const open = { row, column, span, rows: 1, lines }
      found.push(open)
      if (definition?.begins[index] || definition?.goesOnAbove[index]) here.set(column, open)
    }
    above = here
  }
  const placing = new CellPlacing()
  for (const cell of found) placing.place(cell.row, cell.column, cell.rows, cell.span, cell.lines)
  if (rows.length > 0) placing.openRow(rows.length - 1)
  return { kind: 'table', grid: placing.finish('exact') }
}

function edgesOf(rows: readonly DocRow[]): number[] {
  const all = rows.flatMap((row) => row.definition?.edges ?? []).sort((one, other) => one - other)
  const edges: number[] = []
  for (const edge of all) if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > sliver) edges.push(edge)
  return edges
}
