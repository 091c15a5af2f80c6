import { sql } from 'kysely'
import type { Transaction } from '../../platform/db/index.ts'
import type { Organization } from './domain.ts'

const columns = ['id', 'parent_id as parentId', 'kind', 'name', 'place', 'slug'] as const

export async function findOrganization(tx: Transaction, id: string): Promise<Organization | null> {
  const row = await tx.selectFrom('organization').select(columns).where('id', '=', id).executeTakeFirst()
  return row ?? null
}

export async function findOrganizationBySlug(tx: Transaction, slug: string): Promise<Organization | null> {
  const row = await tx.selectFrom('organization').select(columns).where('slug', '=', slug).executeTakeFirst()
  return row ?? null
}

/** All bodies in tree order: a body before those under it. */
export async function listOrganizations(tx: Transaction): Promise<Organization[]> {
  return tx.selectFrom('organization').select(columns).orderBy('path').execute()
}

/** The body and all below it, in tree order. */
export async function listSubtree(tx: Transaction, id: string): Promise<Organization[]> {
  return tx
    .selectFrom('organization')
    .select(columns)
    .where(
      ({ selectFrom }) =>
        sql<boolean>`path <@ ${selectFrom('organization as top').select('top.path').where('top.id', '=', id)}`,
    )
    .orderBy('path')
    .execute()
}

/** Whether any body stands below this one. */
export async function hasBodiesBelow(tx: Transaction, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('organization')
    .select('id')
    .where('parent_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertOrganization(
  tx: Transaction,
  organization: Organization & { path: string },
): Promise<void> {
  await tx
    .insertInto('organization')
    .values({
      id: organization.id,
      parent_id: organization.parentId,
      path: organization.path,
      kind: organization.kind,
      name: organization.name,
      place: organization.place,
      slug: organization.slug,
    })
    .execute()
}

export async function organizationPath(tx: Transaction, id: string): Promise<string | null> {
  const row = await tx.selectFrom('organization').select('path').where('id', '=', id).executeTakeFirst()
  return row?.path ?? null
}
