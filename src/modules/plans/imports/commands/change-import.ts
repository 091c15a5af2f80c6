import { type Actor, scopeOf } from '../../../../platform/auth/actor.ts'
import { authorize } from '../../../../platform/auth/authorize.ts'
import type { Transaction } from '../../../../platform/db/index.ts'
import { AppError } from '../../../../platform/errors.ts'
import type { Services } from '../../../../web/env.ts'
import { mayWritePlans } from '../../policy.ts'
import { lockImport, type PlanImport } from '../store/imports.ts'

/**
 * How every change of a file being checked begins. `revision` is the one that the person saw; null where it does not
 * matter (the program itself).
 * @throws AppError 'wrong-state' where it is saved or discarded, 'changed-meanwhile' where another person was faster
 */
export async function changeImport<T>(
  services: Services,
  actor: Actor,
  importId: string,
  revision: number | null,
  work: (tx: Transaction, open: PlanImport) => Promise<T>,
): Promise<T> {
  authorize(mayWritePlans(actor))
  return services.database.transaction(scopeOf(actor), async (tx) => {
    const open = await lockImport(tx, actor.organizationId, importId)
    if (open.state !== 'checking') throw new AppError('wrong-state', `import-is-${open.state}`)
    if (revision !== null && revision !== open.revision) throw new AppError('changed-meanwhile')
    return work(tx, open)
  })
}

export function importNote(
  actor: Actor,
  action: string,
  importId: string,
  detail: Record<string, unknown> = {},
) {
  const { organizationId, personId } = actor
  return { organizationId, personId, action, noun: 'plan_import', nounId: importId, detail }
}
