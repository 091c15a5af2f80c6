import type { Corrections } from '../../../../documents/understand/types.ts'
import { understand } from '../../../../documents/understand/understand.ts'
import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Services } from '../../../../web/env.ts'
import { getImportSource } from '../store/imports.ts'
import { changeImport } from './change-import.ts'
import { correctImport } from './correct-import.ts'

/**
 * Understands the file again with what a person said of its columns. What had been changed by hand in the cells is
 * read anew as well: the page says so before, and the step can be taken back.
 */
export async function understandAgain(
  services: Services,
  actor: Actor,
  importId: string,
  { revision, corrections }: { revision: number; corrections: Corrections },
): Promise<void> {
  await changeImport(services, actor, importId, revision, async (tx, open) => {
    const understood = understand(await getImportSource(tx, importId), corrections)
    await correctImport(tx, actor, open, 'columns', { ...understood, corrections })
  })
}
