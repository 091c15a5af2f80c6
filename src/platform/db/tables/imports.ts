import type { Generated } from 'kysely'
import type { Json, Now, Nullable } from './columns.ts'

/** Files that people brought, from their arrival to the draft plan. */

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
  plan_reading_id: Nullable<string>
  position: Generated<number>
  plans: Generated<number>
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
