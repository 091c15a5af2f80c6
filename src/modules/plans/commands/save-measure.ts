import { recordAudit } from '../../../platform/audit.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { AppError, found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { followTexts } from '../domain/follow-texts.ts'
import { contentOf, type MeasureContent } from '../domain/plan.ts'
import { moneyUnitOf } from '../domain/understanding.ts'
import { versionOf } from '../domain/version.ts'
import { insertMeasures, placeMeasures, updateMeasure } from '../store/measure-changes.ts'
import { findCurrentMeasure, listCurrentMeasures } from '../store/measures.ts'
import { listObjectives } from '../store/objectives.ts'
import { changePlan, planNote } from './change-plan.ts'

/** Puts a new measure at the end of an objective of a draft. `id` is made by the form: sent twice it is one measure. */
export async function addMeasure(
  services: Services,
  actor: Actor,
  planId: string,
  { id, objectiveId, content }: { id: string; objectiveId: string; content: MeasureContent },
): Promise<void> {
  await changePlan(services, actor, planId, 'edit', async (tx, plan) => {
    found((await listObjectives(tx, planId)).find((objective) => objective.id === objectiveId))
    const measures = await listCurrentMeasures(tx, planId)
    if (measures.some((measure) => measure.id === id)) return
    const position = nextPosition(measures, objectiveId)
    const place = { id, planId, objectiveId, lineageId: id, position }
    const kept = followTexts(content, null, plan.year, moneyUnitOf(plan.layout))
    const fresh = { ...kept, ...place, addedByAmendment: null, retiredByAmendment: null }
    await insertMeasures(tx, actor.organizationId, [fresh])
    await recordAudit(tx, planNote(actor, 'plan.add-measure', planId, { measureId: id }))
  })
}

/** Changes a draft's measure. `version` is of the content that the person saw. */
export async function editMeasure(
  services: Services,
  actor: Actor,
  planId: string,
  {
    id,
    version,
    objectiveId,
    content,
  }: { id: string; version: string; objectiveId: string; content: MeasureContent },
): Promise<void> {
  await changePlan(services, actor, planId, 'edit', async (tx, plan) => {
    const before = await findCurrentMeasure(tx, planId, id)
    // a colleague took it away: the page gives back what was written
    if (before === null) throw new AppError('changed-meanwhile')
    const now = versionOf(contentOf(before))
    if (now !== versionOf(contentOf(content))) {
      if (now !== version) throw new AppError('changed-meanwhile')
      const kept = followTexts(content, before, plan.year, moneyUnitOf(plan.layout))
      await updateMeasure(tx, actor.organizationId, id, kept)
    }
    if (objectiveId !== before.objectiveId) {
      found((await listObjectives(tx, planId)).find((objective) => objective.id === objectiveId))
      const others = (await listCurrentMeasures(tx, planId)).filter(
        (each) => each.objectiveId === objectiveId,
      )
      await placeMeasures(tx, objectiveId, [...others.map((each) => each.id), id])
    }
    await recordAudit(tx, planNote(actor, 'plan.edit-measure', planId, { measureId: id }))
  })
}

export function nextPosition(
  measures: readonly { objectiveId: string; position: number }[],
  objectiveId: string,
): number {
  const taken = measures
    .filter((measure) => measure.objectiveId === objectiveId)
    .map(({ position }) => position)
  return Math.max(-1, ...taken) + 1
}
