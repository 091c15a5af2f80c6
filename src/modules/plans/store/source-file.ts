import type { Transaction } from '../../../platform/db/index.ts'

/** The file from which a plan of the body was read; null where it was written by hand, or is another body's plan. */
export async function findSourceFile(
  tx: Transaction,
  plan: { id: string; organizationId: string },
): Promise<{ name: string; sha256: string } | null> {
  const row = await tx
    .selectFrom('plan')
    .innerJoin('stored_file', 'stored_file.id', 'plan.source_file_id')
    .select(['stored_file.name', 'stored_file.sha256'])
    .where('plan.id', '=', plan.id)
    .where('plan.organization_id', '=', plan.organizationId)
    .executeTakeFirst()
  return row ?? null
}
