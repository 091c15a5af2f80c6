import { understand } from '../../../../documents/understand/understand.ts'
import { recordAudit } from '../../../../platform/audit.ts'
import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Services } from '../../../../web/env.ts'
import { shapeOf } from '../domain/shape.ts'
import { deleteMemories } from '../store/column-memory.ts'
import { getImportSource } from '../store/imports.ts'
import { changeImport, importNote } from './change-import.ts'
import { correctImport } from './correct-import.ts'

/** The body no longer remembers the columns of such tables, and this file is understood without that. */
export async function forgetColumns(
  services: Services,
  actor: Actor,
  importId: string,
  { revision }: { revision: number },
): Promise<void> {
  await changeImport(services, actor, importId, revision, async (tx, open) => {
    const corrections = { roles: [] }
    const understood = understand(await getImportSource(tx, importId), corrections)
    await deleteMemories(tx, actor.organizationId, understood.tables.map(shapeOf))
    await recordAudit(tx, importNote(actor, 'plan.forget-columns', importId))
    await correctImport(tx, actor, open, 'forget-columns', { ...understood, corrections })
  })
}
