import type {
  CredentialTable,
  MembershipTable,
  OrganizationTable,
  PersonTable,
  SessionTable,
  SignInFailureTable,
} from './tables/bodies.ts'
import type {
  ColumnMemoryTable,
  ImportBatchTable,
  PlanImportStepTable,
  PlanImportTable,
  PlanReadingTable,
} from './tables/imports.ts'
import type { LayoutDemandTable, LayoutTable } from './tables/layouts.ts'
import type {
  AmendmentTable,
  CriterionTable,
  IndicatorTable,
  MeasureTable,
  ObjectiveTable,
  PlanTable,
} from './tables/plans.ts'
import type { ProofContentTable, ProofFileTable, ProofTable } from './tables/proofs.ts'
import type { AuditEntryTable, AuditHeadTable, StoredFileTable } from './tables/records.ts'
import type {
  AssessmentMethodTable,
  ReportEntryTable,
  ReportStepTable,
  ReportTable,
} from './tables/reports.ts'
import type {
  ActivityMeasureTable,
  ActivityQuantityTable,
  ActivityTable,
  EvidenceTable,
} from './tables/work.ts'
import type { WritingTable } from './tables/writings.ts'

export type { Recurrence } from './tables/plans.ts'
export type { ProofFileFormat, ProofKind } from './tables/proofs.ts'
export type { EntryState, ReportState } from './tables/reports.ts'
export type { QuantityKind } from './tables/work.ts'
export type { WritingPhase, WritingState } from './tables/writings.ts'

/** The tables of db/migrations as the program sees them, by their names. */
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
  layout: LayoutTable
  layout_demand: LayoutDemandTable
  writing: WritingTable
}
