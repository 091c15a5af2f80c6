import { randomUUID } from 'node:crypto'
import type { PlanDocument } from '../../../documents/plan-document.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import type { FieldErrors } from '../../../web/form.ts'
import { layoutOfTables } from '../domain/layout-of-tables.ts'
import { partsFromDocument } from '../domain/plan-from-document.ts'
import { faultsOf } from '../domain/readiness.ts'
import { mayWritePlans } from '../policy.ts'
import { lockImport, updateImportState } from '../store/imports.ts'
import { insertMeasures } from '../store/measures.ts'
import { findPlanOfImport, insertObjectives, insertPlan } from '../store/plans.ts'
import { planNote } from './change-plan.ts'

export type SavedImport = { ok: true; planId: string } | { ok: false; errors: FieldErrors }

/**
 * Makes a draft plan of what was read and checked, all at once or not at all. Sent twice it is one plan.
 * @param revision what the person saw; null takes what stands there (the demo)
 * @returns the plan, or what keeps it from being one (field or row → code)
 */
export async function saveImport(
  services: Services,
  actor: Actor,
  importId: string,
  { revision = null }: { revision?: number | null } = {},
): Promise<SavedImport> {
  authorize(mayWritePlans(actor))
  return services.database.transaction(scopeOf(actor), async (tx) => {
    const open = await lockImport(tx, actor.organizationId, importId)
    const before = await findPlanOfImport(tx, importId)
    if (before !== null) return { ok: true, planId: before }
    if (open.state !== 'checking') throw new AppError('wrong-state', `import-is-${open.state}`)
    if (revision !== null && revision !== open.revision) throw new AppError('changed-meanwhile')
    const { document } = open
    const errors = faultsOf(document)
    if (Object.keys(errors).length > 0 || document.year === null) return { ok: false, errors }
    const plan = { id: randomUUID(), year: document.year, layout: layoutOfTables(open.tables) }
    const { objectives, measures } = partsFromDocument(document, plan, randomUUID)
    const { organizationId, personId } = actor
    await insertPlan(tx, { ...plan, ...headingOf(document), organizationId, importId, createdBy: personId })
    await insertObjectives(tx, organizationId, objectives)
    await insertMeasures(tx, organizationId, measures)
    await updateImportState(tx, importId, 'saved')
    const detail = { importId, year: plan.year, objectives: objectives.length, measures: measures.length }
    await recordAudit(tx, planNote(actor, 'plan.save', plan.id, detail))
    return { ok: true, planId: plan.id }
  })
}

const headingOf = ({ title, window, issued, approvedBy }: PlanDocument) => ({
  title,
  windowStart: window?.start ?? null,
  windowEnd: window?.end ?? null,
  issuedDate: issued.date,
  issuedPlace: issued.place,
  issuedNumber: issued.number,
  approverPosition: approvedBy?.position || null,
  approverName: approvedBy?.name || null,
})
