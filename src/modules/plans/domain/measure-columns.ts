import type { ColumnRole } from '../../../documents/understand/types.ts'

/** The columns of a plan that say something of a measure, in the order of official tables; 'measure' is its text. */
export const measureColumns = [
  'number',
  'measure',
  'criteria',
  'baseline',
  'target',
  'period',
  'budget',
  'outcome',
  'responsible',
] as const satisfies readonly ColumnRole[]
export type MeasureColumn = (typeof measureColumns)[number]

export const isMeasureColumn = (role: string): role is MeasureColumn =>
  measureColumns.some((each) => each === role)
