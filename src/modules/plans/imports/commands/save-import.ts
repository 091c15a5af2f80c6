import { randomUUID } from 'node:crypto'
import type { Layout } from '../../../../documents/layouts/layout.ts'
import type { PlanDocument } from '../../../../documents/plan-document.ts'
import { understand } from '../../../../documents/understand/understand.ts'
import { recordAudit } from '../../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../../platform/auth/actor.ts'
import { authorize } from '../../../../platform/auth/authorize.ts'
import type { Transaction } from '../../../../platform/db/index.ts'
import { AppError } from '../../../../platform/errors.ts'
import type { Services } from '../../../../web/env.ts'
import type { FieldErrors } from '../../../../web/form.ts'
import { listSubtree } from '../../../organizations/index.ts'
import { planNote } from '../../commands/change-plan.ts'
import { mayWritePlans } from '../../policy.ts'
import { insertMeasures } from '../../store/measure-changes.ts'
import { insertObjectives } from '../../store/objectives.ts'
import { insertPlan, letFileFollowPlan } from '../../store/plan-changes.ts'
import { findPlanOfImport } from '../../store/plans.ts'
import { layoutOfTables } from '../domain/layout-of-tables.ts'
import { partsFromDocument } from '../domain/plan-from-document.ts'
import { faultsOf } from '../domain/readiness.ts'
import { lesson, shapeOf } from '../domain/shape.ts'
import { deleteMemories, listMemories, upsertMemories } from '../store/column-memory.ts'
import { getImportSource } from '../store/import-source.ts'
import { deleteStepsAfter } from '../store/import-steps.ts'
import { lockImport, type PlanImport, updateImportState } from '../store/imports.ts'
import { insertStoredFiles } from '../store/stored-files.ts'

export type SavedImport =
  /** `handedTo`: the body below whose draft it is now; null where it is the own body's. */
  { ok: true; planId: string; handedTo: string | null } | { ok: false; errors: FieldErrors }

/**
 * Makes a draft plan of what was read and checked, all at once or not at all. Sent twice it is one plan. A file of a
 * body below becomes that body's draft (docs/decisions/0009). What the person said of the columns is remembered.
 * @param revision what the person saw; null takes what stands there (the demo)
 * @returns the plan, or what keeps it from being one (field or row → code)
 * @throws AppError 'forbidden' where it is for a body that does not stand below the own one
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
    const before = open.handedPlanId ?? (await findPlanOfImport(tx, importId))
    if (before !== null)
      return { ok: true, planId: before, handedTo: open.handedPlanId && open.forOrganizationId }
    if (open.state !== 'checking') throw new AppError('wrong-state', `import-is-${open.state}`)
    if (revision !== null && revision !== open.revision) throw new AppError('changed-meanwhile')
    const { document, forOrganizationId: body } = open
    const errors = { ...faultsOf(document), ...(body === null && { body: 'choose-body' }) }
    if (Object.keys(errors).length > 0 || document.year === null || body === null)
      return { ok: false, errors }
    const handedTo = body === actor.organizationId ? null : body
    const plan = { id: randomUUID(), year: document.year, layout: layoutOfTables(open.tables) }
    await writePlan(tx, actor, open, { ...plan, body })
    await rememberColumns(tx, actor, open)
    await updateImportState(tx, importId, 'saved', handedTo && plan.id)
    await deleteStepsAfter(tx, importId, -1)
    return { ok: true, planId: plan.id, handedTo }
  })
}

async function writePlan(
  tx: Transaction,
  actor: Actor,
  { id: importId, document, file, plans }: PlanImport,
  { body, ...plan }: { id: string; year: number; layout: Layout | null; body: string },
): Promise<void> {
  const { organizationId, personId } = actor
  const handed = body !== organizationId
  if (handed) authorize((await listSubtree(tx, organizationId)).some(({ id }) => id === body))
  const { objectives, measures } = partsFromDocument(document, plan, randomUUID)
  const copyId = handed && plans === 1 ? randomUUID() : null
  const from = handed
    ? { importId: null, handedBy: organizationId, sourceFileId: copyId }
    : { importId, handedBy: null, sourceFileId: file.id }
  if (copyId !== null) await letFileFollowPlan(tx)
  await insertPlan(tx, {
    ...plan,
    ...headingOf(document),
    ...from,
    organizationId: body,
    createdBy: personId,
  })
  // the content is kept once; a file with plans of others stays with who brought it
  if (copyId !== null)
    await insertStoredFiles(tx, { organizationId: body, storedBy: personId }, [{ ...file, id: copyId }])
  await insertObjectives(tx, body, objectives)
  await insertMeasures(tx, body, measures)
  const counts = { year: plan.year, objectives: objectives.length, measures: measures.length }
  if (!handed) return recordAudit(tx, planNote(actor, 'plan.save', plan.id, { importId, ...counts }))
  const detail = { from: organizationId, to: body, file: copyId, ...counts }
  await recordAudit(tx, planNote(actor, 'plan.hand-over', plan.id, { importId, ...detail }))
  await recordAudit(tx, { ...planNote(actor, 'plan.handed-over', plan.id, detail), organizationId: body })
}

async function rememberColumns(tx: Transaction, actor: Actor, open: PlanImport): Promise<void> {
  // nobody named a column, then or now: there is nothing to learn and nothing to unlearn
  const shapes = open.tables.map(shapeOf)
  const { organizationId, personId } = actor
  const known = await listMemories(tx, organizationId, shapes)
  if (open.corrections.roles.length === 0 && known.length === 0) return
  const { learn, forget } = lesson(open.tables, understand(await getImportSource(tx, open.id)).tables)
  await upsertMemories(tx, { organizationId, personId, fileName: open.file.name }, learn)
  await deleteMemories(tx, organizationId, forget)
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
