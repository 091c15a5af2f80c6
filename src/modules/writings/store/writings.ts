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

export const writingColumns = [
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

/** A row of these columns. */
export const toWriting = <Row extends { refusal: unknown }>(row: Row) => ({
  ...row,
  refusal: keptRefusal.parse(row.refusal),
})

/** A writing that this scope may see: of its own body, or for everybody. */
export async function getWriting(tx: Transaction, id: string): Promise<Writing> {
  return toWriting(
    found(await tx.selectFrom('writing').select(writingColumns).where('id', '=', id).executeTakeFirst()),
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
    .select(writingColumns)
    .where('organization_id', '=', organizationId)
    .where('for_everybody', '=', forEverybody)
    .where('version', '=', version)
  return toWriting(found(await query.executeTakeFirst()))
}

type Shelf = Pick<Writing, 'organizationId' | 'forEverybody'>

/** How many files of this body that were asked for since then wait to be written. */
export async function countWaiting(
  tx: Transaction,
  { organizationId, forEverybody }: Shelf,
  since: Date,
): Promise<number> {
  const { count } = await tx
    .selectFrom('writing')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('for_everybody', '=', forEverybody)
    .where('state', '=', 'waiting')
    .where('created_at', '>=', since)
    .executeTakeFirstOrThrow()
  return count
}

/** Of the files of this body only the newest are kept any longer. */
export async function letGoOldest(
  tx: Transaction,
  { organizationId, forEverybody }: Shelf,
  { keep, now }: { keep: number; now: Date },
): Promise<void> {
  await tx
    .updateTable('writing')
    .set({ keep_until: now })
    .where(({ eb, selectFrom }) =>
      eb(
        'id',
        'in',
        selectFrom('writing as kept')
          .select('kept.id')
          .where('kept.organization_id', '=', organizationId)
          .where('kept.for_everybody', '=', forEverybody)
          .where('kept.state', '=', 'ready')
          .orderBy('kept.created_at', 'desc')
          .offset(keep),
      ),
    )
    .where('state', '=', 'ready')
    .execute()
}

/** Its file is gone though it should be kept: it is written anew. */
export async function beginAnew(tx: Transaction, id: string): Promise<void> {
  await tx.updateTable('writing').set(afresh).where('id', '=', id).execute()
}
