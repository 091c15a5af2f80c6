import { sql } from 'kysely'
import { type Actor, type Role, roles } from '../../platform/auth/actor.ts'
import type { Transaction } from '../../platform/db/index.ts'
import { isLanguage } from '../../platform/i18n.ts'
import { failureWindowMinutes } from './domain.ts'

export type Member = { personId: string; name: string; email: string; position: string; roles: Role[] }
export type Session = { actor: Actor; csrfToken: string }

const isRole = (value: string): value is Role => roles.some((role) => role === value)

export async function findCredential(
  tx: Transaction,
  email: string,
): Promise<{ personId: string; hash: string } | null> {
  const row = await tx
    .selectFrom('person')
    .innerJoin('credential', 'credential.person_id', 'person.id')
    .select(['person.id as personId', 'credential.password_hash as hash'])
    .where('email', '=', email)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export async function emailTaken(tx: Transaction, email: string): Promise<boolean> {
  return (
    (await tx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()) !== undefined
  )
}

/** The body for which a person signs in: the first that they belong to. */
export async function findFirstOrganization(tx: Transaction, personId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('membership')
    .innerJoin('organization', 'organization.id', 'membership.organization_id')
    .select('organization.id')
    .where('person_id', '=', personId)
    .orderBy('organization.path')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function insertSession(
  tx: Transaction,
  session: {
    tokenHash: Buffer
    personId: string
    organizationId: string
    csrfToken: string
    expiresAt: Date
  },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      organization_id: session.organizationId,
      csrf_token: session.csrfToken,
      expires_at: session.expiresAt,
    })
    .execute()
}

export async function deleteSession(tx: Transaction, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

export async function deleteExpiredSessions(tx: Transaction, now: Date): Promise<void> {
  await tx.deleteFrom('session').where('expires_at', '<', now).execute()
}

/** Who a cookie belongs to, in one query; null when unknown, expired, disabled or no longer a member. */
export async function findSession(tx: Transaction, tokenHash: Buffer, now: Date): Promise<Session | null> {
  const rows = await tx
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .innerJoin('organization', 'organization.id', 'session.organization_id')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.person_id', '=', 'session.person_id')
        .onRef('membership.organization_id', '=', 'session.organization_id'),
    )
    .select([
      'person.id as personId',
      'person.name',
      'person.language',
      'organization.id as organizationId',
      'organization.name as organizationName',
      'membership.role',
      'membership.position',
      'session.csrf_token as csrfToken',
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', now)
    .where('person.disabled_at', 'is', null)
    .execute()
  const [first] = rows
  if (!first) return null
  return {
    csrfToken: first.csrfToken,
    actor: {
      personId: first.personId,
      name: first.name,
      language: isLanguage(first.language) ? first.language : 'mn',
      organizationId: first.organizationId,
      organizationName: first.organizationName,
      roles: rows.map((row) => row.role).filter(isRole),
      position: rows.find((row) => row.position !== '')?.position ?? '',
    },
  }
}

export async function countFailures(tx: Transaction, email: string, now: Date): Promise<number> {
  const since = new Date(now.getTime() - failureWindowMinutes * 60_000)
  const row = await tx
    .selectFrom('sign_in_failure')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('email', '=', email)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export async function insertFailure(tx: Transaction, email: string, now: Date): Promise<void> {
  await tx.insertInto('sign_in_failure').values({ email, at: now }).execute()
}

export async function deleteFailures(tx: Transaction, email: string, before: Date): Promise<void> {
  await tx
    .deleteFrom('sign_in_failure')
    .where(({ or, eb }) => or([eb('email', '=', email), eb('at', '<', before)]))
    .execute()
}

export async function listMembers(tx: Transaction, organizationId: string): Promise<Member[]> {
  const rows = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select([
      'person.id as personId',
      'person.name',
      'person.email',
      'position',
      sql<string[]>`array_agg(role order by role)`.as('roles'),
    ])
    .where('organization_id', '=', organizationId)
    .groupBy(['person.id', 'person.name', 'person.email', 'position'])
    .orderBy('person.name')
    .execute()
  return rows.map((row) => ({ ...row, roles: row.roles.filter(isRole) }))
}

export async function insertPerson(
  tx: Transaction,
  person: { id: string; name: string; email: string },
): Promise<void> {
  await tx.insertInto('person').values(person).execute()
}

export async function insertCredential(tx: Transaction, personId: string, hash: string): Promise<void> {
  await tx.insertInto('credential').values({ person_id: personId, password_hash: hash }).execute()
}

export async function insertMembership(
  tx: Transaction,
  membership: { personId: string; organizationId: string; role: Role; position: string },
): Promise<void> {
  await tx
    .insertInto('membership')
    .values({
      person_id: membership.personId,
      organization_id: membership.organizationId,
      role: membership.role,
      position: membership.position,
    })
    .execute()
}

/** Persons for the one-click sign-in of the demo, body by body. */
export async function listDemoPersons(tx: Transaction) {
  return tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('organization', 'organization.id', 'membership.organization_id')
    .select([
      'person.id',
      'person.name',
      'membership.position',
      'membership.role',
      'organization.name as organizationName',
    ])
    .orderBy('organization.path')
    .orderBy('membership.role')
    .execute()
}
