import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/db/index.ts'
import { found } from '../../../../platform/errors.ts'
import type { RefusalCode } from '../domain/refusals.ts'
import { asRefusal } from './import-json.ts'

/** A file on its way to be read. */
export type Reading = {
  id: string
  organizationId: string
  createdBy: string
  batchId: string | null
  name: string
  state: 'waiting' | 'read' | 'refused'
  code: RefusalCode | null
  /** The first plan of the file, once it is read. */
  importId: string | null
  plans: number
  fileId: string | null
  sha256: string | null
  size: number | null
  createdAt: Date
}

const columns = [
  'plan_reading.id',
  'plan_reading.organization_id as organizationId',
  'plan_reading.created_by as createdBy',
  'plan_reading.batch_id as batchId',
  'plan_reading.name',
  'plan_reading.state',
  'plan_reading.code',
  'plan_reading.plan_import_id as importId',
  'plan_import.plans',
  'plan_reading.stored_file_id as fileId',
  'stored_file.sha256',
  'stored_file.size',
  'plan_reading.created_at as createdAt',
] as const

const selectReadings = (tx: Transaction) =>
  tx
    .selectFrom('plan_reading')
    .leftJoin('stored_file', 'stored_file.id', 'plan_reading.stored_file_id')
    .leftJoin('plan_import', 'plan_import.id', 'plan_reading.plan_import_id')
    .select(columns)

const withCode = <Row extends { code: string | null; plans: number | null }>(row: Row) => ({
  ...row,
  plans: row.plans ?? 0,
  code: row.code === null ? null : asRefusal(row.code),
})

export async function getReading(tx: Transaction, organizationId: string, id: string): Promise<Reading> {
  const query = selectReadings(tx)
    .where('plan_reading.id', '=', id)
    .where('plan_reading.organization_id', '=', organizationId)
  return withCode(found(await query.executeTakeFirst()))
}

/** The same, locked until the transaction ends: of two that have read one file only the first writes it. */
export async function lockReading(tx: Transaction, organizationId: string, id: string): Promise<Reading> {
  const query = selectReadings(tx)
    .where('plan_reading.id', '=', id)
    .where('plan_reading.organization_id', '=', organizationId)
    .forUpdate('plan_reading')
  return withCode(found(await query.executeTakeFirst()))
}

/**
 * Over all bodies: what the program had begun before it stopped, the oldest first. Only whose each is: what it says is
 * read in that person's own scope.
 */
export async function listWaiting(
  tx: Transaction,
): Promise<Pick<Reading, 'id' | 'organizationId' | 'createdBy'>[]> {
  return tx
    .selectFrom('plan_reading')
    .select(['id', 'organization_id as organizationId', 'created_by as createdBy'])
    .where('state', '=', 'waiting')
    .orderBy('created_at')
    .orderBy('position')
    .execute()
}

export type NewReading = {
  id: string
  name: string
  /** Null where it is refused before it is kept. */
  fileId: string | null
  code: RefusalCode | null
}

export async function insertReadings(
  tx: Transaction,
  from: { organizationId: string; createdBy: string; batchId: string | null },
  readings: readonly NewReading[],
): Promise<void> {
  const rows = readings.map(({ id, name, fileId, code }, position) => ({
    id,
    organization_id: from.organizationId,
    batch_id: from.batchId,
    position,
    name,
    stored_file_id: fileId,
    state: code === null ? ('waiting' as const) : ('refused' as const),
    code,
    created_by: from.createdBy,
  }))
  await tx.insertInto('plan_reading').values(rows).execute()
}

/** How often reading has been begun, this time included; null where it is not waiting any more. */
export async function countAttempt(tx: Transaction, id: string): Promise<number | null> {
  const row = await tx
    .updateTable('plan_reading')
    .set({ attempts: sql`attempts + 1` })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning('attempts')
    .executeTakeFirst()
  return row?.attempts ?? null
}

export async function finishReading(
  tx: Transaction,
  id: string,
  outcome: { importId: string } | { code: RefusalCode },
): Promise<void> {
  const result =
    'importId' in outcome
      ? { state: 'read' as const, plan_import_id: outcome.importId }
      : { state: 'refused' as const, code: outcome.code }
  await tx
    .updateTable('plan_reading')
    .set({ ...result, finished_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()
}
