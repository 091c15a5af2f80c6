import type { Corrections } from '../../../documents/understand/types.ts'
import { understand } from '../../../documents/understand/understand.ts'
import { recordAudit } from '../../../platform/audit.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Services } from '../../../web/env.ts'
import { getImportSource, updateImport } from '../store/imports.ts'
import { changeImport, importNote } from './change-import.ts'

/**
 * Understands the file again with what a person said of its columns. What had been changed by hand in the cells is
 * read anew as well: the page says so before.
 */
export async function understandAgain(
  services: Services,
  actor: Actor,
  importId: string,
  { revision, corrections }: { revision: number; corrections: Corrections },
): Promise<void> {
  await changeImport(services, actor, importId, revision, async (tx, open) => {
    const understood = understand(await getImportSource(tx, importId), corrections)
    await updateImport(tx, importId, open.revision + 1, { ...understood, corrections })
    const detail = { columns: corrections.roles.length, revision }
    await recordAudit(tx, importNote(actor, 'plan.understand-again', importId, detail))
  })
}
