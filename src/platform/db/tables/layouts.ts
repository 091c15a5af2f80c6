import type { Generated } from 'kysely'
import type { Json, Now, Nullable } from './columns.ts'

/** How a body's documents look, where it made that itself. */

export type LayoutTable = {
  id: string
  organization_id: string
  title: string
  form: Json<unknown>
  revision: Generated<number>
  created_by: Nullable<string>
  created_at: Now
}

export type LayoutDemandTable = {
  organization_id: string
  paper: 'plan' | 'report'
  title: string
  form: Json<unknown>
  demanded_by: Nullable<string>
  demanded_at: Now
}
