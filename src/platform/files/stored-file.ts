import type { Transaction } from '../db/index.ts'

export type NewStoredFile = {
  organizationId: string
  sha256: string
  name: string
  mediaType: string
  size: number
  /** Hash of what was uploaded, where something else is kept (a photo without its hidden data). */
  originalSha256: string | null
  storedBy: string
}

/** Notes which contents of the file store a body holds, and under which names; returns the rows' ids in order. */
export async function insertStoredFiles(tx: Transaction, files: readonly NewStoredFile[]): Promise<string[]> {
  if (files.length === 0) return []
  const rows = await tx
    .insertInto('stored_file')
    .values(
      files.map((file) => ({
        organization_id: file.organizationId,
        sha256: file.sha256,
        name: file.name,
        media_type: file.mediaType,
        size: file.size,
        original_sha256: file.originalSha256,
        stored_by: file.storedBy,
      })),
    )
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export type StoredFile = { id: string; name: string; mediaType: string; size: number; sha256: string }

export async function findStoredFile(tx: Transaction, id: string): Promise<StoredFile | null> {
  const row = await tx
    .selectFrom('stored_file')
    .select(['id', 'name', 'media_type as mediaType', 'size', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
