import { randomUUID } from 'node:crypto'
import { recordAudit } from '../../../platform/audit.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import { type OrganizationKind, pathLabel } from '../domain.ts'
import { insertOrganization, organizationPath } from '../store.ts'

export type NewOrganization = {
  parentId: string | null
  kind: OrganizationKind
  name: string
  place: string | null
  slug: string
}

/** Puts a body into the tree. Only the set-up and the demo do so today, in the system scope. */
export async function addOrganization(tx: Transaction, organization: NewOrganization): Promise<string> {
  const id = randomUUID()
  const above =
    organization.parentId === null ? null : found(await organizationPath(tx, organization.parentId))
  const path = above === null ? pathLabel(id) : `${above}.${pathLabel(id)}`
  await insertOrganization(tx, { id, path, ...organization })
  await recordAudit(tx, {
    organizationId: id,
    personId: null,
    action: 'organization.add',
    noun: 'organization',
    nounId: id,
    detail: { kind: organization.kind, slug: organization.slug },
  })
  return id
}
