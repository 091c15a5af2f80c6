import type { Layout } from '../../../documents/layouts/layout.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, hasRole, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import type { Plan } from '../domain/plan.ts'
import { nextState, rolesFor } from '../domain/states.ts'
import { moneyUnitOf } from '../domain/understanding.ts'
import { listCurrentMeasures } from '../store/measures.ts'
import { updateLayout } from '../store/plan-changes.ts'
import { lockPlan } from '../store/plans.ts'
import { planNote } from './change-plan.ts'

export type LayoutUse = { planId: string; for: 'plan' | 'reports'; layout: Layout }

/**
 * Gives a plan, or the reports on it, another form. An approved plan keeps the form in which it was approved; its
 * reports may look otherwise, and reports that are approved already keep theirs with their code.
 * @throws AppError 'wrong-state' for an approved plan, 'conflict' where amounts would be read in another unit or a body
 *   above demands a form
 */
export async function useLayout(services: Services, actor: Actor, use: LayoutUse): Promise<void> {
  authorize(hasRole(actor, ...rolesFor('edit')))
  await services.database.transaction(scopeOf(actor), async (tx) => {
    const plan = await lockPlan(tx, actor.organizationId, use.planId)
    if (use.for === 'plan') nextState(plan.state, 'edit')
    if (plan.demands[use.for === 'plan' ? 'plan' : 'report'])
      throw new AppError('conflict', 'layout-demanded')
    if (await changesUnit(tx, plan, use)) throw new AppError('conflict', 'money-unit-differs')
    await updateLayout(tx, plan.id, use.for, use.layout)
    const detail = { for: use.for, layout: use.layout.name }
    await recordAudit(tx, planNote(actor, 'plan.use-layout', plan.id, detail))
  })
}

/** "400" under «мян/төг» is another sum than "400" under «төгрөг»: the figures in the plan stay as they were written. */
async function changesUnit(tx: Transaction, plan: Plan, use: LayoutUse): Promise<boolean> {
  const printed = use.layout.columns.some(({ role }) => role === 'budget')
  if (use.for === 'reports' && !printed) return false
  if (moneyUnitOf(use.layout) === moneyUnitOf(plan.layout)) return false
  const measures = await listCurrentMeasures(tx, plan.id)
  return measures.some(({ budget }) => budget !== null)
}
