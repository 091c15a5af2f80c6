import type { ColumnType, Generated } from 'kysely'
import type { Now, Nullable } from './columns.ts'
import type { QuantityKind } from './work.ts'

/** Plans with their objectives and measures, and what changed them. */

export type PlanTable = {
  id: Generated<string>
  organization_id: string
  year: number
  title: string
  state: Generated<'draft' | 'approved'>
  method: Generated<string>
  layout: ColumnType<unknown, string | null | undefined, string | null>
  report_layout: ColumnType<unknown, string | null | undefined, string | null>
  window_start: Nullable<string>
  window_end: Nullable<string>
  issued_date: Nullable<string>
  issued_place: Nullable<string>
  issued_number: Nullable<string>
  approver_position: Nullable<string>
  approver_name: Nullable<string>
  approved_on: Nullable<string>
  approval_number: Nullable<string>
  approved_by: Nullable<string>
  amended: Generated<number>
  plan_import_id: Nullable<string>
  source_file_id: Nullable<string>
  handed_by: Nullable<string>
  created_by: Nullable<string>
  created_at: Now
}

export type AmendmentTable = {
  id: Generated<string>
  organization_id: string
  plan_id: string
  number: number
  reason: string
  approver_position: string
  approver_name: string
  approved_on: string
  approval_number: Nullable<string>
  approved_by: Nullable<string>
  created_at: Now
}

export type ObjectiveTable = {
  id: Generated<string>
  organization_id: string
  plan_id: string
  position: number
  number: Nullable<string>
  title: string
  principle: Nullable<string>
}
export type Recurrence = 'once' | 'each-time' | 'weekly' | 'monthly' | 'quarterly' | 'half-yearly'

export type MeasureTable = {
  id: Generated<string>
  organization_id: string
  plan_id: string
  objective_id: string
  lineage_id: string
  position: number
  number: Nullable<string>
  text: string
  baseline: Nullable<string>
  target: Nullable<string>
  period: Nullable<string>
  budget: Nullable<string>
  outcome: Nullable<string>
  responsible: Nullable<string>
  due_from: Nullable<string>
  due_to: Nullable<string>
  recurrence: Generated<Recurrence>
  budget_amount: Nullable<number>
  added_by_amendment: Nullable<string>
  retired_by_amendment: Nullable<string>
}

export type CriterionTable = {
  id: Generated<string>
  organization_id: string
  measure_id: string
  position: number
  text: string
}

export type IndicatorTable = {
  id: Generated<string>
  organization_id: string
  measure_id: string
  position: number
  text: string
  comparison: 'at-least' | 'at-most' | 'exactly'
  quantity: QuantityKind | 'money'
  target: number
  baseline: Nullable<number>
}
