import { recordAudit } from '../../../platform/audit.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { detailsOf, type PlanDetails } from '../domain/plan.ts'
import { versionOf } from '../domain/version.ts'
import { updateDetails } from '../store/plan-changes.ts'
import { changePlan, planNote } from './change-plan.ts'

/** Changes a draft's title, year, window, method and the like. `version` is of the details that the person saw. */
export async function editPlanDetails(
  services: Services,
  actor: Actor,
  planId: string,
  { version, details }: { version: string; details: PlanDetails },
): Promise<void> {
  await changePlan(services, actor, planId, 'edit', async (tx, plan) => {
    const now = versionOf(detailsOf(plan))
    if (now === versionOf(details)) return
    if (now !== version) throw new AppError('changed-meanwhile')
    await updateDetails(tx, planId, details)
    await recordAudit(
      tx,
      planNote(actor, 'plan.edit', planId, { year: details.year, method: details.method }),
    )
  })
}
