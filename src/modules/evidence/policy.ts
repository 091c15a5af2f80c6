import { type Actor, hasRole } from '../../platform/auth/actor.ts'

export const mayChangeEvidence = (actor: Actor) => hasRole(actor, 'specialist', 'head')

/** Lists of people and faces are for those who work with the plan; who only manages accounts needs none of it. */
export const maySeeRestricted = (actor: Actor | null) =>
  actor !== null && hasRole(actor, 'specialist', 'head', 'reviewer')
