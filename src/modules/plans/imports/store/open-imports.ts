import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/db/index.ts'
import type { PlanImport } from './imports.ts'

export type ImportSummary = {
  id: string
  title: string
  fileName: string
  createdAt: Date
  forOrganizationName: string | null
  position: number
  plans: number
}

/** Files that wait to be checked, the newest first. */
export async function listOpenImports(tx: Transaction, organizationId: string): Promise<ImportSummary[]> {
  return tx
    .selectFrom('plan_import')
    .innerJoin('stored_file', 'stored_file.id', 'plan_import.stored_file_id')
    .leftJoin('organization', 'organization.id', 'plan_import.for_organization_id')
    .where('plan_import.organization_id', '=', organizationId)
    .select([
      'plan_import.id',
      'stored_file.name as fileName',
      'plan_import.created_at as createdAt',
      'organization.name as forOrganizationName',
      'position',
      'plans',
      sql<string>`plan_import.document ->> 'title'`.as('title'),
    ])
    .where('plan_import.state', '=', 'checking')
    .orderBy('plan_import.created_at', 'desc')
    .orderBy('position')
    .execute()
}

/** `all` that wait to be checked, whether one of them is the own body's plan, and the newest of them by name. */
export type OpenImports = { all: number; own: boolean; newest: { id: string; name: string }[] }

export async function findOpenImports(
  tx: Transaction,
  organizationId: string,
  shown: number,
): Promise<OpenImports> {
  const rows = await tx
    .with('newest', (query) =>
      query
        .selectFrom('plan_import')
        .select([
          'id',
          sql<number>`count(*) over ()::int`.as('all'),
          sql<boolean>`coalesce(bool_or(for_organization_id = organization_id) over (), false)`.as('own'),
        ])
        .where('organization_id', '=', organizationId)
        .where('state', '=', 'checking')
        .orderBy('created_at', 'desc')
        .orderBy('position')
        .limit(shown),
    )
    .selectFrom('newest')
    .innerJoin('plan_import', 'plan_import.id', 'newest.id')
    .innerJoin('stored_file', 'stored_file.id', 'plan_import.stored_file_id')
    .select([
      'newest.id',
      'newest.all',
      'newest.own',
      sql<string>`coalesce(nullif(plan_import.document ->> 'title', ''), stored_file.name)`.as('name'),
    ])
    .orderBy('plan_import.created_at', 'desc')
    .orderBy('plan_import.position')
    .execute()
  const [first] = rows
  return {
    all: first?.all ?? 0,
    own: first?.own ?? false,
    newest: rows.map(({ id, name }) => ({ id, name })),
  }
}

/** How many plans of a file are still to be checked. */
export async function countOpenPlans(tx: Transaction, readingId: string): Promise<number> {
  const { open } = await tx
    .selectFrom('plan_import')
    .select(sql<number>`count(*)::int`.as('open'))
    .where('plan_reading_id', '=', readingId)
    .where('state', '=', 'checking')
    .executeTakeFirstOrThrow()
  return open
}

/** The nearest plan above this one in the file that is still to be checked. */
export async function findOpenPlanAbove(
  tx: Transaction,
  { readingId, position }: Pick<PlanImport, 'readingId' | 'position'>,
): Promise<string | null> {
  if (readingId === null) return null
  const row = await tx
    .selectFrom('plan_import')
    .select('id')
    .where('plan_reading_id', '=', readingId)
    .where('position', '<', position)
    .where('state', '=', 'checking')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The same plan of the same content, brought in another time; null where it was not, or was given up. */
export type Twin = { id: string; state: 'checking' | 'saved'; createdAt: Date }

export async function findTwin(
  tx: Transaction,
  organizationId: string,
  { id, position, file }: Pick<PlanImport, 'id' | 'position' | 'file'>,
): Promise<Twin | null> {
  const twins = tx
    .selectFrom('plan_import')
    .innerJoin('stored_file', 'stored_file.id', 'plan_import.stored_file_id')
    .where('plan_import.organization_id', '=', organizationId)
    .where('stored_file.sha256', '=', file.sha256)
    .where('plan_import.position', '=', position)
    .where('plan_import.id', '<>', id)
    .where('plan_import.state', '!=', 'discarded')
  const row = await twins
    .select(['plan_import.id', 'plan_import.state', 'plan_import.created_at as createdAt'])
    .orderBy('plan_import.created_at', 'desc')
    .executeTakeFirst()
  return row && row.state !== 'discarded' ? { ...row, state: row.state } : null
}
