import type { ReadingNote } from '../grid.ts'
import type { PlanDocument } from '../plan-document.ts'

/** What a column of a plan's table can hold; 'ignore' for what the contract has no place for. */
export type ColumnRole =
  | 'number'
  | 'principle'
  | 'objective'
  | 'measure'
  | 'criteria'
  | 'baseline'
  | 'target'
  | 'period'
  | 'budget'
  | 'outcome'
  | 'responsible'
  | 'result'
  | 'percent'
  | 'ignore'

/** `label` is the heading as printed (group first), `reason` a code explained in messages, `confidence` 0..1. */
export type ColumnReading = {
  column: number
  label: string | null
  role: ColumnRole
  confidence: number
  reason: RoleReason
}

/** What is known of a column before its role: its labels (group first) and its filled cells. */
export type ColumnEvidence = { column: number; labels: readonly string[]; texts: readonly string[] }

/** By heading, by what the cells look like, as in the table before, by a person. */
export type RoleReason = 'header' | 'content' | 'inherited' | 'aligned' | 'corrected' | 'unknown'

export type RowKind =
  | 'header'
  | 'column-numbers'
  | 'principle'
  | 'objective'
  | 'measure'
  | 'continuation'
  | 'empty'
  | 'ignored'

/** `objective` and `measure` are indexes into the document read (measure within its objective). */
export type RowReading = { row: number; kind: RowKind; objective?: number; measure?: number }

/** `block` is the index of the table in `source.blocks`. */
export type TableReading = { block: number; columns: ColumnReading[]; rows: RowReading[] }

export type Understanding = { document: PlanDocument; notes: ReadingNote[]; tables: TableReading[] }

/** What a person says on the check page: this column of this table holds that. */
export type Corrections = { roles: { block: number; column: number; role: ColumnRole }[] }

/** The roles whose cells belong to a measure. */
export const measureFields = [
  'criteria',
  'baseline',
  'target',
  'period',
  'budget',
  'outcome',
  'responsible',
  'result',
  'percent',
] as const

export type MeasureField = (typeof measureFields)[number]
