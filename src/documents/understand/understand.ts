import type { SourceDocument } from '../grid.ts'
import { Assembly } from './assemble.ts'
import { notesOfColumns } from './column-notes.ts'
import { finishNotes, finishObjectives } from './drafts.ts'
import { readFrame } from './frame.ts'
import { listRows } from './list-rows.ts'
import { paragraphRows } from './paragraph-rows.ts'
import { findPlanTables, type PlanTable } from './plan-tables.ts'
import { placeMeasures } from './repairs.ts'
import { type PlanRow, readRows } from './rows.ts'
import type { Corrections, RowReading, TableReading, Understanding } from './types.ts'

/**
 * Reads a plan or report out of the blocks of a document: which tables belong together, what each column and row is,
 * and the frame around them. Pure and deterministic: the check page calls it again with a person's corrections.
 */
export function understand(source: SourceDocument, corrections: Corrections = { roles: [] }): Understanding {
  const tables = findPlanTables(source, corrections)
  const rows = tables.length > 0 ? rowsOfTables(source, tables) : listRows(source)
  const assembly = new Assembly(rows)
  placeMeasures(assembly)
  const objectives = finishObjectives(assembly.objectives)
  const frame = readFrame(source, tables, rows, objectives)
  const readings = tables.map(
    (table): TableReading => ({
      block: table.view.block,
      columns: table.columns,
      rows: assembly.traces
        .filter((trace) => trace.block === table.view.block)
        .map((trace) => rowReading(trace, assembly)),
    }),
  )
  const notes = [
    ...source.notes,
    ...notesOfColumns(tables),
    ...finishNotes(assembly.notes, assembly.objectives),
    ...frame.notes,
  ]
  return { document: { ...frame.document, objectives }, notes, tables: readings }
}

function rowsOfTables(source: SourceDocument, tables: readonly PlanTable[]): PlanRow[] {
  return source.blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph') return paragraphRows(block.text, index, tables)
    const table = tables.find((one) => one.view.block === index)
    return table ? readRows(table) : []
  })
}

function rowReading(trace: Assembly['traces'][number], assembly: Assembly): RowReading {
  const { row, kind, measure } = trace
  const objective = measure
    ? assembly.objectives.find((draft) => draft.measures.includes(measure))
    : trace.objective
  const reading: RowReading = { row, kind }
  const index = objective ? assembly.objectives.indexOf(objective) : -1
  if (objective && index >= 0) {
    reading.objective = index
    if (measure) reading.measure = objective.measures.indexOf(measure)
  }
  return reading
}
