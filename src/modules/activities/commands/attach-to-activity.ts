import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { AppError, found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { attachEvidence, type EvidenceForm, prepareEvidence } from '../../evidence/index.ts'
import { mayRecordActivities } from '../policy.ts'
import { lockOwnActivity } from '../store/activities.ts'

/** Adds evidence to work that was recorded before. */
export async function attachToActivity(
  services: Services,
  actor: Actor,
  activityId: string,
  form: EvidenceForm,
): Promise<void> {
  authorize(mayRecordActivities(actor))
  const items = await prepareEvidence(services, form)
  await services.database.transaction(scopeOf(actor), async (tx) => {
    const activity = found(await lockOwnActivity(tx, actor.organizationId, activityId))
    if (activity.state !== 'recorded') throw new AppError('wrong-state', 'withdrawn')
    await attachEvidence(tx, actor, activityId, items)
  })
}
