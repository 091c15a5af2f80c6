import { recordAudit } from '../../../platform/audit.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { AppError, found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { type ObjectiveTexts, objectiveTextsOf } from '../domain/plan.ts'
import { versionOf } from '../domain/version.ts'
import { insertObjectives, listObjectives, updateObjective } from '../store/objectives.ts'
import { changePlan, planNote } from './change-plan.ts'

/** Puts a new objective at the end of a draft. `id` is made by the form: a form sent twice is one objective. */
export async function addObjective(
  services: Services,
  actor: Actor,
  planId: string,
  { id, texts }: { id: string; texts: ObjectiveTexts },
): Promise<void> {
  await changePlan(services, actor, planId, 'edit', async (tx) => {
    const objectives = await listObjectives(tx, planId)
    if (objectives.some((objective) => objective.id === id)) return
    const position = Math.max(-1, ...objectives.map((objective) => objective.position)) + 1
    await insertObjectives(tx, actor.organizationId, [{ id, planId, position, ...texts }])
    await recordAudit(tx, planNote(actor, 'plan.add-objective', planId, { objectiveId: id }))
  })
}

/** Changes the words of a draft's objective. `version` is of the texts that the person saw. */
export async function editObjective(
  services: Services,
  actor: Actor,
  planId: string,
  { id, version, texts }: { id: string; version: string; texts: ObjectiveTexts },
): Promise<void> {
  await changePlan(services, actor, planId, 'edit', async (tx) => {
    const before = found((await listObjectives(tx, planId)).find((objective) => objective.id === id))
    const now = versionOf(objectiveTextsOf(before))
    if (now === versionOf(texts)) return
    if (now !== version) throw new AppError('changed-meanwhile')
    await updateObjective(tx, id, texts)
    await recordAudit(tx, planNote(actor, 'plan.edit-objective', planId, { objectiveId: id }))
  })
}
