import type { Transaction } from '../../../platform/db/index.ts'
import type { Services } from '../../../web/env.ts'
import { recordProof } from '../../verification/index.ts'
import { amendmentData } from '../domain/amendment-data.ts'
import { getAmendment } from '../store/amendments.ts'
import { listAmendedMeasures } from '../store/measures.ts'
import { getPlan } from '../store/plans.ts'

/** Gives the paper of the amendment, as this transaction has just made or widened it, its code. */
export async function proveAmendment(
  { clock }: Services,
  tx: Transaction,
  planId: string,
  amendmentId: string,
): Promise<{ code: string; sha256: string }> {
  const plan = await getPlan(tx, planId)
  const amendment = await getAmendment(tx, planId, amendmentId)
  const measures = await listAmendedMeasures(tx, amendmentId)
  return recordProof(tx, {
    organizationId: plan.organizationId,
    planId,
    reportId: null,
    amendmentId,
    kind: 'amendment',
    year: plan.year,
    amendment: amendmentData(plan, amendment, measures),
    approver: { position: amendment.approverPosition, name: amendment.approverName },
    approvedOn: amendment.approvedOn,
    decisionNumber: amendment.approvalNumber,
    at: clock.now(),
  })
}
