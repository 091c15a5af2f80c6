import type { Generated } from 'kysely'
import type { Now, Nullable } from './columns.ts'

/** Public bodies, their people, and how these sign in. */

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
