import type { Transaction } from '../../../platform/db/index.ts'
import { type ActivityForm, quantitiesOf } from '../domain.ts'

/** Id of the activity that this form already made, when it was sent twice. */
export async function findBySubmission(
  tx: Transaction,
  organizationId: string,
  key: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('activity')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('submission_key', '=', key)
    .executeTakeFirst()
  return row?.id ?? null
}

/** @returns the new id, or null where another request with the same key was quicker */
export async function insertActivity(
  tx: Transaction,
  organizationId: string,
  personId: string,
  form: ActivityForm,
): Promise<string | null> {
  const row = await tx
    .insertInto('activity')
    .values({
      organization_id: organizationId,
      submission_key: form.submissionKey,
      kind: form.kind,
      what: form.what,
      happened_on: form.happenedOn,
      ended_on: form.endedOn,
      place: form.place,
      spent: form.spent,
      recorded_by: personId,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'submission_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function updateActivity(tx: Transaction, id: string, form: ActivityForm): Promise<void> {
  await tx
    .updateTable('activity')
    .set({
      kind: form.kind,
      what: form.what,
      happened_on: form.happenedOn,
      ended_on: form.endedOn,
      place: form.place,
      spent: form.spent,
    })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('activity_measure').where('activity_id', '=', id).execute()
  await tx.deleteFrom('activity_quantity').where('activity_id', '=', id).execute()
}

/** Joins an activity to its measures and quantities; the measures' plans come from the measures themselves. */
export async function insertActivityParts(
  tx: Transaction,
  activity: { id: string; organizationId: string; measures: { lineageId: string; planId: string }[] },
  form: ActivityForm,
): Promise<void> {
  const { id, organizationId } = activity
  await tx
    .insertInto('activity_measure')
    .values(
      activity.measures.map(({ lineageId, planId }) => ({
        activity_id: id,
        organization_id: organizationId,
        lineage_id: lineageId,
        plan_id: planId,
      })),
    )
    .execute()
  const quantities = quantitiesOf(form)
  if (quantities.length === 0) return
  await tx
    .insertInto('activity_quantity')
    .values(
      quantities.map(({ kind, amount }) => ({
        activity_id: id,
        organization_id: organizationId,
        kind,
        amount,
      })),
    )
    .execute()
}

export async function withdrawActivityRow(tx: Transaction, id: string, reason: string): Promise<void> {
  await tx
    .updateTable('activity')
    .set({ state: 'withdrawn', withdrawn_reason: reason })
    .where('id', '=', id)
    .execute()
}
