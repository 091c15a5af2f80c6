import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { AppError, found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { mayRecordActivities } from '../policy.ts'
import { lockOwnActivity } from '../store/activities.ts'
import { withdrawActivityRow } from '../store/activity-changes.ts'

/** Takes an activity back: it stays readable with its reason, and counts nowhere from then on. */
export async function withdrawActivity(
  services: Services,
  actor: Actor,
  id: string,
  reason: string,
): Promise<void> {
  authorize(mayRecordActivities(actor))
  await services.database.transaction(scopeOf(actor), async (tx) => {
    const { organizationId, personId } = actor
    const activity = found(await lockOwnActivity(tx, organizationId, id))
    if (activity.state !== 'recorded') throw new AppError('wrong-state', 'withdrawn')
    await withdrawActivityRow(tx, id, reason)
    await recordAudit(tx, {
      organizationId,
      personId,
      action: 'activity.withdraw',
      noun: 'activity',
      nounId: id,
    })
  })
}
