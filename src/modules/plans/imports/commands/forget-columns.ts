import { recordAudit } from '../../../../platform/audit.ts'
import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Services } from '../../../../web/env.ts'
import { shapeOf } from '../domain/shape.ts'
import { deleteMemories } from '../store/column-memory.ts'
import { changeImport, importNote } from './change-import.ts'
import { type KeptCounts, readAnew } from './understand-again.ts'

/** The body no longer remembers the columns of such tables, and this file is understood without that. */
export async function forgetColumns(
  services: Services,
  actor: Actor,
  importId: string,
  { revision }: { revision: number },
): Promise<KeptCounts> {
  return changeImport(services, actor, importId, revision, async (tx, open) => {
    const alone = { kind: 'forget-columns' as const, corrections: { roles: [] } }
    const { read, kept, lost } = await readAnew(tx, actor, open, alone)
    await deleteMemories(tx, actor.organizationId, read.tables.map(shapeOf))
    await recordAudit(tx, importNote(actor, 'plan.forget-columns', importId))
    return { kept, lost }
  })
}
