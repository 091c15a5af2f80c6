import { recordAudit } from '../../../../platform/audit.ts'
import type { Actor } from '../../../../platform/auth/actor.ts'
import { authorize } from '../../../../platform/auth/authorize.ts'
import type { Services } from '../../../../web/env.ts'
import { listSubtree } from '../../../organizations/index.ts'
import { updateImportBody } from '../store/imports.ts'
import { changeImport, importNote } from './change-import.ts'

/** A person says whose plan a file holds: the own body's, or that of one below it. */
export async function chooseBody(
  services: Services,
  actor: Actor,
  importId: string,
  body: string,
): Promise<void> {
  await changeImport(services, actor, importId, null, async (tx) => {
    authorize((await listSubtree(tx, actor.organizationId)).some(({ id }) => id === body))
    await updateImportBody(tx, importId, body)
    await recordAudit(tx, importNote(actor, 'plan.choose-body', importId, { body }))
  })
}
