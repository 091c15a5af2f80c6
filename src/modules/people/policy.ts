import { type Actor, hasRole } from '../../platform/auth/actor.ts'

export const mayManagePeople = (actor: Actor) => hasRole(actor, 'administrator')
