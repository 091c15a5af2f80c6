import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Transaction } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import type { Measure } from '../domain/plan.ts'

const columns = [
  'measure.id',
  'measure.plan_id as planId',
  'measure.objective_id as objectiveId',
  'measure.lineage_id as lineageId',
  'measure.position',
  'measure.number',
  'measure.text',
  'measure.baseline',
  'measure.target',
  'measure.period',
  'measure.budget',
  'measure.outcome',
  'measure.responsible',
  'measure.due_from as dueFrom',
  'measure.due_to as dueTo',
  'measure.recurrence',
  'measure.budget_amount as budgetAmount',
  'measure.added_by_amendment as addedByAmendment',
  'measure.retired_by_amendment as retiredByAmendment',
] as const

/** Measures with their criteria and indicators, in one query. */
function selectMeasures(tx: Transaction) {
  return tx
    .selectFrom('measure')
    .innerJoin('objective', 'objective.id', 'measure.objective_id')
    .select(columns)
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('criterion as c')
          .select(['c.text'])
          .whereRef('c.measure_id', '=', 'measure.id')
          .orderBy('c.position'),
      ).as('criteriaRows'),
      jsonArrayFrom(
        eb
          .selectFrom('indicator as i')
          .select(['i.text', 'i.comparison', 'i.quantity', 'i.target', 'i.baseline'])
          .whereRef('i.measure_id', '=', 'measure.id')
          .orderBy('i.position'),
      ).as('indicators'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectMeasures>['execute']>>[number]

function toMeasure({ criteriaRows, ...row }: Row): Measure {
  return { ...row, criteria: criteriaRows.map(({ text }) => text) }
}

/** Rows in the order of the plan, the objectives' and then the measures' own. */
async function listInOrder(query: ReturnType<typeof selectMeasures>): Promise<Measure[]> {
  const rows = await query.orderBy('objective.position').orderBy('measure.position').execute()
  return rows.map(toMeasure)
}

/** The measures in force, in the order of the plan. */
export async function listCurrentMeasures(tx: Transaction, planId: string): Promise<Measure[]> {
  return listInOrder(
    selectMeasures(tx)
      .where('measure.plan_id', '=', planId)
      .where('measure.retired_by_amendment', 'is', null),
  )
}

/** The same of many plans in one query, plan by plan. */
export async function listCurrentMeasuresOf(tx: Transaction, planIds: readonly string[]): Promise<Measure[]> {
  if (planIds.length === 0) return []
  return listInOrder(
    selectMeasures(tx)
      .where('measure.plan_id', 'in', planIds)
      .where('measure.retired_by_amendment', 'is', null)
      .orderBy('measure.plan_id'),
  )
}

/** These measures in the order of the plan, retired ones too: a report keeps the wordings that it reported on. */
export async function listMeasuresByIds(tx: Transaction, ids: readonly string[]): Promise<Measure[]> {
  if (ids.length === 0) return []
  return listInOrder(selectMeasures(tx).where('measure.id', 'in', ids))
}

/** All wordings of one measure, the first wording first. */
export async function listWordings(tx: Transaction, planId: string, lineageId: string): Promise<Measure[]> {
  const rows = await selectMeasures(tx)
    .leftJoin('amendment', 'amendment.id', 'measure.added_by_amendment')
    .where('measure.plan_id', '=', planId)
    .where('measure.lineage_id', '=', lineageId)
    .orderBy(sql`coalesce(amendment.number, 0)`)
    // two changes by one amendment: the one that is retired came first
    .orderBy(sql`measure.retired_by_amendment is null`)
    .execute()
  return rows.map(toMeasure)
}

/** Measures of a plan that any amendment brought in or took out. */
export async function listMeasuresOfAmendments(tx: Transaction, planId: string): Promise<Measure[]> {
  return listInOrder(
    selectMeasures(tx)
      .where('measure.plan_id', '=', planId)
      .where(({ or, eb }) =>
        or([eb('added_by_amendment', 'is not', null), eb('retired_by_amendment', 'is not', null)]),
      ),
  )
}

/** Measures that an amendment brought in or took out. */
export async function listAmendedMeasures(tx: Transaction, amendmentId: string): Promise<Measure[]> {
  return listInOrder(
    selectMeasures(tx).where(({ or, eb }) =>
      or([eb('added_by_amendment', '=', amendmentId), eb('retired_by_amendment', '=', amendmentId)]),
    ),
  )
}

/** The wording in force of a measure of this plan. */
export async function findCurrentMeasure(
  tx: Transaction,
  planId: string,
  lineageId: string,
): Promise<Measure | null> {
  const row = await selectMeasures(tx)
    .where('measure.plan_id', '=', planId)
    .where('measure.lineage_id', '=', lineageId)
    .where('measure.retired_by_amendment', 'is', null)
    .executeTakeFirst()
  return row ? toMeasure(row) : null
}

export async function getCurrentMeasure(
  tx: Transaction,
  planId: string,
  lineageId: string,
): Promise<Measure> {
  return found(await findCurrentMeasure(tx, planId, lineageId))
}
