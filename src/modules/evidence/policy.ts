import { type Actor, hasRole } from '../../platform/auth/actor.ts'

export const mayChangeEvidence = (actor: Actor) => hasRole(actor, 'specialist', 'head')
