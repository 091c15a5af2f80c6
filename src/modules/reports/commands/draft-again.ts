import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { getPlan } from '../../plans/index.ts'
import { transitionFor } from '../domain/states.ts'
import { deleteEntries, insertEntries, listEntries, lockOwnReport, updateEntry } from '../store.ts'
import { draftEntries } from './draft-entries.ts'

/**
 * Drafts anew from the work recorded since. What a person wrote or decided stays; only untouched texts and untouched
 * percents take the new draft. Measures of an amendment come in, retired ones go.
 */
export async function draftAgain(services: Services, actor: Actor, reportId: string): Promise<void> {
  await services.database.transaction(scopeOf(actor), async (tx) => {
    const report = found(await lockOwnReport(tx, actor.organizationId, reportId))
    transitionFor(actor, { state: report.state, gaps: 0 }, 'edit', null)
    const plan = await getPlan(tx, report.planId)
    const before = new Map((await listEntries(tx, reportId)).map((entry) => [entry.measureId, entry]))
    const fresh = await draftEntries(tx, plan, { start: report.periodStart, cutOff: report.cutOff })
    await deleteEntries(tx, reportId)
    await insertEntries(tx, report, fresh)
    for (const entry of fresh) {
      const old = before.get(entry.measureId)
      if (!old) continue
      const textTouched = old.text !== old.draftedText
      const percentTouched = old.state !== old.proposedState || old.percent !== old.proposedPercent
      if (!textTouched && !percentTouched) continue
      await updateEntry(
        tx,
        reportId,
        entry.measureId,
        {
          text: textTouched ? old.text : entry.draftedText,
          state: percentTouched ? old.state : entry.proposedState,
          percent: percentTouched ? old.percent : entry.proposedPercent,
          reason: old.reason,
        },
        { by: actor.personId, at: services.clock.now() },
      )
    }
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      personId: actor.personId,
      action: 'report.draft-again',
      noun: 'report',
      nounId: reportId,
    })
  })
}
