import { type Actor, hasRole } from '../../platform/auth/actor.ts'

export const maySeeLayouts = (actor: Actor) =>
  hasRole(actor, 'specialist', 'head', 'reviewer', 'administrator')

/** A layout says nothing of what a plan contains, so that administrators, who see no plan, may make one. */
export const mayWriteLayouts = (actor: Actor) => hasRole(actor, 'specialist', 'head', 'administrator')
