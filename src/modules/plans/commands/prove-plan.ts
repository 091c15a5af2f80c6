import type { Transaction } from '../../../platform/db/index.ts'
import type { Services } from '../../../web/env.ts'
import { recordProof } from '../../verification/index.ts'
import type { Decision } from '../domain/plan.ts'
import { planDocument } from '../domain/plan-document-of.ts'
import { planLayout } from '../domain/plan-layout.ts'
import { listCurrentMeasures } from '../store/measures.ts'
import { listObjectives } from '../store/objectives.ts'
import { getPlan } from '../store/plans.ts'

/** Gives the plan, as this transaction has just approved or amended it, its code. */
export async function provePlan(
  { clock }: Services,
  tx: Transaction,
  planId: string,
  decision: Decision,
): Promise<{ code: string; sha256: string }> {
  const plan = await getPlan(tx, planId)
  const [objectives, measures] = [await listObjectives(tx, planId), await listCurrentMeasures(tx, planId)]
  return recordProof(tx, {
    organizationId: plan.organizationId,
    planId,
    reportId: null,
    kind: 'plan',
    year: plan.year,
    document: planDocument(plan, objectives, measures),
    layout: planLayout(plan.layout),
    approver: { position: decision.approverPosition, name: decision.approverName },
    approvedOn: decision.approvedOn,
    decisionNumber: decision.approvalNumber,
    at: clock.now(),
  })
}
