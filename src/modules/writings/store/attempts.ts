import { type SqlBool, sql } from 'kysely'
import type { Transaction } from '../../../platform/db/index.ts'
import type { Refusal } from '../domain/refusal.ts'
import { toWriting, type Writing, writingColumns } from './writings.ts'

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
    .returning(writingColumns)
    .executeTakeFirst()
  return row ? toWriting(row) : null
}

/** Who has the work: another program that took it up since has another number of attempts. */
export type Attempt = Pick<Writing, 'id' | 'attempts'>

const updateOf = (tx: Transaction, { id, attempts }: Attempt) =>
  tx
    .updateTable('writing')
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('attempts', '=', attempts)

/** The program that has the work is alive, and this far where it says so; false where another program has it by now. */
export async function extendLease(
  tx: Transaction,
  attempt: Attempt,
  until: Date,
  progress: Pick<Writing, 'phase' | 'done' | 'total'> | null,
): Promise<boolean> {
  const { numUpdatedRows } = await updateOf(tx, attempt)
    .set({ leased_until: until, ...progress })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Gives the work back: it did not end, and whoever asks next may try. */
export async function releaseWriting(tx: Transaction, attempt: Attempt): Promise<void> {
  await updateOf(tx, attempt).set({ leased_until: null }).execute()
}

/**
 * The file is there. Where the content changed while it was written, it is the file of the new content, unless that has
 * one already: then nobody will be given this one.
 */
export async function finishWriting(
  tx: Transaction,
  attempt: Attempt,
  file: { size: number; fileName: string; version: string; keepUntil: Date },
): Promise<void> {
  const taken = sql<SqlBool>`exists (
    select from writing other where other.id <> writing.id and other.organization_id = writing.organization_id
      and other.for_everybody = writing.for_everybody and other.version = ${file.version})`
  await updateOf(tx, attempt)
    .set({
      state: 'ready',
      size: file.size,
      file_name: file.fileName,
      version: sql<string>`case when ${taken} then id::text else ${file.version} end`,
      keep_until: file.keepUntil,
      leased_until: null,
    })
    .execute()
}

export async function failWriting(
  tx: Transaction,
  attempt: Attempt,
  { code, values }: Refusal,
  keepUntil: Date,
): Promise<void> {
  await updateOf(tx, attempt)
    .set({
      state: 'failed',
      refusal: JSON.stringify({ code, values }),
      keep_until: keepUntil,
      leased_until: null,
    })
    .execute()
}
