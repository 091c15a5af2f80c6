import type { Transaction } from '../../platform/db/index.ts'
import { insertStoredFiles } from '../../platform/files/stored-file.ts'
import type { Evidence } from './domain.ts'

export type NewEvidence =
  | { kind: 'link'; url: string; caption: string; visibility: 'public' | 'restricted' }
  | {
      kind: 'file'
      file: { name: string; mediaType: string; size: number; sha256: string; originalSha256: string | null }
      caption: string
      visibility: 'public' | 'restricted'
    }

function selectEvidence(tx: Transaction) {
  return tx
    .selectFrom('evidence')
    .leftJoin('stored_file as f', 'f.id', 'evidence.stored_file_id')
    .select([
      'evidence.id',
      'evidence.activity_id as activityId',
      'evidence.organization_id as organizationId',
      'evidence.kind',
      'evidence.url',
      'evidence.caption',
      'evidence.visibility',
      'f.name',
      'f.media_type as mediaType',
      'f.size',
      'f.sha256',
    ])
    .where('evidence.state', '=', 'kept')
}

type Row = Awaited<ReturnType<ReturnType<typeof selectEvidence>['execute']>>[number]

const toEvidence = (row: Row): Evidence => ({
  id: row.id,
  activityId: row.activityId,
  kind: row.kind,
  url: row.url,
  caption: row.caption,
  visibility: row.visibility,
  file:
    row.name !== null && row.mediaType !== null && row.size !== null && row.sha256 !== null
      ? { name: row.name, mediaType: row.mediaType, size: row.size, sha256: row.sha256 }
      : null,
})

export async function findEvidence(tx: Transaction, id: string): Promise<Evidence | null> {
  const row = await selectEvidence(tx).where('evidence.id', '=', id).executeTakeFirst()
  return row ? toEvidence(row) : null
}

export async function findOwnEvidence(
  tx: Transaction,
  organizationId: string,
  id: string,
): Promise<Evidence | null> {
  const row = await selectEvidence(tx)
    .where('evidence.id', '=', id)
    .where('evidence.organization_id', '=', organizationId)
    .executeTakeFirst()
  return row ? toEvidence(row) : null
}

/** Kept evidence of these activities, oldest first. */
export async function listEvidence(tx: Transaction, activityIds: readonly string[]): Promise<Evidence[]> {
  if (activityIds.length === 0) return []
  const rows = await selectEvidence(tx)
    .where('evidence.activity_id', 'in', activityIds)
    .orderBy('evidence.added_at')
    .orderBy('evidence.id')
    .execute()
  return rows.map(toEvidence)
}

export async function insertEvidence(
  tx: Transaction,
  at: { organizationId: string; personId: string; activityId: string },
  items: readonly NewEvidence[],
): Promise<void> {
  const files = items.filter((item) => item.kind === 'file')
  const fileIds = await insertStoredFiles(
    tx,
    files.map(({ file }) => ({ ...file, organizationId: at.organizationId, storedBy: at.personId })),
  )
  if (items.length === 0) return
  await tx
    .insertInto('evidence')
    .values(
      items.map((item) => ({
        organization_id: at.organizationId,
        activity_id: at.activityId,
        kind: item.kind,
        stored_file_id: item.kind === 'file' ? (fileIds.shift() ?? null) : null,
        url: item.kind === 'link' ? item.url : null,
        caption: item.caption,
        visibility: item.visibility,
        added_by: at.personId,
      })),
    )
    .execute()
}

export async function updateVisibility(
  tx: Transaction,
  id: string,
  visibility: 'public' | 'restricted',
): Promise<void> {
  await tx.updateTable('evidence').set({ visibility }).where('id', '=', id).execute()
}

export async function withdrawEvidenceRow(tx: Transaction, id: string): Promise<void> {
  await tx.updateTable('evidence').set({ state: 'withdrawn' }).where('id', '=', id).execute()
}
