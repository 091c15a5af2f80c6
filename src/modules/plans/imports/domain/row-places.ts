import type { DocumentMeasure } from '../../../../documents/plan-document.ts'
import type { ReadDocument } from './placed-document.ts'

/** A measure with the rows of the file that it comes from ("block.row"); none where a person added it. */
export type MeasureAt = {
  objective: number
  measure: number
  value: DocumentMeasure
  rows: readonly string[]
}

/** All measures in the order of the document. */
export function measuresOf({ document, tables }: ReadDocument): MeasureAt[] {
  const rows = rowsByPlace(tables)
  return document.objectives.flatMap(({ measures }, objective) =>
    measures.map((value, measure) => ({
      ...{ objective, measure, value },
      rows: rows.get(`${objective}.${measure}`) ?? [],
    })),
  )
}

/** Which measure each row of the file is. */
export function byRow(measures: readonly MeasureAt[]): Map<string, MeasureAt> {
  return new Map(measures.flatMap((each) => each.rows.map((row): [string, MeasureAt] => [row, each])))
}

/** Of each objective the rows that are its heading and no measure's. */
export function headingRowsOf({ document, tables }: ReadDocument): string[][] {
  const rows = rowsByPlace(tables)
  return document.objectives.map((_, objective) => rows.get(`${objective}.`) ?? [])
}

function rowsByPlace(tables: ReadDocument['tables']): Map<string, string[]> {
  const placed = tables.flatMap(({ block, rows }) =>
    rows.flatMap(({ row, objective, measure }) =>
      objective === undefined ? [] : [{ place: `${objective}.${measure ?? ''}`, row: `${block}.${row}` }],
    ),
  )
  const groups = Map.groupBy(placed, ({ place }) => place)
  return new Map([...groups].map(([place, found]) => [place, found.map(({ row }) => row)]))
}
