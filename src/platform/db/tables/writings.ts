import type { ColumnType, Generated } from 'kysely'
import type { Json, Nullable } from './columns.ts'

/** Files that take long to write, and those that are kept for a while. */

export type WritingState = 'waiting' | 'ready' | 'failed'
export type WritingPhase = 'waiting' | 'gathering' | 'pictures' | 'writing'

export type WritingTable = {
  id: string
  organization_id: string
  for_everybody: Generated<boolean>
  kind: string
  wish: Json<unknown>
  version: string
  file_name: string
  state: Generated<WritingState>
  refusal: ColumnType<unknown, string | null | undefined, string | null>
  phase: Generated<WritingPhase>
  done: Generated<number>
  total: Generated<number>
  attempts: Generated<number>
  leased_until: Nullable<Date>
  size: Nullable<number>
  keep_until: Nullable<Date>
  created_by: Nullable<string>
  created_at: Date
}
