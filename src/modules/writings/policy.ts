import { type Actor, hasRole } from '../../platform/auth/actor.ts'

/** Files hold what offices write: administrators have no content. */
export const maySeeWritings = (actor: Actor) => hasRole(actor, 'specialist', 'head', 'reviewer')
