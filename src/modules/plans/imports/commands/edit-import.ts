import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Services } from '../../../../web/env.ts'
import { applyEdit, type DocumentEdit } from '../domain/document-edits.ts'
import { changeImport } from './change-import.ts'
import { correctImport } from './correct-import.ts'

/** A person's change in what was read. @throws AppError 'changed-meanwhile' where another person was faster */
export async function editImport(
  services: Services,
  actor: Actor,
  importId: string,
  { revision, edit }: { revision: number; edit: DocumentEdit },
): Promise<void> {
  await changeImport(services, actor, importId, revision, async (tx, open) => {
    const { corrections } = open
    await correctImport(tx, actor, open, edit.kind, { corrections, ...applyEdit(open, edit) })
  })
}
