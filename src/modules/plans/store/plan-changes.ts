import { sql } from 'kysely'
import type { Layout } from '../../../documents/layouts/layout.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import type { Decision, PlanDetails } from '../domain/plan.ts'

export type NewPlan = Omit<PlanDetails, 'method'> & {
  id: string
  organizationId: string
  layout: Layout | null
  reportLayout?: Layout | null
  importId: string | null
  /** The file that it was read from, as the body itself holds it. */
  sourceFileId?: string | null
  /** The body above that hands it over. */
  handedBy?: string | null
  createdBy: string
}

export async function insertPlan(tx: Transaction, plan: NewPlan): Promise<void> {
  await tx
    .insertInto('plan')
    .values({
      id: plan.id,
      organization_id: plan.organizationId,
      ...detailColumns(plan),
      layout: plan.layout && JSON.stringify(plan.layout),
      report_layout: plan.reportLayout ? JSON.stringify(plan.reportLayout) : null,
      plan_import_id: plan.importId,
      source_file_id: plan.sourceFileId ?? null,
      handed_by: plan.handedBy ?? null,
      created_by: plan.createdBy,
    })
    .execute()
}

const detailColumns = (plan: Omit<PlanDetails, 'method'>) => ({
  year: plan.year,
  title: plan.title,
  window_start: plan.windowStart,
  window_end: plan.windowEnd,
  issued_date: plan.issuedDate,
  issued_place: plan.issuedPlace,
  issued_number: plan.issuedNumber,
  approver_position: plan.approverPosition,
  approver_name: plan.approverName,
})

/** For the rest of the transaction a plan may name a file before that file's row is there. */
export async function letFileFollowPlan(tx: Transaction): Promise<void> {
  await sql`set constraints plan_source_file_held deferred`.execute(tx)
}

export async function updateDetails(tx: Transaction, id: string, details: PlanDetails): Promise<void> {
  const values = { ...detailColumns(details), method: details.method }
  await tx.updateTable('plan').set(values).where('id', '=', id).execute()
}

/** The plan keeps a copy: what becomes of the layout later alters none of its papers. */
export async function updateLayout(
  tx: Transaction,
  id: string,
  use: 'plan' | 'reports',
  layout: Layout,
): Promise<void> {
  const form = JSON.stringify(layout)
  await tx
    .updateTable('plan')
    .set(use === 'plan' ? { layout: form } : { report_layout: form })
    .where('id', '=', id)
    .execute()
}

export async function updateApproval(
  tx: Transaction,
  id: string,
  approval: Decision & { approvedBy: string },
): Promise<void> {
  await tx
    .updateTable('plan')
    .set({
      state: 'approved',
      approver_position: approval.approverPosition,
      approver_name: approval.approverName,
      approved_on: approval.approvedOn,
      approval_number: approval.approvalNumber,
      approved_by: approval.approvedBy,
    })
    .where('id', '=', id)
    .execute()
}

export async function countAmendment(tx: Transaction, id: string): Promise<void> {
  await tx.updateTable('plan').set({ amended: sql`amended + 1` }).where('id', '=', id).execute()
}

export async function deletePlan(tx: Transaction, id: string): Promise<void> {
  await tx.deleteFrom('plan').where('id', '=', id).execute()
}
