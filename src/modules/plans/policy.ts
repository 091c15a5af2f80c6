import { type Actor, hasRole } from '../../platform/auth/actor.ts'
import { type PlanStep, rolesFor } from './domain/states.ts'

export const maySeePlans = (actor: Actor) => hasRole(actor, 'specialist', 'head', 'reviewer')
/** It binds the papers of other bodies: the head answers for it, an administrator may set it up. */
export const mayDemandLayouts = (actor: Actor) => hasRole(actor, 'head', 'administrator')
export const mayWritePlans = (actor: Actor) => hasRole(actor, ...rolesFor('edit'))

/** Another body's plan may be read once approved, and never changed. */
export const mayTake = (actor: Actor, step: PlanStep, plan: { organizationId: string }) =>
  plan.organizationId === actor.organizationId && hasRole(actor, ...rolesFor(step))
