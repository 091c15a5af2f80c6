import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/index.ts'
import type { EntryState } from '../../../platform/db/schema.ts'
import type { Report, ReportPeriod } from '../domain/report.ts'

/*
 * What bodies above see of the reports below them: what everybody may see, and nothing more. Row-level security hides the
 * drafts of others; the state is asked for here as well, so that the own body's would not slip in.
 */

/** An approved report with the figure that was signed; many bodies in one query. */
export type PublishedReport = Pick<
  Report,
  'id' | 'organizationId' | 'planId' | 'cutOff' | 'percent' | 'percentN' | 'revision'
> & { method: string }

/** The approved reports of these bodies on their plans of a year. */
export async function listPublishedReportsOf(
  tx: Transaction,
  organizationIds: readonly string[],
  { year, period }: { year: number; period: ReportPeriod },
): Promise<PublishedReport[]> {
  return tx
    .selectFrom('report')
    .innerJoin('plan', 'plan.id', 'report.plan_id')
    .select([
      'report.id',
      'report.organization_id as organizationId',
      'report.plan_id as planId',
      'report.cut_off as cutOff',
      'report.percent',
      'report.percent_n as percentN',
      'report.revision',
      'plan.method',
    ])
    .where('report.organization_id', '=', anyOf(organizationIds))
    .where('report.period', '=', period)
    .where('report.state', 'in', ['approved', 'signed'])
    .where('plan.year', '=', year)
    .where('plan.state', '=', 'approved')
    .execute()
}

/** Which of these bodies have an approved plan of the year. */
export async function listBodiesWithPlan(
  tx: Transaction,
  organizationIds: readonly string[],
  year: number,
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('plan')
    .select('organization_id')
    .where('organization_id', '=', anyOf(organizationIds))
    .where('year', '=', year)
    .where('state', '=', 'approved')
    .execute()
  return new Set(rows.map((row) => row.organization_id))
}

/** So many measures of a report have this state and percent. */
export type EntryCount = { reportId: string; state: EntryState; percent: number | null; count: number }

export async function listEntryCounts(tx: Transaction, reportIds: readonly string[]): Promise<EntryCount[]> {
  return tx
    .selectFrom('report_entry')
    .select(({ fn }) => ['report_id as reportId', 'state', 'percent', fn.countAll<number>().as('count')])
    .where('report_id', '=', anyOf(reportIds))
    .groupBy(['report_id', 'state', 'percent'])
    .execute()
}

export type PublishedEntry = {
  reportId: string
  objectiveNumber: string | null
  objectiveTitle: string
  number: string | null
  text: string
  result: string
  state: EntryState
  percent: number | null
}

/** What these reports say of each measure, as it was worded when they were made; in the order of their plans. */
export async function listPublishedEntries(
  tx: Transaction,
  reportIds: readonly string[],
): Promise<PublishedEntry[]> {
  return tx
    .selectFrom('report_entry')
    .innerJoin('measure', 'measure.id', 'report_entry.measure_id')
    .innerJoin('objective', 'objective.id', 'measure.objective_id')
    .select([
      'report_entry.report_id as reportId',
      'objective.number as objectiveNumber',
      'objective.title as objectiveTitle',
      'measure.number',
      'measure.text',
      'report_entry.text as result',
      'report_entry.state',
      'report_entry.percent',
    ])
    .where('report_entry.report_id', '=', anyOf(reportIds))
    .orderBy('objective.position')
    .orderBy('measure.position')
    .execute()
}

/** One parameter however many ids. */
const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`
