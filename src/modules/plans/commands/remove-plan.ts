import { recordAudit } from '../../../platform/audit.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { haveWork } from '../store/measure-changes.ts'
import { listCurrentMeasures } from '../store/measures.ts'
import { deletePlan } from '../store/plan-changes.ts'
import { changePlan, planNote } from './change-plan.ts'

/** Removes a draft whole. The file that it was read from stays kept. */
export async function removePlan(services: Services, actor: Actor, planId: string): Promise<void> {
  await changePlan(services, actor, planId, 'remove', async (tx, plan) => {
    const measures = await listCurrentMeasures(tx, planId)
    const lineages = measures.map(({ lineageId }) => lineageId)
    if (await haveWork(tx, lineages)) throw new AppError('conflict', 'measure-has-work')
    await deletePlan(tx, planId)
    const detail = { year: plan.year, measures: measures.length }
    await recordAudit(tx, planNote(actor, 'plan.remove', planId, detail))
  })
}
