import { understand } from '../../../../documents/understand/understand.ts'
import { recordAudit } from '../../../../platform/audit.ts'
import type { Actor } from '../../../../platform/auth/actor.ts'
import { AppError } from '../../../../platform/errors.ts'
import type { Services } from '../../../../web/env.ts'
import { joinColumns, joinReads, joinSources } from '../domain/joining-plans.ts'
import { type Kept, keepCorrections } from '../domain/keeping.ts'
import { getImportSource, updateImportSource } from '../store/import-source.ts'
import { deleteStepsAfter, insertSteps } from '../store/import-steps.ts'
import { lockImport, updateImport, updateImportState } from '../store/imports.ts'
import { findOpenPlanAbove } from '../store/open-imports.ts'
import { changeImport, importNote } from './change-import.ts'
import { asRead } from './understand-again.ts'

/**
 * What the program took for a plan of its own is the rest of the one above it in the file: both are understood as one,
 * with what a person had corrected in either. The lower one leaves the list.
 * @returns the plan that it became a part of
 * @throws AppError 'wrong-state' where none of the plans above it in the file is still to be checked
 */
export async function joinPlans(
  services: Services,
  actor: Actor,
  importId: string,
  { revision }: { revision: number },
): Promise<Pick<Kept, 'kept' | 'lost'> & { importId: string }> {
  return changeImport(services, actor, importId, revision, async (tx, lower) => {
    const above = await findOpenPlanAbove(tx, lower)
    if (above === null) throw new AppError('wrong-state', 'no-plan-above')
    const upper = await lockImport(tx, actor.organizationId, above)
    if (upper.state !== 'checking') throw new AppError('wrong-state', `import-is-${upper.state}`)
    const upperSource = await getImportSource(tx, upper.id)
    const blocks = upperSource.blocks.length
    const source = joinSources(upperSource, await getImportSource(tx, lower.id))
    const corrections = joinColumns(upper.corrections, lower.corrections, blocks)
    const fresh = understand(source, corrections)
    const before = joinReads(await asRead(tx, upper), await asRead(tx, lower), blocks)
    const { read, kept, lost } = keepCorrections(before, joinReads(upper, lower, blocks), fresh)
    const states = [
      { ...fresh, corrections },
      { ...read, corrections },
    ] as const
    await updateImportSource(tx, upper.id, source)
    await updateImport(tx, upper.id, { revision: upper.revision + 1, step: 1 }, states[1])
    await deleteStepsAfter(tx, upper.id, -1)
    await insertSteps(tx, actor, [
      { importId: upper.id, number: 0, kind: 'read', state: states[0] },
      { importId: upper.id, number: 1, kind: 'join-plans', state: states[1] },
    ])
    await updateImportState(tx, lower.id, 'discarded')
    await deleteStepsAfter(tx, lower.id, -1)
    await recordAudit(tx, importNote(actor, 'plan.import-join', upper.id, { joined: lower.id }))
    return { importId: upper.id, kept, lost }
  })
}
