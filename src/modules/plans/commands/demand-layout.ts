import type { Layout } from '../../../documents/layouts/layout.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { AppError, found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { hasBodiesBelow } from '../../organizations/index.ts'
import type { DemandedPaper } from '../domain/layout-demand.ts'
import { mayDemandLayouts } from '../policy.ts'
import { deleteDemand, setDemand } from '../store/layout-demands.ts'

/**
 * From now on the drafts, or the reports, of all bodies below leave in this form, unless a body nearer to them demands
 * another. What is approved stays as it is.
 * @throws AppError 'conflict' with 'nobody-below'
 */
export async function demandLayout(
  services: Services,
  actor: Actor,
  { paper, title, layout }: { paper: DemandedPaper; title: string; layout: Layout },
): Promise<void> {
  authorize(mayDemandLayouts(actor))
  const { organizationId, personId } = actor
  await services.database.transaction(scopeOf(actor), async (tx) => {
    if (!(await hasBodiesBelow(tx, organizationId))) throw new AppError('conflict', 'nobody-below')
    await setDemand(tx, { organizationId, paper, title, layout }, { personId, at: services.clock.now() })
    await recordAudit(tx, demandNote(actor, 'layout.demand', { paper, title, layout: layout.name }))
  })
}

/** Bodies below choose by themselves again. */
export async function withdrawDemand(services: Services, actor: Actor, paper: DemandedPaper): Promise<void> {
  authorize(mayDemandLayouts(actor))
  await services.database.transaction(scopeOf(actor), async (tx) => {
    found((await deleteDemand(tx, actor.organizationId, paper)) || null)
    await recordAudit(tx, demandNote(actor, 'layout.withdraw-demand', { paper }))
  })
}

function demandNote(actor: Actor, action: string, detail: Record<string, unknown>) {
  const { organizationId, personId } = actor
  return { organizationId, personId, action, noun: 'organization', nounId: organizationId, detail }
}
