import { type Actor, hasRole } from '../../platform/auth/actor.ts'

export const mayDraftReports = (actor: Actor) => hasRole(actor, 'specialist', 'head')
export const maySeeReports = (actor: Actor) => hasRole(actor, 'specialist', 'head', 'reviewer')
