import { type Actor, hasRole } from '../../platform/auth/actor.ts'
import { type PlanStep, rolesFor } from './domain/states.ts'

export const maySeePlans = (actor: Actor) => hasRole(actor, 'specialist', 'head', 'reviewer')
export const mayWritePlans = (actor: Actor) => hasRole(actor, ...rolesFor('edit'))

/** Another body's plan may be read once approved, and never changed. */
export const mayTake = (actor: Actor, step: PlanStep, plan: { organizationId: string }) =>
  plan.organizationId === actor.organizationId && hasRole(actor, ...rolesFor(step))
