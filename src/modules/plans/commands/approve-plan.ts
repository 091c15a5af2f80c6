import { recordAudit } from '../../../platform/audit.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import type { Decision } from '../domain/plan.ts'
import { listCurrentMeasures } from '../store/measures.ts'
import { updateApproval, updateLayout } from '../store/plan-changes.ts'
import { findApprovedPlan } from '../store/plans.ts'
import { changePlan, planNote } from './change-plan.ts'
import { provePlan } from './prove-plan.ts'

/**
 * Approves a draft: from now on it changes only by amendment.
 * @throws AppError 'conflict' where the body has an approved plan of the year, 'wrong-state' where there is no measure
 */
export async function approvePlan(
  services: Services,
  actor: Actor,
  planId: string,
  decision: Decision,
): Promise<void> {
  await changePlan(services, actor, planId, 'approve', async (tx, plan) => {
    if (await findApprovedPlan(tx, plan.organizationId, plan.year))
      throw new AppError('conflict', 'year-has-plan')
    const measures = await listCurrentMeasures(tx, planId)
    if (measures.length === 0) throw new AppError('wrong-state', 'plan-without-measures')
    await updateApproval(tx, planId, { ...decision, approvedBy: actor.personId }).catch(refuseSecondPlan)
    // The form in which it is approved is its own from now on.
    const { plan: demand } = plan.demands
    if (demand) await updateLayout(tx, planId, 'plan', demand.layout)
    const proof = await provePlan(services, tx, planId, decision)
    const detail = { year: plan.year, measures: measures.length, approvedOn: decision.approvedOn, proof }
    await recordAudit(tx, planNote(actor, 'plan.approve', planId, detail))
  })
}

/** Two drafts of one year approved at the same moment: the index plan_one_approved_a_year lets one through. */
function refuseSecondPlan(error: unknown): never {
  const unique = error instanceof Error && 'code' in error && error.code === '23505'
  throw unique ? new AppError('conflict', 'year-has-plan') : error
}
