import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/db/index.ts'
import { found } from '../../../../platform/errors.ts'
import type { RefusalCode } from '../domain/refusals.ts'
import { asRefusal } from './import-json.ts'

export async function insertBatch(
  tx: Transaction,
  batch: { id: string; organizationId: string; createdBy: string },
): Promise<void> {
  await tx
    .insertInto('import_batch')
    .values({ id: batch.id, organization_id: batch.organizationId, created_by: batch.createdBy })
    .execute()
}

export type Batch = { id: string; createdAt: Date; files: number }

export async function getBatch(tx: Transaction, organizationId: string, id: string): Promise<Batch> {
  return found((await batches(tx, organizationId).where('import_batch.id', '=', id).execute())[0])
}

/** The newest first. */
export async function listBatches(tx: Transaction, organizationId: string): Promise<Batch[]> {
  return batches(tx, organizationId).orderBy('created_at', 'desc').limit(20).execute()
}

const batches = (tx: Transaction, organizationId: string) =>
  tx
    .selectFrom('import_batch')
    .where('import_batch.organization_id', '=', organizationId)
    .select((row) => [
      'import_batch.id',
      'import_batch.created_at as createdAt',
      row
        .selectFrom('plan_reading')
        .whereRef('plan_reading.batch_id', '=', 'import_batch.id')
        .select((each) => each.fn.countAll<number>().as('files'))
        .$asScalar()
        .$notNull()
        .as('files'),
    ])

/** The batch with which a file came; null where it came alone. */
export async function findBatchOf(tx: Transaction, importId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('plan_import')
    .innerJoin('plan_reading', 'plan_reading.id', 'plan_import.plan_reading_id')
    .select('batch_id')
    .where('plan_import.id', '=', importId)
    .executeTakeFirst()
  return row?.batch_id ?? null
}

/** A file and what became of it; of one that holds several plans, one of them. */
export type FilePlan = {
  id: string
  name: string
  state: 'waiting' | 'read' | 'refused'
  code: RefusalCode | null
  read: {
    importId: string
    /** Which of the plans in the file, counted from 0, and how many there are. */
    position: number
    plans: number
    state: 'checking' | 'saved' | 'discarded'
    title: string
    /** As the document names it. */
    organization: string | null
    year: number | null
    measures: number
    doubts: number
    forOrganizationId: string | null
    forOrganizationName: string | null
    forOrganizationDoubtful: boolean
    /** The body has an approved plan of that year already. */
    planned: boolean
  } | null
}

/** Of the files that came together, or of one file alone, the plans one by one. */
export async function listFilePlans(
  tx: Transaction,
  of: { batchId: string } | { readingId: string },
): Promise<FilePlan[]> {
  const rows = await tx
    .selectFrom('plan_reading')
    .leftJoin('plan_import', 'plan_import.plan_reading_id', 'plan_reading.id')
    .leftJoin('organization', 'organization.id', 'plan_import.for_organization_id')
    .select([
      'plan_reading.id',
      'plan_reading.name',
      'plan_reading.state',
      'plan_reading.code',
      'plan_import.id as importId',
      'plan_import.state as importState',
      sql<number>`coalesce(plan_import.position, 0)`.as('position'),
      sql<number>`coalesce(plan_import.plans, 0)`.as('plans'),
      'plan_import.for_organization_id as forOrganizationId',
      'organization.name as forOrganizationName',
      'plan_import.for_organization_doubtful as forOrganizationDoubtful',
      sql<string>`coalesce(plan_import.document ->> 'title', '')`.as('title'),
      sql<string | null>`plan_import.document ->> 'organization'`.as('organization'),
      sql<number | null>`(plan_import.document ->> 'year')::int`.as('year'),
      sql<number>`(select coalesce(sum(jsonb_array_length(o -> 'measures')), 0)::int
        from jsonb_array_elements(plan_import.document -> 'objectives') o)`.as('measures'),
      sql<number>`(select count(*)::int from jsonb_array_elements(plan_import.notes) n
        where n ->> 'severity' = 'doubt')`.as('doubts'),
      sql<boolean>`exists (select from plan where plan.state = 'approved'
        and plan.organization_id = plan_import.for_organization_id
        and plan.year = (plan_import.document ->> 'year')::int)`.as('planned'),
    ])
    .where((row) =>
      'batchId' in of
        ? row('plan_reading.batch_id', '=', of.batchId)
        : row('plan_reading.id', '=', of.readingId),
    )
    .orderBy('plan_reading.position')
    .orderBy('plan_import.position')
    .execute()
  return rows.map(({ id, name, state, code, importId, importState, forOrganizationDoubtful, ...read }) => ({
    id,
    name,
    state,
    code: code === null ? null : asRefusal(code),
    read:
      importId === null || importState === null
        ? null
        : {
            ...read,
            importId,
            state: importState,
            forOrganizationDoubtful: forOrganizationDoubtful ?? false,
          },
  }))
}
