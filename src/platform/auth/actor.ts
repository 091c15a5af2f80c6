import type { Language } from '../i18n.ts'

export const roles = ['specialist', 'head', 'reviewer', 'administrator'] as const
export type Role = (typeof roles)[number]

/** A signed-in person acting for one body. */
export type Actor = {
  personId: string
  name: string
  language: Language
  organizationId: string
  organizationName: string
  roles: Role[]
  /** Албан тушаал, printed in signature blocks. */
  position: string
}

export function hasRole(actor: Actor, ...wanted: Role[]): boolean {
  return wanted.some((role) => actor.roles.includes(role))
}

/** The scope in which an actor's queries run; null stands for a citizen. */
export function scopeOf(actor: Actor | null): { personId: string | null; organizationId: string | null } {
  return { personId: actor?.personId ?? null, organizationId: actor?.organizationId ?? null }
}
