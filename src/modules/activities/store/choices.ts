import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/index.ts'

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

/** How many measures are at hand before any is chosen: they must leave the rest of the form in sight on a phone. */
const atHand = 4

/** Measures that this person last recorded work for, the latest first: mostly the next work is for one of them. */
export async function listRecentLineages(
  tx: Transaction,
  organizationId: string,
  personId: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('activity_measure as am')
    .innerJoin('activity', 'activity.id', 'am.activity_id')
    .select('am.lineage_id as lineageId')
    .where('activity.organization_id', '=', organizationId)
    .where('activity.recorded_by', '=', personId)
    .where('activity.state', '=', 'recorded')
    .groupBy('am.lineage_id')
    .orderBy(({ fn }) => fn.max('activity.recorded_at'), 'desc')
    .orderBy('am.lineage_id')
    .limit(atHand)
    .execute()
  return rows.map(({ lineageId }) => lineageId)
}

/**
 * Kind and place of the body's last work for a measure, which the next one mostly shares. Asked for one measure only:
 * a kind remembered from other work would be overlooked and signed.
 */
export async function findLastWork(
  tx: Transaction,
  organizationId: string,
  lineageId: string,
): Promise<{ kind: string; place: string | null } | null> {
  const row = await tx
    .selectFrom('activity')
    .innerJoin('activity_measure as am', 'am.activity_id', 'activity.id')
    .select(['activity.kind', 'activity.place'])
    .where('activity.organization_id', '=', organizationId)
    .where('activity.state', '=', 'recorded')
    .where('am.lineage_id', '=', lineageId)
    .orderBy('activity.happened_on', 'desc')
    .orderBy('activity.recorded_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}
