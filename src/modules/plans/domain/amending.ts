import type { Amendment, Decision } from './plan.ts'

export type AmendmentDecision = Decision & { reason: string }

/**
 * The amendment that a change belongs to: changes by one decision (number and date) are one amendment. Without a
 * number the date and the reason have to be the same. Null: it is a new one.
 * 'differs': the decision is there, but with another reason or approver; one of the two would be lost.
 */
export function amendmentOf(
  amendments: readonly Amendment[],
  decision: AmendmentDecision,
): Amendment | 'differs' | null {
  const same = amendments.find(
    ({ approvedOn, approvalNumber, reason }) =>
      approvedOn === decision.approvedOn &&
      approvalNumber === decision.approvalNumber &&
      (approvalNumber !== null || reason === decision.reason),
  )
  if (!same) return null
  const { reason, approverName, approverPosition } = decision
  const agrees =
    same.reason === reason && same.approverName === approverName && same.approverPosition === approverPosition
  return agrees ? same : 'differs'
}
