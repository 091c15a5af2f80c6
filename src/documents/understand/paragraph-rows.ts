import { readHeading } from './headings.ts'
import type { PlanTable } from './plan-tables.ts'
import type { PlanRow } from './rows.ts'

/** A paragraph between two tables of a plan that names the objective of the table below it. */
export function paragraphRows(text: string, block: number, tables: readonly PlanTable[]): PlanRow[] {
  const last = tables.at(-1)
  if (!last || block > last.view.block) return []
  return readHeading(text).form === 'explicit' && text.length < 400
    ? [{ block, row: 0, kind: 'heading', text }]
    : []
}
