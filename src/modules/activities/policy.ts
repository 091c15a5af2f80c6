import { type Actor, hasRole } from '../../platform/auth/actor.ts'

export const mayRecordActivities = (actor: Actor) => hasRole(actor, 'specialist', 'head')
export const maySeeActivities = (actor: Actor) => hasRole(actor, 'specialist', 'head', 'reviewer')
