import { createHash } from 'node:crypto'
import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { AppError, found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import type { Entry, EntryForm } from '../domain/report.ts'
import { transitionFor } from '../domain/states.ts'
import { listEntries, updateEntry } from '../store/entries.ts'
import { lockOwnReport } from '../store/reports.ts'

/**
 * Gives one measure its result and percent. Another percent than the proposed one needs a reason: who changed a
 * percent, and why, stays with it.
 * @returns the measure after it, for going on; null after the last
 * @throws AppError 'invalid-input' (reason-required, over-100), 'changed-meanwhile'
 * (entry-changed) where somebody saved this measure since
 */
export async function editEntry(
  services: Services,
  actor: Actor,
  reportId: string,
  measureId: string,
  form: EntryForm,
): Promise<string | null> {
  return services.database.transaction(scopeOf(actor), async (tx) => {
    const report = found(await lockOwnReport(tx, actor.organizationId, reportId))
    transitionFor(actor, { state: report.state, gaps: 0 }, 'edit', null)
    const entries = await listEntries(tx, reportId)
    const index = entries.findIndex((entry) => entry.measureId === measureId)
    const before = found(entries[index])
    if (form.before !== beforeOf(before)) throw new AppError('changed-meanwhile', 'entry-changed')
    if (form.percent !== null && form.percent > 100) throw new AppError('invalid-input', 'over-100')
    const same = form.state === before.proposedState && form.percent === before.proposedPercent
    if (!same && form.reason === null) throw new AppError('invalid-input', 'reason-required')
    await updateEntry(
      tx,
      reportId,
      measureId,
      { ...form, reason: same ? null : form.reason },
      {
        by: actor.personId,
        at: services.clock.now(),
      },
    )
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      personId: actor.personId,
      action: 'report.edit',
      noun: 'report',
      nounId: reportId,
      detail: {
        measureId,
        from: { state: before.state, percent: before.percent },
        to: { state: form.state, percent: form.percent },
        textChanged: form.text !== before.text,
      },
    })
    return entries[index + 1]?.measureId ?? null
  })
}

/** What the form was opened on: a hash of the entry as it was then. */
export function beforeOf(entry: Pick<Entry, 'text' | 'state' | 'percent' | 'reason'>): string {
  const content = JSON.stringify([entry.text, entry.state, entry.percent, entry.reason])
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
