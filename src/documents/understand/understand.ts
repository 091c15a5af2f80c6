import type { ReadingNote, SourceDocument } from '../grid.ts'
import { notesOfColumns } from './columns/column-notes.ts'
import { findPlanTables, type PlanTable } from './columns/plan-tables.ts'
import { readFrame } from './frame/frame.ts'
import { Assembly } from './measures/assemble.ts'
import { finishNotes, finishObjectives, type Places, placesOf, type RowTrace } from './measures/drafts.ts'
import { percentsInResults } from './measures/percents.ts'
import { placeMeasures } from './measures/repairs.ts'
import { cardRows } from './rows/card-rows.ts'
import { listRows } from './rows/list-rows.ts'
import { paragraphRows } from './rows/paragraph-rows.ts'
import { type PlanRow, readRows } from './rows/rows.ts'
import { furtherPlans } from './several-plans.ts'
import type { Corrections, RowReading, TableReading, Understanding } from './types.ts'

/**
 * Reads a plan or report out of the blocks of a document: which tables belong together, what each column and row is,
 * and the frame around them. Pure and deterministic: the check page calls it again with a person's corrections.
 */
export function understand(file: SourceDocument, corrections: Corrections = { roles: [] }): Understanding {
  const all = findPlanTables(file, corrections)
  const [second, ...others] = file.parted ? [] : furtherPlans(file, all)
  const source = second === undefined ? file : { ...file, blocks: file.blocks.slice(0, second) }
  const tables = second === undefined ? all : all.filter((table) => table.view.block < second)
  const rows = tables.length > 0 ? rowsOfTables(source, tables) : rowsWithoutTables(source)
  const assembly = new Assembly(rows)
  placeMeasures(assembly)
  percentsInResults(assembly, tables)
  const objectives = finishObjectives(assembly.objectives)
  const frame = readFrame(source, tables, rows, objectives)
  const places = placesOf(assembly.objectives)
  const byTable = Map.groupBy(assembly.traces, (trace) => trace.block)
  const readings = tables.map((table): TableReading => {
    const traces = byTable.get(table.view.block) ?? []
    return { block: table.view.block, columns: table.columns, rows: rowReadings(traces, places) }
  })
  const notes = [
    ...source.notes,
    ...severalPlans(second === undefined ? 1 : others.length + 2),
    ...notesOfColumns(tables),
    ...finishNotes(assembly.notes, places),
    ...frame.notes,
  ]
  return { document: { ...frame.document, objectives }, notes, tables: readings }
}

/**
 * The file parted where each of its plans begins, one source a plan; what the reader noted stays with the first.
 * A file of one plan is given back as it is.
 */
export function plansOf(file: SourceDocument): SourceDocument[] {
  const starts = furtherPlans(file, findPlanTables(file, { roles: [] }))
  if (starts.length === 0) return [file]
  return [0, ...starts].map((from, at) => ({
    ...file,
    blocks: file.blocks.slice(from, starts[at]),
    notes: at === 0 ? file.notes : [],
    parted: true,
  }))
}

function rowsWithoutTables(source: SourceDocument): PlanRow[] {
  const cards = cardRows(source)
  return cards.length > 0 ? cards : listRows(source)
}

/** One understanding is one plan; who wants all of them parts the file first (plansOf). */
function severalPlans(count: number): ReadingNote[] {
  return count < 2 ? [] : [{ code: 'several-plans', severity: 'doubt', values: { count } }]
}

function rowsOfTables(source: SourceDocument, tables: readonly PlanTable[]): PlanRow[] {
  const byBlock = new Map(tables.map((table) => [table.view.block, table]))
  const headings = paragraphRows(source, tables)
  return source.blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph') return headings.get(index) ?? []
    const table = byBlock.get(index)
    return table ? readRows(table) : []
  })
}

/** One reading a row; a row that gave two measures (a torn one and its own) points to the last. */
function rowReadings(traces: readonly RowTrace[], places: Places): RowReading[] {
  const readings = new Map<number, RowReading>()
  for (const { row, kind, objective, measure } of traces) {
    const place = measure ? places.measures.get(measure) : undefined
    const index = place?.objective ?? (objective ? places.objectives.get(objective) : undefined)
    const reading: RowReading = { row, kind }
    if (index !== undefined) reading.objective = index
    if (place) reading.measure = place.measure
    readings.set(row, reading)
  }
  return [...readings.values()]
}
