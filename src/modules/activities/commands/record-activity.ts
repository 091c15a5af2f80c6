import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { AppError, found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { attachEvidence, type EvidenceForm, prepareEvidence } from '../../evidence/index.ts'
import { type ActivityForm, liesAhead } from '../domain.ts'
import { mayRecordActivities } from '../policy.ts'
import { findBySubmission, insertActivity, insertActivityParts } from '../store/activity-changes.ts'
import { listServableMeasures } from '../store/choices.ts'

/**
 * Records what was done. The same form sent twice (a weak link, an impatient finger) is one activity.
 * @returns the activity's id
 * @throws AppError 'invalid-input' (in-the-future, not-own-measure)
 */
export async function recordActivity(
  services: Services,
  actor: Actor,
  form: ActivityForm,
  evidence: EvidenceForm = noEvidence,
): Promise<string> {
  authorize(mayRecordActivities(actor))
  if (liesAhead(form, services.clock.today())) throw new AppError('invalid-input', 'in-the-future')
  const items = await prepareEvidence(services, evidence)
  return services.database.transaction(scopeOf(actor), async (tx) => {
    const { id, isNew } = await recordIn(tx, actor, form)
    if (isNew) await attachEvidence(tx, actor, id, items)
    return id
  })
}

const noEvidence: EvidenceForm = { files: [], links: [], caption: '', visibility: 'restricted' }

async function recordIn(
  tx: Transaction,
  actor: Actor,
  form: ActivityForm,
): Promise<{ id: string; isNew: boolean }> {
  const { organizationId, personId } = actor
  const measures = await ownMeasures(tx, organizationId, form.measures)
  const id = await insertActivity(tx, organizationId, personId, form)
  if (id === null)
    return { id: found(await findBySubmission(tx, organizationId, form.submissionKey)), isNew: false }
  await insertActivityParts(tx, { id, organizationId, measures }, form)
  await recordAudit(tx, {
    organizationId,
    personId,
    action: 'activity.record',
    noun: 'activity',
    nounId: id,
    detail: { kind: form.kind, happenedOn: form.happenedOn, measures: form.measures.length },
  })
  return { id, isNew: true }
}

/** The measures asked for, all of them the body's own and in force (or served `already`); otherwise nothing is recorded. */
export async function ownMeasures(
  tx: Transaction,
  organizationId: string,
  lineageIds: readonly string[],
  already: readonly string[] = [],
) {
  const wanted = [...new Set(lineageIds)]
  const measures = await listServableMeasures(tx, organizationId, wanted, already)
  if (measures.length !== wanted.length) throw new AppError('invalid-input', 'not-own-measure')
  return measures
}
