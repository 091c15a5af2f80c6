import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Transaction } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import type { Measure, MeasureContent } from '../domain/plan.ts'

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

/** The measures in force, in the order of the plan. */
export async function listCurrentMeasures(tx: Transaction, planId: string): Promise<Measure[]> {
  const rows = await selectMeasures(tx)
    .where('measure.plan_id', '=', planId)
    .where('measure.retired_by_amendment', 'is', null)
    .orderBy('objective.position')
    .orderBy('measure.position')
    .execute()
  return rows.map(toMeasure)
}

/** The same of many plans in one query, plan by plan. */
export async function listCurrentMeasuresOf(tx: Transaction, planIds: readonly string[]): Promise<Measure[]> {
  if (planIds.length === 0) return []
  const rows = await selectMeasures(tx)
    .where('measure.plan_id', 'in', planIds)
    .where('measure.retired_by_amendment', 'is', null)
    .orderBy('measure.plan_id')
    .orderBy('objective.position')
    .orderBy('measure.position')
    .execute()
  return rows.map(toMeasure)
}

/** These measures in the order of the plan, retired ones too: a report keeps the wordings that it reported on. */
export async function listMeasuresByIds(tx: Transaction, ids: readonly string[]): Promise<Measure[]> {
  if (ids.length === 0) return []
  const rows = await selectMeasures(tx)
    .where('measure.id', 'in', ids)
    .orderBy('objective.position')
    .orderBy('measure.position')
    .execute()
  return rows.map(toMeasure)
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
  const rows = await selectMeasures(tx)
    .where('measure.plan_id', '=', planId)
    .where(({ or, eb }) =>
      or([eb('added_by_amendment', 'is not', null), eb('retired_by_amendment', 'is not', null)]),
    )
    .orderBy('objective.position')
    .orderBy('measure.position')
    .execute()
  return rows.map(toMeasure)
}

/** Measures that an amendment brought in or took out. */
export async function listAmendedMeasures(tx: Transaction, amendmentId: string): Promise<Measure[]> {
  const rows = await selectMeasures(tx)
    .where(({ or, eb }) =>
      or([eb('added_by_amendment', '=', amendmentId), eb('retired_by_amendment', '=', amendmentId)]),
    )
    .orderBy('objective.position')
    .orderBy('measure.position')
    .execute()
  return rows.map(toMeasure)
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

/** Many measures with all that belongs to them, three statements whatever their number. */
export async function insertMeasures(
  tx: Transaction,
  organizationId: string,
  measures: readonly Measure[],
): Promise<void> {
  if (measures.length === 0) return
  await tx
    .insertInto('measure')
    .values(
      measures.map((measure) => ({
        ...contentColumns(measure),
        id: measure.id,
        organization_id: organizationId,
        plan_id: measure.planId,
        objective_id: measure.objectiveId,
        lineage_id: measure.lineageId,
        position: measure.position,
        added_by_amendment: measure.addedByAmendment,
      })),
    )
    .execute()
  await insertParts(tx, organizationId, measures)
}

const contentColumns = (measure: MeasureContent) => ({
  number: measure.number,
  text: measure.text,
  baseline: measure.baseline,
  target: measure.target,
  period: measure.period,
  budget: measure.budget,
  outcome: measure.outcome,
  responsible: measure.responsible,
  due_from: measure.dueFrom,
  due_to: measure.dueTo,
  recurrence: measure.recurrence,
  budget_amount: measure.budgetAmount,
})

async function insertParts(
  tx: Transaction,
  organizationId: string,
  measures: readonly (MeasureContent & { id: string })[],
): Promise<void> {
  const owner = (measure: { id: string }, position: number) => ({
    organization_id: organizationId,
    measure_id: measure.id,
    position,
  })
  const criteria = measures.flatMap((measure) =>
    measure.criteria.map((text, index) => ({ ...owner(measure, index), text })),
  )
  const indicators = measures.flatMap((measure) =>
    measure.indicators.map((indicator, index) => ({ ...owner(measure, index), ...indicator })),
  )
  if (criteria.length > 0) await tx.insertInto('criterion').values(criteria).execute()
  if (indicators.length > 0) await tx.insertInto('indicator').values(indicators).execute()
}

/** Replaces what a draft's measure says; the database refuses it once the plan is approved. */
export async function updateMeasure(
  tx: Transaction,
  organizationId: string,
  id: string,
  measure: MeasureContent,
): Promise<void> {
  await tx.updateTable('measure').set(contentColumns(measure)).where('id', '=', id).execute()
  await tx.deleteFrom('criterion').where('measure_id', '=', id).execute()
  await tx.deleteFrom('indicator').where('measure_id', '=', id).execute()
  await insertParts(tx, organizationId, [{ ...measure, id }])
}

export async function deleteMeasure(tx: Transaction, id: string): Promise<void> {
  await tx.deleteFrom('measure').where('id', '=', id).execute()
}

export async function retireMeasure(tx: Transaction, id: string, amendmentId: string): Promise<void> {
  await tx.updateTable('measure').set({ retired_by_amendment: amendmentId }).where('id', '=', id).execute()
}

/** Puts the measures under the objective in the order given. */
export async function placeMeasures(
  tx: Transaction,
  objectiveId: string,
  ids: readonly string[],
): Promise<void> {
  await sql`
    update measure set objective_id = ${objectiveId}, position = wanted.place - 1
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
    where measure.id = wanted.id`.execute(tx)
}

/** Whether work was recorded for one of these measures: then they cannot be taken out of a draft. */
export async function haveWork(tx: Transaction, lineageIds: readonly string[]): Promise<boolean> {
  if (lineageIds.length === 0) return false
  const row = await tx
    .selectFrom('activity_measure')
    .select('lineage_id')
    .where('lineage_id', 'in', lineageIds)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
