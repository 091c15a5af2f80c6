import { sql } from 'kysely'
import type { Transaction } from '../../platform/db/index.ts'

/**
 * Measures of the body's own plans that work may be recorded against, by the lineages asked for; of measures that an
 * amendment took out only those that the work served `already`.
 */
export async function listServableMeasures(
  tx: Transaction,
  organizationId: string,
  lineageIds: readonly string[],
  already: readonly string[],
): Promise<{ lineageId: string; planId: string }[]> {
  return tx
    .selectFrom('measure')
    .innerJoin('plan', 'plan.id', 'measure.plan_id')
    .select(['measure.lineage_id as lineageId', 'measure.plan_id as planId'])
    .distinct()
    .where('measure.organization_id', '=', organizationId)
    .where(({ or, eb }) =>
      or([
        eb('measure.retired_by_amendment', 'is', null),
        eb('measure.lineage_id', '=', sql<string>`any(${already}::uuid[])`),
      ]),
    )
    .where('plan.state', '=', 'approved')
    .where('measure.lineage_id', 'in', lineageIds)
    .execute()
}

/** Everything that work can be recorded against: current measures of the body's approved plans, newest year first. */
export async function listChoosableMeasures(tx: Transaction, organizationId: string) {
  return tx
    .selectFrom('measure')
    .innerJoin('plan', 'plan.id', 'measure.plan_id')
    .innerJoin('objective', 'objective.id', 'measure.objective_id')
    .select([
      'measure.lineage_id as lineageId',
      'measure.number',
      'measure.text',
      'objective.number as objectiveNumber',
      'objective.title as objectiveTitle',
      'plan.id as planId',
      'plan.year',
    ])
    .where('plan.organization_id', '=', organizationId)
    .where('plan.state', '=', 'approved')
    .where('measure.retired_by_amendment', 'is', null)
    .orderBy('plan.year', 'desc')
    .orderBy('objective.position')
    .orderBy('measure.position')
    .execute()
}

/** Places of earlier work, the most used first: offered while typing. */
export async function listPlaces(tx: Transaction, organizationId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('activity')
    .select('place')
    .where('organization_id', '=', organizationId)
    .where('place', 'is not', null)
    .groupBy('place')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .limit(20)
    .execute()
  return rows.flatMap((row) => row.place ?? [])
}
