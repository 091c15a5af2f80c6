import type { Transaction } from '../../../../platform/db/index.ts'

export type StoredFile = { id: string; name: string; sha256: string; mediaType: string; size: number }

export async function insertStoredFiles(
  tx: Transaction,
  by: { organizationId: string; storedBy: string },
  files: readonly StoredFile[],
): Promise<void> {
  if (files.length === 0) return
  const rows = files.map(({ id, name, sha256, mediaType, size }) => ({
    id,
    organization_id: by.organizationId,
    sha256,
    name,
    media_type: mediaType,
    size,
    stored_by: by.storedBy,
  }))
  await tx.insertInto('stored_file').values(rows).execute()
}
