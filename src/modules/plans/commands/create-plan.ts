import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { mayWritePlans } from '../policy.ts'
import { insertPlan } from '../store/plan-changes.ts'
import { findPlan, listPlans } from '../store/plans.ts'
import { planNote } from './change-plan.ts'

/** An empty draft, to be written by hand. `id` is made by the form: a form sent twice is one plan. */
export async function createPlan(
  services: Services,
  actor: Actor,
  plan: { id: string; title: string; year: number },
): Promise<void> {
  authorize(mayWritePlans(actor))
  const nothing = {
    windowStart: null,
    windowEnd: null,
    issuedDate: null,
    issuedPlace: null,
    issuedNumber: null,
  }
  const nobody = { approverPosition: null, approverName: null }
  await services.database.transaction(scopeOf(actor), async (tx) => {
    const before = await findPlan(tx, plan.id)
    if (before) {
      if (before.organizationId === actor.organizationId) return
      throw new AppError('conflict')
    }
    const whose = { organizationId: actor.organizationId, createdBy: actor.personId }
    // an office keeps its form from year to year; the newest plan comes first
    const [last] = await listPlans(tx, actor.organizationId)
    // what a body above demands is not the office's own, and may end
    const form = {
      layout: last?.demands.plan ? null : (last?.layout ?? null),
      reportLayout: last?.demands.report ? null : (last?.reportLayout ?? null),
    }
    await insertPlan(tx, { ...plan, ...whose, ...nothing, ...nobody, ...form, importId: null })
    await recordAudit(tx, planNote(actor, 'plan.create', plan.id, { year: plan.year }))
  })
}
