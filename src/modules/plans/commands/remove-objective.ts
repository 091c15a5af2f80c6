import { recordAudit } from '../../../platform/audit.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { AppError, found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { haveWork } from '../store/measure-changes.ts'
import { listCurrentMeasures } from '../store/measures.ts'
import { deleteObjective, listObjectives } from '../store/objectives.ts'
import { changePlan, planNote } from './change-plan.ts'

/** Takes an objective with its measures out of a draft. @throws AppError 'conflict' where work was recorded for one */
export async function removeObjective(
  services: Services,
  actor: Actor,
  planId: string,
  id: string,
): Promise<void> {
  await changePlan(services, actor, planId, 'edit', async (tx) => {
    found((await listObjectives(tx, planId)).find((objective) => objective.id === id))
    const measures = (await listCurrentMeasures(tx, planId)).filter(({ objectiveId }) => objectiveId === id)
    const lineages = measures.map(({ lineageId }) => lineageId)
    if (await haveWork(tx, lineages)) throw new AppError('conflict', 'measure-has-work')
    await deleteObjective(tx, id)
    const detail = { objectiveId: id, measures: measures.length }
    await recordAudit(tx, planNote(actor, 'plan.remove-objective', planId, detail))
  })
}
