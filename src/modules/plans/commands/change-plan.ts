import type { Actor } from '../../../platform/auth/actor.ts'
import { hasRole, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import type { Services } from '../../../web/env.ts'
import type { Plan } from '../domain/plan.ts'
import { nextState, type PlanStep, rolesFor } from '../domain/states.ts'
import { mayTake } from '../policy.ts'
import { lockPlan } from '../store/plans.ts'

/**
 * How every change of a plan begins: the plan is loaded and locked, the person authorized, the state asked. What
 * `work` writes, its audit row among it, is one transaction with that.
 */
export async function changePlan<T>(
  services: Services,
  actor: Actor,
  planId: string,
  step: PlanStep,
  work: (tx: Transaction, plan: Plan) => Promise<T>,
): Promise<T> {
  // the role first, so that a refusal does not tell which plans there are
  authorize(hasRole(actor, ...rolesFor(step)))
  return services.database.transaction(scopeOf(actor), async (tx) => {
    const plan = await lockPlan(tx, actor.organizationId, planId)
    authorize(mayTake(actor, step, plan))
    nextState(plan.state, step)
    return work(tx, plan)
  })
}

/** The audit row of something done to a plan: ids and figures only. */
export function planNote(actor: Actor, action: string, planId: string, detail: Record<string, unknown> = {}) {
  return {
    organizationId: actor.organizationId,
    personId: actor.personId,
    action,
    noun: 'plan',
    nounId: planId,
    detail,
  }
}
