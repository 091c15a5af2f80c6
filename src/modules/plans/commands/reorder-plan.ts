import { recordAudit } from '../../../platform/audit.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { type Direction, moved } from '../domain/order.ts'
import { placeMeasures } from '../store/measure-changes.ts'
import { getCurrentMeasure, listCurrentMeasures } from '../store/measures.ts'
import { listObjectives, orderObjectives } from '../store/objectives.ts'
import { changePlan, planNote } from './change-plan.ts'

/** Exchanges a measure of a draft with its neighbour under the same objective. */
export async function moveMeasure(
  services: Services,
  actor: Actor,
  planId: string,
  id: string,
  direction: Direction,
): Promise<void> {
  await changePlan(services, actor, planId, 'edit', async (tx) => {
    const { objectiveId } = await getCurrentMeasure(tx, planId, id)
    const measures = await listCurrentMeasures(tx, planId)
    const ids = measures.filter((each) => each.objectiveId === objectiveId).map((each) => each.id)
    await placeMeasures(tx, objectiveId, moved(ids, id, direction))
    await recordAudit(tx, planNote(actor, 'plan.move-measure', planId, { measureId: id, direction }))
  })
}

/** Exchanges an objective of a draft with its neighbour. */
export async function moveObjective(
  services: Services,
  actor: Actor,
  planId: string,
  id: string,
  direction: Direction,
): Promise<void> {
  await changePlan(services, actor, planId, 'edit', async (tx) => {
    const ids = (await listObjectives(tx, planId)).map((each) => each.id)
    // the log would tell of a move that nobody made
    if (!ids.includes(id)) throw new AppError('not-found')
    await orderObjectives(tx, moved(ids, id, direction))
    await recordAudit(tx, planNote(actor, 'plan.move-objective', planId, { objectiveId: id, direction }))
  })
}
