import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/index.ts'
import type { Objective, ObjectiveTexts } from '../domain/plan.ts'

const objectiveColumns = ['id', 'plan_id as planId', 'position', 'number', 'title', 'principle'] as const

export async function listObjectives(tx: Transaction, planId: string): Promise<Objective[]> {
  return tx
    .selectFrom('objective')
    .select(objectiveColumns)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
}

export async function insertObjectives(
  tx: Transaction,
  organizationId: string,
  objectives: readonly Objective[],
): Promise<void> {
  if (objectives.length === 0) return
  const rows = objectives.map(({ planId, ...rest }) => ({
    ...rest,
    plan_id: planId,
    organization_id: organizationId,
  }))
  await tx.insertInto('objective').values(rows).execute()
}

export async function updateObjective(tx: Transaction, id: string, texts: ObjectiveTexts): Promise<void> {
  await tx.updateTable('objective').set(texts).where('id', '=', id).execute()
}

export async function deleteObjective(tx: Transaction, id: string): Promise<void> {
  await tx.deleteFrom('objective').where('id', '=', id).execute()
}

/** The order as given: the first id gets position 0. */
export async function orderObjectives(tx: Transaction, ids: readonly string[]): Promise<void> {
  await sql`
    update objective set position = wanted.place - 1
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
    where objective.id = wanted.id`.execute(tx)
}
