import type { ColumnType, Generated } from 'kysely'

/**
 * The tables of db/migrations as the program sees them. DATE columns are ISO strings (YYYY-MM-DD), timestamptz are
 * Date, numeric and bigint are numbers (amounts of төгрөг stay far below 2^53).
 */
type Json<T> = ColumnType<T, string, string>
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>
type Now = ColumnType<Date, Date | undefined, Date>

export type OrganizationTable = {
  id: Generated<string>
  parent_id: Nullable<string>
  path: string
  kind: string
  name: string
  place: Nullable<string>
  slug: string
  created_at: Now
}
export type PersonTable = {
  id: Generated<string>
  name: string
  email: string
  language: Generated<string>
  created_at: Now
  disabled_at: Nullable<Date>
}
export type CredentialTable = { person_id: string; password_hash: string; changed_at: Now }
export type MembershipTable = {
  person_id: string
  organization_id: string
  role: string
  position: Generated<string>
}
export type SessionTable = {
  token_hash: Buffer
  person_id: string
  organization_id: string
  csrf_token: string
  created_at: Now
  expires_at: Date
}
export type SignInFailureTable = { email: string; at: Now }
export type AuditEntryTable = {
  organization_id: string
  sequence: Generated<number>
  at: Generated<Date>
  person_id: Nullable<string>
  action: string
  noun: string
  noun_id: string
  detail: Generated<string>
  previous_hash: Generated<string>
  hash: Generated<string>
}
export type AuditHeadTable = { organization_id: string; sequence: number; hash: string }
export type StoredFileTable = {
  id: Generated<string>
  organization_id: string
  sha256: string
  name: string
  media_type: string
  size: number
  original_sha256: Nullable<string>
  stored_by: Nullable<string>
  stored_at: Now
}
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
export type PlanImportTable = {
  id: Generated<string>
  organization_id: string
  stored_file_id: string
  state: Generated<'checking' | 'saved' | 'discarded'>
  source: Json<unknown>
  corrections: Json<unknown>
  document: Json<unknown>
  notes: Json<unknown>
  tables: Json<unknown>
  revision: Generated<number>
  step: Generated<number>
  for_organization_id: Nullable<string>
  for_organization_doubtful: Generated<boolean>
  handed_plan_id: Nullable<string>
  created_by: Nullable<string>
  created_at: Now
}
export type PlanImportStepTable = {
  plan_import_id: string
  organization_id: string
  number: number
  kind: string
  corrections: Json<unknown>
  document: Json<unknown>
  notes: Json<unknown>
  tables: Json<unknown>
  made_by: Nullable<string>
  made_at: Now
}
export type ColumnMemoryTable = {
  organization_id: string
  shape: string
  labels: Json<unknown>
  roles: Json<unknown>
  file_name: string
  learned_by: Nullable<string>
  learned_at: Now
}
export type ImportBatchTable = { id: string; organization_id: string; created_by: string; created_at: Now }
export type PlanReadingTable = {
  id: string
  organization_id: string
  batch_id: Nullable<string>
  position: Generated<number>
  name: string
  stored_file_id: Nullable<string>
  state: Generated<'waiting' | 'read' | 'refused'>
  code: Nullable<string>
  attempts: Generated<number>
  plan_import_id: Nullable<string>
  created_by: string
  created_at: Now
  finished_at: Nullable<Date>
}
export type PlanTable = {
  id: Generated<string>
  organization_id: string
  year: number
  title: string
  state: Generated<'draft' | 'approved'>
  method: Generated<string>
  layout: ColumnType<unknown, string | null | undefined, string | null>
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
export type QuantityKind =
  | 'people'
  | 'households'
  | 'copies'
  | 'reach'
  | 'events'
  | 'organizations'
  | 'contracts'
  | 'items'
  | 'complaints'
  | 'responses'
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
export type ActivityTable = {
  id: Generated<string>
  organization_id: string
  submission_key: string
  kind: string
  what: string
  happened_on: string
  ended_on: Nullable<string>
  place: Nullable<string>
  spent: Nullable<number>
  state: Generated<'recorded' | 'withdrawn'>
  withdrawn_reason: Nullable<string>
  recorded_by: Nullable<string>
  recorded_at: Now
}
export type ActivityMeasureTable = {
  activity_id: string
  organization_id: string
  plan_id: string
  lineage_id: string
}
export type ActivityQuantityTable = {
  activity_id: string
  organization_id: string
  kind: QuantityKind
  amount: number
}
export type EvidenceTable = {
  id: Generated<string>
  organization_id: string
  activity_id: string
  kind: 'file' | 'link'
  stored_file_id: Nullable<string>
  url: Nullable<string>
  caption: Generated<string>
  visibility: Generated<'public' | 'restricted'>
  state: Generated<'kept' | 'withdrawn'>
  added_by: Nullable<string>
  added_at: Now
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

export type ProofKind = 'plan' | 'half-year-report' | 'year-report'
export type ProofTable = {
  code: string
  organization_id: string
  plan_id: string
  report_id: Nullable<string>
  kind: ProofKind
  number: number
  year: number
  title: string
  content_sha256: string
  approver_position: string
  approver_name: string
  approved_on: string
  decision_number: Nullable<string>
  approved_at: Date
  withdrawn_at: Nullable<Date>
  replaced_by: Nullable<string>
}
export type ProofContentTable = {
  code: string
  organization_id: string
  content: string
  layout: Json<unknown>
}
export type ProofFileFormat = 'docx' | 'xlsx' | 'pdf' | 'signed'
export type ProofFileTable = {
  code: string
  organization_id: string
  sha256: string
  format: ProofFileFormat
  given_at: Date
}

export type Schema = {
  organization: OrganizationTable
  person: PersonTable
  credential: CredentialTable
  membership: MembershipTable
  session: SessionTable
  sign_in_failure: SignInFailureTable
  audit_entry: AuditEntryTable
  audit_head: AuditHeadTable
  stored_file: StoredFileTable
  assessment_method: AssessmentMethodTable
  plan_import: PlanImportTable
  plan_import_step: PlanImportStepTable
  column_memory: ColumnMemoryTable
  import_batch: ImportBatchTable
  plan_reading: PlanReadingTable
  plan: PlanTable
  amendment: AmendmentTable
  objective: ObjectiveTable
  measure: MeasureTable
  criterion: CriterionTable
  indicator: IndicatorTable
  activity: ActivityTable
  activity_measure: ActivityMeasureTable
  activity_quantity: ActivityQuantityTable
  evidence: EvidenceTable
  report: ReportTable
  report_entry: ReportEntryTable
  report_step: ReportStepTable
  proof: ProofTable
  proof_content: ProofContentTable
  proof_file: ProofFileTable
}
