import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { AppError, found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { type ActivityForm, liesAhead } from '../domain.ts'
import { mayRecordActivities } from '../policy.ts'
import { lockOwnActivity } from '../store/activities.ts'
import { insertActivityParts, updateActivity } from '../store/activity-changes.ts'
import { ownMeasures } from './record-activity.ts'

/** Puts a recorded activity right; the audit row keeps which figures it had before. */
export async function correctActivity(
  services: Services,
  actor: Actor,
  id: string,
  form: ActivityForm,
): Promise<void> {
  authorize(mayRecordActivities(actor))
  if (liesAhead(form, services.clock.today())) throw new AppError('invalid-input', 'in-the-future')
  await services.database.transaction(scopeOf(actor), async (tx) => {
    const { organizationId, personId } = actor
    const before = found(await lockOwnActivity(tx, organizationId, id))
    if (before.state !== 'recorded') throw new AppError('wrong-state', 'withdrawn')
    const served = before.measures.map((measure) => measure.lineageId)
    const measures = await ownMeasures(tx, organizationId, form.measures, served)
    await updateActivity(tx, id, form)
    await insertActivityParts(tx, { id, organizationId, measures }, form)
    await recordAudit(tx, {
      organizationId,
      personId,
      action: 'activity.correct',
      noun: 'activity',
      nounId: id,
      detail: {
        before: {
          happenedOn: before.happenedOn,
          endedOn: before.endedOn,
          spent: before.spent,
          quantities: before.quantities,
          measures: served,
        },
      },
    })
  })
}
