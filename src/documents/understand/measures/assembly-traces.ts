import { shorten } from '../cells/joining.ts'
import type { PlanRow } from '../rows/rows.ts'
import type { MeasureDraft, NoteDraft, ObjectiveDraft, RowTrace } from './drafts.ts'
import type { DataRow } from './habits.ts'

/** Where a row has gone: into which objective and measure. */
export function traceOf(
  row: PlanRow,
  kind: RowTrace['kind'],
  objective?: ObjectiveDraft | null,
  measure?: MeasureDraft | null,
): RowTrace {
  return {
    block: row.block,
    row: row.row,
    kind,
    ...(objective ? { objective } : {}),
    ...(measure ? { measure } : {}),
  }
}

/** A row with fields of a measure where there is none: nothing may go without a word. */
export function noteOfLost(row: DataRow, objective: ObjectiveDraft | null): NoteDraft {
  const quote = [...row.cells.values()].map((cell) => cell.text).join(' ')
  return {
    code: 'row-without-measure',
    severity: 'doubt',
    ...(objective ? { objective } : {}),
    values: { quote: shorten(quote) },
  }
}

/** A measure that begins in the middle of a sentence. */
export function notesOfTorn(measure: MeasureDraft | null): NoteDraft[] {
  if (!measure) return []
  const values = { quote: shorten(measure.text) }
  return [{ code: 'beginning-lost', severity: 'doubt', measure, field: 'text', values }]
}

export function dataAfter(rows: readonly PlanRow[], index: number): DataRow | null {
  for (let at = index + 1; at < rows.length; at++) {
    const row = rows[at]
    if (row?.kind === 'data') return row
  }
  return null
}
