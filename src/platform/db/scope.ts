/**
 * In whose name a transaction runs. Row-level security in the database shows and takes only what this person of this
 * body may see; both null is a citizen, who sees what is public.
 */
export type PersonScope = { readonly personId: string | null; readonly organizationId: string | null }

/**
 * The program itself, before it knows who is there. Only for: looking a session up, signing in and out, the
 * administrator's own commands of the CLI (migrate, demo, verify, backup) and jobs that go over all bodies. Never to
 * get at a row that a person's scope does not show.
 */
export const systemScope = { system: true } as const

export type Scope = PersonScope | typeof systemScope

/** A reader without sign-in. */
export const citizenScope: PersonScope = { personId: null, organizationId: null }

/** The three settings that the row policies read (functions at the top of db/migrations/0001). */
export function scopeSettings(scope: Scope): { person: string; organization: string; system: string } {
  if ('system' in scope) return { person: '', organization: '', system: 'on' }
  return { person: scope.personId ?? '', organization: scope.organizationId ?? '', system: '' }
}
