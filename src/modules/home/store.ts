import type { Transaction } from '../../platform/db/index.ts'

export type Change = { action: string; at: Date; personId: string | null; name: string | null }

/** The last changes of a body out of its audit log, the newest first. */
export async function listLastChanges(
  tx: Transaction,
  organizationId: string,
  limit: number,
): Promise<Change[]> {
  return tx
    .selectFrom('audit_entry as e')
    .leftJoin('person as p', 'p.id', 'e.person_id')
    .select(['e.action', 'e.at', 'e.person_id as personId', 'p.name'])
    .where('e.organization_id', '=', organizationId)
    .where('e.action', 'not like', 'session.%')
    .orderBy('e.sequence', 'desc')
    .limit(limit)
    .execute()
}
