import type { Generated } from 'kysely'
import type { Json, Now, Nullable } from './columns.ts'

/** Reports, their results by measure, and the steps they went. */

export type AssessmentMethodTable = {
  code: string
  name_mn: string
  name_en: string
  steps: number[]
  roll_up: 'measures' | 'sections'
  rounding: 'truncate' | 'round'
  digits: number
  source: string
  verified: Generated<boolean>
}
export type ReportState = 'draft' | 'reviewed' | 'approved' | 'signed'

export type ReportTable = {
  id: Generated<string>
  organization_id: string
  plan_id: string
  period: 'half-year' | 'year'
  period_start: string
  cut_off: string
  state: Generated<ReportState>
  issued_number: Nullable<string>
  issued_on: Nullable<string>
  percent: Nullable<number>
  percent_n: Nullable<number>
  preparer_position: Nullable<string>
  preparer_name: Nullable<string>
  reviewer_position: Nullable<string>
  reviewer_name: Nullable<string>
  approver_position: Nullable<string>
  approver_name: Nullable<string>
  signed_file_id: Nullable<string>
  revision: Generated<number>
  created_by: Nullable<string>
  created_at: Now
}
export type EntryState = 'assessed' | 'not-due' | 'cannot-assess' | 'not-assessed'

export type ReportEntryTable = {
  report_id: string
  organization_id: string
  measure_id: string
  position: number
  drafted_text: Generated<string>
  text: Generated<string>
  proposed_percent: Nullable<number>
  proposed_state: EntryState
  percent: Nullable<number>
  state: EntryState
  basis: Json<unknown>
  reason: Nullable<string>
  changed_by: Nullable<string>
  changed_at: Nullable<Date>
}

export type ReportStepTable = {
  id: Generated<string>
  report_id: string
  organization_id: string
  from_state: string
  to_state: string
  person_id: Nullable<string>
  name: string
  comment: Nullable<string>
  at: Now
}
