import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { mayWriteLayouts } from '../policy.ts'
import { deleteLayout, lockLayout } from '../store.ts'
import { layoutNote } from './layout-note.ts'

/** Removes a layout of the body's own; papers that were given it keep their copy. */
export async function removeLayout(services: Services, actor: Actor, id: string): Promise<void> {
  authorize(mayWriteLayouts(actor))
  await services.database.transaction(scopeOf(actor), async (tx) => {
    found(await lockLayout(tx, actor.organizationId, id))
    await deleteLayout(tx, id)
    await recordAudit(tx, layoutNote(actor, 'layout.remove', id))
  })
}
