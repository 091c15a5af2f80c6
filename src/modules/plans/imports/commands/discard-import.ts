import { recordAudit } from '../../../../platform/audit.ts'
import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Services } from '../../../../web/env.ts'
import { deleteStepsAfter } from '../store/import-steps.ts'
import { updateImportState } from '../store/imports.ts'
import { changeImport, importNote } from './change-import.ts'

/** Takes a file off the list of those to be checked; the file itself stays kept. */
export async function discardImport(services: Services, actor: Actor, importId: string): Promise<void> {
  await changeImport(services, actor, importId, null, async (tx) => {
    await updateImportState(tx, importId, 'discarded')
    await deleteStepsAfter(tx, importId, -1)
    await recordAudit(tx, importNote(actor, 'plan.import-discard', importId))
  })
}
