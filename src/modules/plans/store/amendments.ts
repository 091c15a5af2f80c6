import type { Transaction } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import type { Amendment } from '../domain/plan.ts'

const columns = [
  'id',
  'plan_id as planId',
  'number',
  'reason',
  'approver_position as approverPosition',
  'approver_name as approverName',
  'approved_on as approvedOn',
  'approval_number as approvalNumber',
] as const

/** The first amendment first. */
export async function listAmendments(tx: Transaction, planId: string): Promise<Amendment[]> {
  return tx.selectFrom('amendment').select(columns).where('plan_id', '=', planId).orderBy('number').execute()
}

export async function getAmendment(tx: Transaction, planId: string, id: string): Promise<Amendment> {
  return found(
    await tx
      .selectFrom('amendment')
      .select(columns)
      .where('plan_id', '=', planId)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
}

export async function insertAmendment(
  tx: Transaction,
  organizationId: string,
  amendment: Amendment & { approvedBy: string },
): Promise<void> {
  await tx
    .insertInto('amendment')
    .values({
      id: amendment.id,
      organization_id: organizationId,
      plan_id: amendment.planId,
      number: amendment.number,
      reason: amendment.reason,
      approver_position: amendment.approverPosition,
      approver_name: amendment.approverName,
      approved_on: amendment.approvedOn,
      approval_number: amendment.approvalNumber,
      approved_by: amendment.approvedBy,
    })
    .execute()
}
