import { randomUUID } from 'node:crypto'
import { recordAudit } from '../../../platform/audit.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { AppError, found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { type AmendmentDecision, amendmentOf } from '../domain/amending.ts'
import { followTexts } from '../domain/follow-texts.ts'
import type { MeasureContent, Plan } from '../domain/plan.ts'
import { moneyUnitOf } from '../domain/understanding.ts'
import { insertAmendment, listAmendments } from '../store/amendments.ts'
import { insertMeasures, retireMeasure } from '../store/measure-changes.ts'
import { findCurrentMeasure, listCurrentMeasures } from '../store/measures.ts'
import { listObjectives } from '../store/objectives.ts'
import { countAmendment } from '../store/plan-changes.ts'
import { changePlan, planNote } from './change-plan.ts'
import { proveAmendment } from './prove-amendment.ts'
import { provePlan } from './prove-plan.ts'
import { nextPosition } from './save-measure.ts'

/**
 * `seen` is the id of the wording that the person saw; `id` of an added measure is made by the form, so that a form
 * sent twice adds one.
 */
export type PlanChange =
  | { kind: 'change'; lineageId: string; seen: string; content: MeasureContent }
  | { kind: 'add'; id: string; objectiveId: string; content: MeasureContent }
  | { kind: 'retire'; lineageId: string; seen: string }

/**
 * Changes an approved plan by a decision, and keeps what was there: a changed measure gets a new row of the same
 * lineage, a retired one stays with the amendment that took it out.
 * @returns the id of the amendment, which several changes by one decision share
 * @throws AppError 'changed-meanwhile', or 'conflict' ('decision-differs') where the decision is recorded otherwise
 */
export async function amendPlan(
  services: Services,
  actor: Actor,
  planId: string,
  { decision, change }: { decision: AmendmentDecision; change: PlanChange },
): Promise<string> {
  return changePlan(services, actor, planId, 'amend', async (tx, plan) => {
    const repeated = await alreadyAdded(tx, planId, change)
    if (repeated !== null) return repeated
    if (plan.approvedOn !== null && decision.approvedOn < plan.approvedOn) {
      throw new AppError('invalid-input', 'before-approval')
    }
    const amendmentId = await amendmentFor(tx, actor, plan, decision)
    await apply(tx, plan, amendmentId, change)
    const detail = {
      amendmentId,
      kind: change.kind,
      measure: change.kind === 'add' ? change.id : change.lineageId,
      proof: await provePlan(services, tx, planId, decision),
      paper: await proveAmendment(services, tx, planId, amendmentId),
    }
    await recordAudit(tx, planNote(actor, 'plan.amend', planId, detail))
    return amendmentId
  })
}

async function alreadyAdded(tx: Transaction, planId: string, change: PlanChange): Promise<string | null> {
  if (change.kind !== 'add') return null
  return (await findCurrentMeasure(tx, planId, change.id))?.addedByAmendment ?? null
}

async function amendmentFor(
  tx: Transaction,
  actor: Actor,
  plan: Plan,
  decision: AmendmentDecision,
): Promise<string> {
  const amendments = await listAmendments(tx, plan.id)
  const same = amendmentOf(amendments, decision)
  if (same === 'differs') throw new AppError('conflict', 'decision-differs')
  if (same !== null) return same.id
  const id = randomUUID()
  const number = Math.max(0, ...amendments.map((each) => each.number)) + 1
  const amendment = { id, planId: plan.id, number, ...decision, approvedBy: actor.personId }
  await insertAmendment(tx, plan.organizationId, amendment)
  await countAmendment(tx, plan.id)
  return id
}

async function apply(tx: Transaction, plan: Plan, amendmentId: string, change: PlanChange): Promise<void> {
  const unit = moneyUnitOf(plan.layout)
  const added = { planId: plan.id, addedByAmendment: amendmentId, retiredByAmendment: null }
  if (change.kind === 'add') {
    const { id, objectiveId } = change
    found((await listObjectives(tx, plan.id)).find((objective) => objective.id === objectiveId))
    const position = nextPosition(await listCurrentMeasures(tx, plan.id), objectiveId)
    const place = { id, objectiveId, lineageId: id, position }
    const content = followTexts(change.content, null, plan.year, unit)
    await insertMeasures(tx, plan.organizationId, [{ ...content, ...place, ...added }])
    return
  }
  const before = await findCurrentMeasure(tx, plan.id, change.lineageId)
  if (before?.id !== change.seen) throw new AppError('changed-meanwhile')
  await retireMeasure(tx, before.id, amendmentId)
  if (change.kind === 'retire') return
  const { objectiveId, lineageId, position } = before
  const content = followTexts(change.content, before, plan.year, unit)
  const fresh = { ...content, ...added, id: randomUUID(), objectiveId, lineageId, position }
  await insertMeasures(tx, plan.organizationId, [fresh])
}
