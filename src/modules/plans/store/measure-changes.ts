import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/index.ts'
import type { Measure, MeasureContent } from '../domain/plan.ts'

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
