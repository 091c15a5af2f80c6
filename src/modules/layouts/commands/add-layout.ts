import type { Layout } from '../../../documents/layouts/layout.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { mayWriteLayouts } from '../policy.ts'
import { findOwnLayout, insertLayout } from '../store.ts'
import { layoutNote } from './layout-note.ts'

/**
 * Keeps a layout of the body's own. `id` is made by the form: a form sent twice is one layout.
 * @throws AppError 'conflict' with 'title-taken'
 */
export async function addLayout(
  services: Services,
  actor: Actor,
  layout: { id: string; title: string; layout: Layout },
): Promise<void> {
  authorize(mayWriteLayouts(actor))
  const { organizationId, personId } = actor
  await services.database.transaction(scopeOf(actor), async (tx) => {
    if (await findOwnLayout(tx, organizationId, layout.id)) return
    const isNew = await insertLayout(tx, { ...layout, organizationId, createdBy: personId })
    if (!isNew) throw new AppError('conflict', 'title-taken')
    const detail = { columns: layout.layout.columns.length }
    await recordAudit(tx, layoutNote(actor, 'layout.add', layout.id, detail))
  })
}
