import type { ReadingNote } from '../../../../documents/grid.ts'
import type { DocumentMeasure, DocumentObjective, PlanDocument } from '../../../../documents/plan-document.ts'
import type { TableReading } from '../../../../documents/understand/types.ts'
import { type Placed, placed, traceNotes, traceTables } from './placing.ts'

/** What was read, and which rows of the file each objective and measure comes from. */
export type ReadDocument = { document: PlanDocument; notes: ReadingNote[]; tables: TableReading[] }

export type PlacedMeasure = Placed<DocumentMeasure>
export type PlacedObjective = Placed<Omit<DocumentObjective, 'measures'>> & { measures: PlacedMeasure[] }

/** The document after `change` has moved what it holds about: doubts and rows of the file go where that went. */
export function changePlaced(
  { document, notes, tables }: ReadDocument,
  change: (objectives: PlacedObjective[]) => void,
): ReadDocument {
  const objectives = document.objectives.map(
    ({ measures, ...value }, objective): PlacedObjective => ({
      ...placed(value, { objective }),
      measures: measures.map((each, measure) => placed(each, { objective, measure })),
    }),
  )
  change(objectives)
  return {
    document: {
      ...document,
      objectives: objectives.map(({ value, measures }) => ({
        ...value,
        measures: measures.map((each) => each.value),
      })),
    },
    notes: traceNotes(notes, objectives),
    tables: traceTables(tables, objectives),
  }
}

/** Of whichever objective it stands in. */
export function takeOut(objectives: readonly PlacedObjective[], item: PlacedMeasure): void {
  for (const { measures } of objectives) {
    const at = measures.indexOf(item)
    if (at >= 0) measures.splice(at, 1)
  }
}
