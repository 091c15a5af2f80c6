import { recordAudit } from '../../../platform/audit.ts'
import { passwordMatches } from '../../../platform/auth/password.ts'
import { newToken, tokenHash } from '../../../platform/auth/token.ts'
import { systemScope, type Transaction } from '../../../platform/db/index.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { failuresAllowed, failureWindowMinutes } from '../domain.ts'
import {
  countFailures,
  deleteExpiredSessions,
  deleteFailures,
  findCredential,
  findFirstOrganization,
  insertFailure,
  insertSession,
} from '../store.ts'

/**
 * Signs a person in by e-mail address and password.
 * @returns the session's token, which exists in the cookie only, or null where the pair does not fit
 * @throws AppError 'too-many-attempts' after a row of wrong passwords for the address, whoever sent them
 */
export async function signIn(services: Services, email: string, password: string): Promise<string | null> {
  const { database, clock } = services
  const now = clock.now()
  const credential = await database.read(systemScope, async (tx) => {
    if ((await countFailures(tx, email, now)) >= failuresAllowed) throw new AppError('too-many-attempts')
    return findCredential(tx, email)
  })
  const matches = await passwordMatches(credential?.hash ?? null, password)
  return database.transaction(systemScope, async (tx) => {
    if (!credential || !matches) {
      await insertFailure(tx, email, now)
      return null
    }
    await deleteFailures(tx, email, new Date(now.getTime() - failureWindowMinutes * 60_000))
    return openSession(tx, services, credential.personId)
  })
}

/** Opens a session without a password. Only for the demo, where the page offers it to everybody. */
export async function signInToDemo(services: Services, personId: string): Promise<string> {
  if (!services.config.demo) throw new AppError('forbidden')
  return services.database.transaction(systemScope, (tx) => openSession(tx, services, personId))
}

async function openSession(tx: Transaction, { config, clock }: Services, personId: string): Promise<string> {
  const organizationId = await findFirstOrganization(tx, personId)
  if (organizationId === null) throw new AppError('forbidden', 'no-organization')
  const now = clock.now()
  const token = newToken()
  const expiresAt = new Date(now.getTime() + config.sessionHours * 3_600_000)
  await deleteExpiredSessions(tx, now)
  await insertSession(tx, {
    tokenHash: tokenHash(token),
    personId,
    organizationId,
    csrfToken: newToken(),
    expiresAt,
  })
  await recordAudit(tx, {
    organizationId,
    personId,
    action: 'session.open',
    noun: 'person',
    nounId: personId,
  })
  return token
}
