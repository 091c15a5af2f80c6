import { recordAudit } from '../../../platform/audit.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { deleteMeasure, haveWork } from '../store/measure-changes.ts'
import { getCurrentMeasure } from '../store/measures.ts'
import { changePlan, planNote } from './change-plan.ts'

/** Takes a measure out of a draft. @throws AppError 'conflict' where work was recorded for it */
export async function removeMeasure(
  services: Services,
  actor: Actor,
  planId: string,
  id: string,
): Promise<void> {
  await changePlan(services, actor, planId, 'edit', async (tx) => {
    const { lineageId } = await getCurrentMeasure(tx, planId, id)
    if (await haveWork(tx, [lineageId])) throw new AppError('conflict', 'measure-has-work')
    await deleteMeasure(tx, id)
    await recordAudit(tx, planNote(actor, 'plan.remove-measure', planId, { measureId: id }))
  })
}
