import { type SqlBool, sql } from 'kysely'
import type { Transaction } from '../../../platform/db/index.ts'
import type { WritingPhase, WritingState } from '../../../platform/db/schema.ts'
import { found } from '../../../platform/errors.ts'
import { type Refusal, refusalSchema } from '../domain/refusal.ts'

export type Writing = {
  id: string
  organizationId: string
  forEverybody: boolean
  kind: string
  wish: unknown
  version: string
  fileName: string
  state: WritingState
  refusal: Refusal | null
  phase: WritingPhase
  done: number
  total: number
  attempts: number
  leasedUntil: Date | null
  /** In bytes; null until the file is ready. */
  size: number | null
  keepUntil: Date | null
  createdBy: string | null
}

const columns = [
  'id',
  'organization_id as organizationId',
  'for_everybody as forEverybody',
  'kind',
  'wish',
  'version',
  'file_name as fileName',
  'state',
  'refusal',
  'phase',
  'done',
  'total',
  'attempts',
  'leased_until as leasedUntil',
  'size',
  'keep_until as keepUntil',
  'created_by as createdBy',
] as const

const keptRefusal = refusalSchema.nullable()

const toWriting = <Row extends { refusal: unknown }>(row: Row) => ({
  ...row,
  refusal: keptRefusal.parse(row.refusal),
})

/** A writing that this scope may see: of its own body, or for everybody. */
export async function getWriting(tx: Transaction, id: string): Promise<Writing> {
  return toWriting(
    found(await tx.selectFrom('writing').select(columns).where('id', '=', id).executeTakeFirst()),
  )
}

export type NewWriting = Pick<
  Writing,
  'id' | 'organizationId' | 'forEverybody' | 'kind' | 'wish' | 'version' | 'fileName' | 'createdBy'
>

const afresh = {
  state: 'waiting',
  refusal: null,
  phase: 'waiting',
  done: 0,
  total: 0,
  attempts: 0,
  leased_until: null,
  size: null,
  keep_until: null,
} as const

/**
 * The writing of this content for this body: the one that waits or is kept, else a new one. One that is not kept any
 * more begins anew under its old id.
 */
export async function openWriting(tx: Transaction, writing: NewWriting, now: Date): Promise<Writing> {
  const { id, organizationId, forEverybody, kind, wish, version, fileName, createdBy } = writing
  await tx
    .insertInto('writing')
    .values({
      id,
      organization_id: organizationId,
      for_everybody: forEverybody,
      kind,
      wish: JSON.stringify(wish),
      version,
      file_name: fileName,
      created_by: createdBy,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'for_everybody', 'version'])
        .doUpdateSet({ ...afresh, created_by: createdBy, created_at: now })
        .where('writing.keep_until', '<=', now),
    )
    .execute()
  const query = tx
    .selectFrom('writing')
    .select(columns)
    .where('organization_id', '=', organizationId)
    .where('for_everybody', '=', forEverybody)
    .where('version', '=', version)
  return toWriting(found(await query.executeTakeFirst()))
}

/** Its file is gone though it should be kept: it is written anew. */
export async function beginAnew(tx: Transaction, id: string): Promise<void> {
  await tx.updateTable('writing').set(afresh).where('id', '=', id).execute()
}

/** Takes the work upon this program; null where it is done, or another program that is alive has it. */
export async function takeWriting(
  tx: Transaction,
  id: string,
  { now, until }: { now: Date; until: Date },
): Promise<Writing | null> {
  const row = await tx
    .updateTable('writing')
    .set({ attempts: sql`attempts + 1`, leased_until: until })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]))
    .returning(columns)
    .executeTakeFirst()
  return row ? toWriting(row) : null
}

/** The program that has the work is alive, and this far where it says so. */
export async function extendLease(
  tx: Transaction,
  id: string,
  until: Date,
  progress: Pick<Writing, 'phase' | 'done' | 'total'> | null,
): Promise<void> {
  await tx
    .updateTable('writing')
    .set({ leased_until: until, ...progress })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Gives the work back: it did not end, and whoever asks next may try. */
export async function releaseWriting(tx: Transaction, id: string): Promise<void> {
  await tx.updateTable('writing').set({ leased_until: null }).where('id', '=', id).execute()
}

/**
 * The file is there. Where the content changed while it was written, it is the file of the new content, unless that has
 * one already: then nobody will be given this one.
 */
export async function finishWriting(
  tx: Transaction,
  id: string,
  file: { size: number; fileName: string; version: string; keepUntil: Date },
): Promise<void> {
  const taken = sql<SqlBool>`exists (
    select from writing other where other.id <> writing.id and other.organization_id = writing.organization_id
      and other.for_everybody = writing.for_everybody and other.version = ${file.version})`
  await tx
    .updateTable('writing')
    .set({
      state: 'ready',
      size: file.size,
      file_name: file.fileName,
      version: sql<string>`case when ${taken} then id::text else ${file.version} end`,
      keep_until: file.keepUntil,
      leased_until: null,
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

export async function failWriting(
  tx: Transaction,
  id: string,
  { code, values }: Refusal,
  keepUntil: Date,
): Promise<void> {
  await tx
    .updateTable('writing')
    .set({
      state: 'failed',
      refusal: JSON.stringify({ code, values }),
      keep_until: keepUntil,
      leased_until: null,
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Over all bodies: no program is alive that had any of them. */
export async function endLeases(tx: Transaction): Promise<void> {
  await tx.updateTable('writing').set({ leased_until: null }).where('state', '=', 'waiting').execute()
}

export type WaitingWriting = Pick<
  Writing,
  'id' | 'organizationId' | 'forEverybody' | 'createdBy' | 'leasedUntil'
>

/** Over all bodies: what the program had begun before it stopped, the oldest first; whose each is and no more. */
export async function listWaitingWritings(tx: Transaction): Promise<WaitingWriting[]> {
  return tx
    .selectFrom('writing')
    .select([
      'id',
      'organization_id as organizationId',
      'for_everybody as forEverybody',
      'created_by as createdBy',
      'leased_until as leasedUntil',
    ])
    .where('state', '=', 'waiting')
    .orderBy('created_at')
    .execute()
}

/** Over all bodies: lets go what is kept no longer, and says whose files are to be removed. */
export async function deleteOverdue(tx: Transaction, now: Date): Promise<string[]> {
  const rows = await tx.deleteFrom('writing').where('keep_until', '<=', now).returning('id').execute()
  return rows.map(({ id }) => id)
}
