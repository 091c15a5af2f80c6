import type { Amendment as AmendmentData } from '../../../documents/papers/amendment.ts'
import { comparisonsOf } from './before-after.ts'
import type { Amendment, Measure, Plan } from './plan.ts'
import { documentMeasure } from './plan-document-of.ts'

/**
 * What the paper of an amendment says. Before and after are paired by lineage, not by their words: a measure that got
 * other words and another number is still the same one.
 */
export function amendmentData(plan: Plan, amendment: Amendment, measures: readonly Measure[]): AmendmentData {
  const { approverPosition: position, approverName: name, approvedOn: date } = amendment
  return {
    planTitle: plan.title,
    organization: plan.organizationName,
    year: plan.year,
    ordinal: amendment.number,
    issued: { date, place: plan.issuedPlace, number: amendment.approvalNumber },
    approvedBy: { position, name },
    reason: amendment.reason,
    changes: comparisonsOf(measures, amendment.id).map(({ before, after }) => ({
      before: before && documentMeasure(before),
      after: after && documentMeasure(after),
    })),
    signatures: [],
  }
}
