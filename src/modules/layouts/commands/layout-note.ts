import type { Actor } from '../../../platform/auth/actor.ts'

/** The audit row of something done to a layout. */
export function layoutNote(
  actor: Actor,
  action: string,
  layoutId: string,
  detail: Record<string, unknown> = {},
) {
  return {
    organizationId: actor.organizationId,
    personId: actor.personId,
    action,
    noun: 'layout',
    nounId: layoutId,
    detail,
  }
}
