import { recordAudit } from '../../../platform/audit.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Services } from '../../../web/env.ts'
import { applyEdit, type DocumentEdit } from '../domain/document-edits.ts'
import { updateImport } from '../store/imports.ts'
import { changeImport, importNote } from './change-import.ts'

/** A person's change in what was read. @throws AppError 'changed-meanwhile' where another person was faster */
export async function editImport(
  services: Services,
  actor: Actor,
  importId: string,
  { revision, edit }: { revision: number; edit: DocumentEdit },
): Promise<void> {
  await changeImport(services, actor, importId, revision, async (tx, open) => {
    await updateImport(tx, importId, open.revision + 1, applyEdit(open, edit))
    await recordAudit(tx, importNote(actor, 'plan.import-edit', importId, { kind: edit.kind, revision }))
  })
}
