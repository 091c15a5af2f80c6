import type { Layout } from '../../../documents/layouts/layout.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { AppError, found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { mayWriteLayouts } from '../policy.ts'
import { isTitleTaken, lockLayout, updateLayout } from '../store.ts'
import { layoutNote } from './layout-note.ts'

export type LayoutChange = { id: string; revision: number; title: string; layout: Layout }

/**
 * Changes a layout of the body's own. Plans and reports that were given it keep theirs until it is given to them again.
 * @throws AppError 'changed-meanwhile'; 'conflict' with 'title-taken'
 */
export async function editLayout(services: Services, actor: Actor, change: LayoutChange): Promise<void> {
  authorize(mayWriteLayouts(actor))
  await services.database.transaction(scopeOf(actor), async (tx) => {
    const before = found(await lockLayout(tx, actor.organizationId, change.id))
    if (before.revision !== change.revision) throw new AppError('changed-meanwhile')
    if (await isTitleTaken(tx, actor.organizationId, change)) throw new AppError('conflict', 'title-taken')
    await updateLayout(tx, change)
    const detail = { revision: change.revision + 1, columns: change.layout.columns.length }
    await recordAudit(tx, layoutNote(actor, 'layout.edit', change.id, detail))
  })
}
