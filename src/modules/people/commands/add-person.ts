import { randomUUID } from 'node:crypto'
import { recordAudit } from '../../../platform/audit.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { hashPassword } from '../../../platform/auth/password.ts'
import { systemScope, type Transaction } from '../../../platform/db/index.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import type { NewPerson } from '../domain.ts'
import { mayManagePeople } from '../policy.ts'
import { emailTaken, insertCredential, insertMembership, insertPerson } from '../store.ts'

/** Adds somebody to the administrator's own body. @throws AppError 'conflict' where the address is taken */
export async function addPerson(services: Services, actor: Actor, person: NewPerson): Promise<string> {
  authorize(mayManagePeople(actor))
  const hash = await hashPassword(person.password)
  // the system scope, because only it may write a credential; the body is the actor's own, never one of the form
  return services.database.transaction(systemScope, async (tx) => {
    if (await emailTaken(tx, person.email)) throw new AppError('conflict', 'email-taken')
    return insertMember(tx, {
      ...person,
      organizationId: actor.organizationId,
      passwordHash: hash,
      addedBy: actor.personId,
    })
  })
}

/** Person, credential and membership in one; also how the demo makes its persons. */
export async function insertMember(
  tx: Transaction,
  member: Omit<NewPerson, 'password'> & {
    organizationId: string
    passwordHash: string
    addedBy: string | null
  },
): Promise<string> {
  const id = randomUUID()
  await insertPerson(tx, { id, name: member.name, email: member.email })
  await insertCredential(tx, id, member.passwordHash)
  await insertMembership(tx, {
    personId: id,
    organizationId: member.organizationId,
    role: member.role,
    position: member.position,
  })
  await recordAudit(tx, {
    organizationId: member.organizationId,
    personId: member.addedBy,
    action: 'person.add',
    noun: 'person',
    nounId: id,
    detail: { role: member.role },
  })
  return id
}
