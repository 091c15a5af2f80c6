import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { getPlan, listCurrentMeasures, listMeasuresByIds } from '../../plans/index.ts'
import type { Report } from '../domain/report.ts'
import { transitionFor } from '../domain/states.ts'
import { listEntries, redraftEntries } from '../store/entries.ts'
import { lockOwnReport } from '../store/reports.ts'
import { draftEntries } from './draft-entries.ts'

/**
 * Drafts anew from the work recorded since. What a person wrote or decided stays, also where an amendment worded the
 * measure anew; only untouched texts and untouched percents take the new draft. Added measures come in, retired ones go.
 */
export async function draftAgain(services: Services, actor: Actor, reportId: string): Promise<void> {
  await services.database.transaction(scopeOf(actor), async (tx) => {
    const report = found(await lockOwnReport(tx, actor.organizationId, reportId))
    transitionFor(actor, { state: report.state, gaps: 0 }, 'edit', null)
    const plan = await getPlan(tx, report.planId)
    const fresh = await draftEntries(tx, plan, { start: report.periodStart, cutOff: report.cutOff })
    await redraftEntries(tx, report, fresh, await rewordings(tx, report))
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      personId: actor.personId,
      action: 'report.draft-again',
      noun: 'report',
      nounId: reportId,
    })
  })
}

/** Measures of the report that an amendment worded anew: old id → id of the wording in force. */
async function rewordings(tx: Transaction, report: Report): Promise<Map<string, string>> {
  const ids = (await listEntries(tx, report.id)).map(({ measureId }) => measureId)
  const retired = (await listMeasuresByIds(tx, ids)).filter((measure) => measure.retiredByAmendment !== null)
  const current = new Map(
    (await listCurrentMeasures(tx, report.planId)).map((one) => [one.lineageId, one.id]),
  )
  return new Map(
    retired.flatMap(({ id, lineageId }) => {
      const now = current.get(lineageId)
      return now === undefined ? [] : [[id, now] as const]
    }),
  )
}
