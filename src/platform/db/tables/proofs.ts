import type { ColumnType } from 'kysely'
import type { Nullable } from './columns.ts'

/** Codes of approved documents, what they said and which files were given. */

export type ProofKind = 'plan' | 'amendment' | 'half-year-report' | 'year-report'

export type ProofTable = {
  code: string
  organization_id: string
  plan_id: string
  report_id: Nullable<string>
  amendment_id: Nullable<string>
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
  layout: ColumnType<unknown, string | null | undefined, string | null>
}
export type ProofFileFormat = 'docx' | 'xlsx' | 'pdf' | 'signed'

export type ProofFileTable = {
  code: string
  organization_id: string
  sha256: string
  format: ProofFileFormat
  given_at: Date
}
