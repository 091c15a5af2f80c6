import type { Actor, Role } from '../platform/auth/actor.ts'
import type { WebTextKey } from './messages/index.ts'

type Place = { href: string; label: WebTextKey; roles: readonly Role[] | 'all' }

/** The main navigation: one place for each thing an office works with. */
const places: readonly Place[] = [
  { href: '/', label: 'navigation.home', roles: 'all' },
  { href: '/plans', label: 'navigation.plans', roles: ['specialist', 'head', 'reviewer'] },
  { href: '/activities', label: 'navigation.activities', roles: ['specialist', 'head', 'reviewer'] },
  { href: '/reports', label: 'navigation.reports', roles: ['specialist', 'head', 'reviewer'] },
  { href: '/layouts', label: 'navigation.layouts', roles: ['administrator'] },
  { href: '/people', label: 'navigation.people', roles: ['administrator'] },
]

/** Only the places that the person's roles open. */
export function placesFor(actor: Actor): Place[] {
  return places.filter(({ roles }) => roles === 'all' || roles.some((role) => actor.roles.includes(role)))
}
