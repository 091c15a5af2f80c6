import type { Transaction } from '../../../platform/db/index.ts'
import type { ReportState } from '../../../platform/db/schema.ts'
import type { Report, Signatory } from '../domain/report.ts'

function selectReports(tx: Transaction) {
  return tx.selectFrom('report').selectAll('report')
}
type Row = Awaited<ReturnType<ReturnType<typeof selectReports>['executeTakeFirstOrThrow']>>

const signatory = (position: string | null, name: string | null): Signatory | null =>
  position === null || name === null ? null : { position, name }

const toReport = (row: Row): Report => ({
  id: row.id,
  organizationId: row.organization_id,
  planId: row.plan_id,
  period: row.period,
  periodStart: row.period_start,
  cutOff: row.cut_off,
  state: row.state,
  issuedNumber: row.issued_number,
  issuedOn: row.issued_on,
  percent: row.percent,
  percentN: row.percent_n,
  preparer: signatory(row.preparer_position, row.preparer_name),
  reviewer: signatory(row.reviewer_position, row.reviewer_name),
  approver: signatory(row.approver_position, row.approver_name),
  signedFileId: row.signed_file_id,
  revision: row.revision,
})

/** A report of the body itself, in any state. */
export async function findOwnReport(
  tx: Transaction,
  organizationId: string,
  id: string,
): Promise<Report | null> {
  const row = await selectReports(tx)
    .where('report.id', '=', id)
    .where('report.organization_id', '=', organizationId)
    .executeTakeFirst()
  return row ? toReport(row) : null
}

/** The same, held until the transaction ends: two steps at once come one after the other. */
export async function lockOwnReport(
  tx: Transaction,
  organizationId: string,
  id: string,
): Promise<Report | null> {
  const row = await selectReports(tx)
    .where('report.id', '=', id)
    .where('report.organization_id', '=', organizationId)
    .forUpdate()
    .executeTakeFirst()
  return row ? toReport(row) : null
}

export async function listReports(
  tx: Transaction,
  organizationId: string,
): Promise<(Report & { year: number; planTitle: string })[]> {
  const rows = await tx
    .selectFrom('report')
    .innerJoin('plan', 'plan.id', 'report.plan_id')
    .selectAll('report')
    .select(['plan.year', 'plan.title as planTitle'])
    .where('report.organization_id', '=', organizationId)
    .orderBy('plan.year', 'desc')
    .orderBy('report.cut_off', 'desc')
    .execute()
  return rows.map((row) => ({ ...toReport(row), year: row.year, planTitle: row.planTitle }))
}

/** The report of a plan for a period, where citizens may see it. */
export async function findPublishedReport(
  tx: Transaction,
  planId: string,
  period: Report['period'],
): Promise<Report | null> {
  const row = await selectReports(tx)
    .where('report.plan_id', '=', planId)
    .where('report.period', '=', period)
    .where('report.state', 'in', ['approved', 'signed'])
    .executeTakeFirst()
  return row ? toReport(row) : null
}

/** An approved report of any body. */
export async function findReportForEverybody(tx: Transaction, id: string): Promise<Report | null> {
  const row = await selectReports(tx)
    .where('report.id', '=', id)
    .where('report.state', 'in', ['approved', 'signed'])
    .executeTakeFirst()
  return row ? toReport(row) : null
}

/** @returns null where the plan has a report of the period already */
export async function insertReport(
  tx: Transaction,
  report: {
    organizationId: string
    planId: string
    period: Report['period']
    periodStart: string
    cutOff: string
    preparer: Signatory
    createdBy: string
  },
): Promise<string | null> {
  const row = await tx
    .insertInto('report')
    .values({
      organization_id: report.organizationId,
      plan_id: report.planId,
      period: report.period,
      period_start: report.periodStart,
      cut_off: report.cutOff,
      preparer_position: report.preparer.position,
      preparer_name: report.preparer.name,
      created_by: report.createdBy,
    })
    .onConflict((conflict) => conflict.columns(['plan_id', 'period']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export type ReportChange = {
  state?: ReportState
  issuedNumber?: string | null
  issuedOn?: string | null
  percent?: number | null
  percentN?: number | null
  preparer?: Signatory
  reviewer?: Signatory | null
  approver?: Signatory | null
  signedFileId?: string
}

export async function updateReport(tx: Transaction, report: Report, change: ReportChange): Promise<void> {
  const next = { ...report, ...change }
  await tx
    .updateTable('report')
    .set({
      state: next.state,
      issued_number: next.issuedNumber,
      issued_on: next.issuedOn,
      percent: next.percent,
      percent_n: next.percentN,
      preparer_position: next.preparer?.position ?? null,
      preparer_name: next.preparer?.name ?? null,
      reviewer_position: next.reviewer?.position ?? null,
      reviewer_name: next.reviewer?.name ?? null,
      approver_position: next.approver?.position ?? null,
      approver_name: next.approver?.name ?? null,
      signed_file_id: next.signedFileId,
      revision: report.revision + 1,
    })
    .where('id', '=', report.id)
    .execute()
}

export type Step = { from: string; to: string; name: string; comment: string | null; at: Date }

export async function insertStep(
  tx: Transaction,
  report: { id: string; organizationId: string },
  step: { from: string; to: string; personId: string; name: string; comment: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('report_step')
    .values({
      report_id: report.id,
      organization_id: report.organizationId,
      from_state: step.from,
      to_state: step.to,
      person_id: step.personId,
      name: step.name,
      comment: step.comment,
      at: step.at,
    })
    .execute()
}

export async function listSteps(tx: Transaction, reportId: string): Promise<Step[]> {
  return tx
    .selectFrom('report_step')
    .select(['from_state as from', 'to_state as to', 'name', 'comment', 'at'])
    .where('report_id', '=', reportId)
    .orderBy('at', 'desc')
    .execute()
}
