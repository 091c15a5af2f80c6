import { scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { AppError } from '../../../platform/errors.ts'
import { signedIn, type WebContext } from '../../../web/env.ts'
import type { Amendment, Measure, Plan } from '../domain/plan.ts'
import { nextState, type PlanStep } from '../domain/states.ts'
import type { WholePlan } from '../pages/plan-page.tsx'
import { maySeePlans, mayTake } from '../policy.ts'
import { getAmendment, listAmendments } from '../store/amendments.ts'
import { listAmendedMeasures, listCurrentMeasures } from '../store/measures.ts'
import { listObjectives } from '../store/objectives.ts'
import { getPlan } from '../store/plans.ts'
import { idOf } from './request.ts'

/** The plan of the address with all that is in force, as far as the signed-in person may see it. */
export async function loadPlan(c: WebContext): Promise<WholePlan> {
  const actor = signedIn(c)
  authorize(maySeePlans(actor))
  const id = idOf(c, 'plan')
  return c.get('services').database.read(scopeOf(actor), async (tx) => {
    const plan = await getPlan(tx, id)
    const objectives = await listObjectives(tx, id)
    const measures = await listCurrentMeasures(tx, id)
    return { plan, objectives, measures, amendments: await listAmendments(tx, id) }
  })
}

/** An amendment of the plan in the address, with the measures that it brought in or took out. */
export async function loadAmendment(
  c: WebContext,
): Promise<{ plan: Plan; amendment: Amendment; measures: Measure[] }> {
  const actor = signedIn(c)
  authorize(maySeePlans(actor))
  const planId = idOf(c, 'plan')
  const id = idOf(c, 'amendment')
  return c.get('services').database.read(scopeOf(actor), async (tx) => ({
    plan: await getPlan(tx, planId),
    amendment: await getAmendment(tx, planId, id),
    measures: await listAmendedMeasures(tx, id),
  }))
}

/** The plan for a page from which the step is taken: refused already where the step would be. */
export async function loadPlanFor(c: WebContext, step: PlanStep): Promise<WholePlan> {
  const whole = await loadPlan(c)
  const actor = signedIn(c)
  // somebody else's approved plan can be read, so "forbidden" tells nothing new
  authorize(mayTake(actor, step, whole.plan))
  nextState(whole.plan.state, step)
  return whole
}

/** Whether the person may take the step with the plan as it is: decides which buttons show. */
export function offers(c: WebContext, step: PlanStep, plan: WholePlan['plan']): boolean {
  try {
    nextState(plan.state, step)
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
  return mayTake(signedIn(c), step, plan)
}
