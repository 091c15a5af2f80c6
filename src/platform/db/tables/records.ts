import type { Generated } from 'kysely'
import type { Now, Nullable } from './columns.ts'

/** What every module leaves behind: the audit chain of a body, files by their content. */

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
