import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/index.ts'
import type { Writing } from './writings.ts'

/* Over all bodies, in the scope of the system: what a start of the program finds, and what is kept no longer. */

/** No program is alive that had any of them. */
export async function endLeases(tx: Transaction): Promise<void> {
  await tx.updateTable('writing').set({ leased_until: null }).where('state', '=', 'waiting').execute()
}

export type WaitingWriting = Pick<
  Writing,
  'id' | 'organizationId' | 'forEverybody' | 'createdBy' | 'leasedUntil'
>

/** What the program had begun before it stopped, the oldest first; whose each is and no more. */
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

/** Lets go what is kept no longer, and says whose files are to be removed. */
export async function deleteOverdue(tx: Transaction, now: Date): Promise<string[]> {
  const rows = await tx.deleteFrom('writing').where('keep_until', '<=', now).returning('id').execute()
  return rows.map(({ id }) => id)
}

/** Which of these ids have a row. */
export async function listKnown(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('writing')
    .select('id')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return rows.map(({ id }) => id)
}
