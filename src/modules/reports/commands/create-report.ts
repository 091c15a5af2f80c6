import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { getPlan } from '../../plans/index.ts'
import { type NewReport, usualCutOff } from '../domain/report.ts'
import { mayDraftReports } from '../policy.ts'
import { insertEntries } from '../store/entries.ts'
import { insertReport } from '../store/reports.ts'
import { draftEntries } from './draft-entries.ts'

/**
 * Starts the report of a period with every entry drafted from the recorded work.
 * @returns the report's id
 * @throws AppError 'wrong-state' for a plan that is not approved, 'conflict' (report-exists) for a second one,
 * 'invalid-input' (cut-off-ahead) for a cut-off that is still to come, (ends-before-it-begins) for one before the start
 */
export async function createReport(services: Services, actor: Actor, form: NewReport): Promise<string> {
  authorize(mayDraftReports(actor))
  const today = services.clock.today()
  if (form.cutOff !== null && form.cutOff > today) throw new AppError('invalid-input', 'cut-off-ahead')
  return services.database.transaction(scopeOf(actor), async (tx) => {
    const { organizationId, personId } = actor
    const plan = await getPlan(tx, form.planId)
    if (plan.organizationId !== organizationId) throw new AppError('not-found')
    if (plan.state !== 'approved') throw new AppError('wrong-state', 'plan-not-approved')
    const cutOff = form.cutOff ?? usualCutOff(form.period, plan.year, today)
    if (cutOff < form.periodStart) throw new AppError('invalid-input', 'ends-before-it-begins')
    const id = await insertReport(tx, {
      organizationId,
      planId: plan.id,
      period: form.period,
      periodStart: form.periodStart,
      cutOff,
      preparer: { position: actor.position, name: actor.name },
      createdBy: personId,
    })
    if (id === null) throw new AppError('conflict', 'report-exists')
    const entries = await draftEntries(tx, plan, { start: form.periodStart, cutOff })
    await insertEntries(tx, { id, organizationId }, entries)
    await recordAudit(tx, {
      organizationId,
      personId,
      action: 'report.create',
      noun: 'report',
      nounId: id,
      detail: { planId: plan.id, period: form.period, cutOff, entries: entries.length },
    })
    return id
  })
}
