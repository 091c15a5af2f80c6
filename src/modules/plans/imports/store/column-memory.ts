import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/db/index.ts'
import type { ColumnMemory, Learnt } from '../domain/shape.ts'
import { asColumnRoles, asLabels, jsonText } from './import-json.ts'

/** What the body remembers of tables of these shapes. */
export async function listMemories(
  tx: Transaction,
  organizationId: string,
  shapes: readonly string[],
): Promise<ColumnMemory[]> {
  if (shapes.length === 0) return []
  const rows = await tx
    .selectFrom('column_memory')
    .select(['shape', 'labels', 'roles', 'file_name as fileName', 'learned_at as learnedAt'])
    .where('organization_id', '=', organizationId)
    .where('shape', 'in', shapes)
    .execute()
  return rows.map((row) => ({ ...row, labels: asLabels(row.labels), roles: asColumnRoles(row.roles) }))
}

export async function upsertMemories(
  tx: Transaction,
  from: { organizationId: string; fileName: string; personId: string },
  learnt: readonly Learnt[],
): Promise<void> {
  if (learnt.length === 0) return
  const rows = learnt.map(({ shape, labels, roles }) => ({
    organization_id: from.organizationId,
    shape,
    labels: jsonText(labels),
    roles: jsonText(roles),
    file_name: from.fileName,
    learned_by: from.personId,
  }))
  await tx
    .insertInto('column_memory')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'shape']).doUpdateSet((row) => ({
        labels: row.ref('excluded.labels'),
        roles: row.ref('excluded.roles'),
        file_name: row.ref('excluded.file_name'),
        learned_by: row.ref('excluded.learned_by'),
        learned_at: sql<Date>`now()`,
      })),
    )
    .execute()
}

export async function deleteMemories(
  tx: Transaction,
  organizationId: string,
  shapes: readonly string[],
): Promise<void> {
  if (shapes.length === 0) return
  await tx
    .deleteFrom('column_memory')
    .where('organization_id', '=', organizationId)
    .where('shape', 'in', shapes)
    .execute()
}
