import { sql } from 'kysely'
import type { Transaction } from '../../platform/db/index.ts'
import type { EntryState } from '../../platform/db/schema.ts'

/**
 * What citizens may read of many bodies at once. The state is asked for here as well as by row-level security, and
 * columns that are nobody else's business (drafted texts, reasons, persons' ids) are not even selected.
 */
export type PublishedPlan = {
  id: string
  organizationId: string
  year: number
  title: string
  method: string
  windowStart: string | null
  windowEnd: string | null
  approvedOn: string | null
  amended: number
}

/** Approved plans of these bodies, the newest year first. */
export async function listPublishedPlans(
  tx: Transaction,
  organizationIds: readonly string[],
): Promise<PublishedPlan[]> {
  if (organizationIds.length === 0) return []
  return tx
    .selectFrom('plan')
    .select([
      'id',
      'organization_id as organizationId',
      'year',
      'title',
      'method',
      'window_start as windowStart',
      'window_end as windowEnd',
      'approved_on as approvedOn',
      'amended',
    ])
    .where('organization_id', 'in', organizationIds)
    .where('state', '=', 'approved')
    .orderBy('year', 'desc')
    .execute()
}

/** The day (ISO, in Mongolia) on which something public of a plan last changed, by the plan's id. */
export async function listLastChanges(
  tx: Transaction,
  planIds: readonly string[],
): Promise<Map<string, string>> {
  if (planIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; day: string }>`
    select p.id, greatest(
      p.approved_on,
      (select max(a.approved_on) from amendment a where a.plan_id = p.id),
      (select max(r.issued_on) from report r where r.plan_id = p.id and r.state in ('approved', 'signed')),
      (select (max(a.recorded_at) at time zone 'Asia/Ulaanbaatar')::date from activity_measure am
        join activity a on a.id = am.activity_id and a.state = 'recorded' where am.plan_id = p.id)
    )::text as day
    from plan p where p.id = any(${planIds}::uuid[]) and p.state = 'approved'`.execute(tx)
  return new Map(rows.map(({ id, day }) => [id, day]))
}

export type EvidenceCount = { kept: number; restricted: number }

/** How much evidence each work of a plan has and how much of it is restricted: numbers are all that leaves of that. */
export async function listEvidenceCounts(
  tx: Transaction,
  planId: string,
): Promise<Map<string, EvidenceCount>> {
  const { rows } = await sql<EvidenceCount & { activity_id: string }>`
    select activity_id, kept, restricted from evidence_counts(array[${planId}::uuid])`.execute(tx)
  return new Map(rows.map(({ activity_id, kept, restricted }) => [activity_id, { kept, restricted }]))
}

export type PublishedReport = {
  id: string
  planId: string
  period: 'half-year' | 'year'
  periodStart: string
  cutOff: string
  issuedNumber: string | null
  issuedOn: string | null
  percent: number | null
  percentN: number | null
  approverPosition: string | null
  approverName: string | null
}

/** Approved reports of these plans, the newest first. */
export async function listPublishedReports(
  tx: Transaction,
  planIds: readonly string[],
): Promise<PublishedReport[]> {
  if (planIds.length === 0) return []
  return tx
    .selectFrom('report')
    .select([
      'id',
      'plan_id as planId',
      'period',
      'period_start as periodStart',
      'cut_off as cutOff',
      'issued_number as issuedNumber',
      'issued_on as issuedOn',
      'percent',
      'percent_n as percentN',
      'approver_position as approverPosition',
      'approver_name as approverName',
    ])
    .where('plan_id', 'in', planIds)
    .where('state', 'in', ['approved', 'signed'])
    .orderBy('cut_off', 'desc')
    .execute()
}

export type PublishedResult = {
  reportId: string
  lineageId: string
  text: string
  state: EntryState
  percent: number | null
}

/** What these reports say of each measure, by its lineage: an amendment since then changes nothing about it. */
export async function listPublishedResults(
  tx: Transaction,
  reportIds: readonly string[],
): Promise<PublishedResult[]> {
  if (reportIds.length === 0) return []
  return tx
    .selectFrom('report_entry as e')
    .innerJoin('report as r', 'r.id', 'e.report_id')
    .innerJoin('measure as m', 'm.id', 'e.measure_id')
    .select(['e.report_id as reportId', 'm.lineage_id as lineageId', 'e.text', 'e.state', 'e.percent'])
    .where('e.report_id', 'in', reportIds)
    .where('r.state', 'in', ['approved', 'signed'])
    .orderBy('r.cut_off')
    .orderBy('e.position')
    .execute()
}
