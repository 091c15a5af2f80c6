import type { Generated } from 'kysely'
import type { Now, Nullable } from './columns.ts'

/** What was done, how much of it, and what shows it. */

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
