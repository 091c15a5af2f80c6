import { recordAudit } from '../../../../platform/audit.ts'
import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Services } from '../../../../web/env.ts'
import { getStep } from '../store/import-steps.ts'
import { updateImport } from '../store/imports.ts'
import { changeImport, importNote } from './change-import.ts'

/**
 * Takes corrections back, or does again what was taken back: the file stands as it did after that step. Later steps
 * stay until something else is corrected.
 * @throws AppError 'not-found' where there is no such step
 */
export async function goToStep(
  services: Services,
  actor: Actor,
  importId: string,
  { revision, step }: { revision: number; step: number },
): Promise<void> {
  await changeImport(services, actor, importId, revision, async (tx, open) => {
    const state = await getStep(tx, importId, step)
    await updateImport(tx, importId, { revision: open.revision + 1, step }, state)
    await recordAudit(tx, importNote(actor, 'plan.import-step', importId, { from: open.step, to: step }))
  })
}
