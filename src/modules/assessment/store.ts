import { sql } from 'kysely'
import type { Transaction } from '../../platform/db/index.ts'
import type { QuantityKind } from '../../platform/db/schema.ts'
import { found } from '../../platform/errors.ts'
import type { Facts } from './domain/proposal.ts'
import type { Method } from './domain/roll-up.ts'

export type NamedMethod = Method & { nameMn: string; nameEn: string; verified: boolean }

/** Methods by their codes. */
export async function listMethods(
  tx: Transaction,
  codes: readonly string[],
): Promise<Map<string, NamedMethod>> {
  if (codes.length === 0) return new Map()
  const rows = await tx.selectFrom('assessment_method').selectAll().where('code', 'in', codes).execute()
  return new Map(
    rows.map((row) => [
      row.code,
      {
        code: row.code,
        steps: row.steps.map(Number),
        rollUp: row.roll_up,
        rounding: row.rounding,
        digits: row.digits,
        nameMn: row.name_mn,
        nameEn: row.name_en,
        verified: row.verified,
      },
    ]),
  )
}

export async function getMethod(tx: Transaction, code: string): Promise<NamedMethod> {
  return found((await listMethods(tx, [code])).get(code))
}

type FactRow = {
  lineage_id: string
  dates: string[]
  spent: number
  activities: number
  evidence: number
  events: number
}
type CountRow = { lineage_id: string; kind: QuantityKind; amount: number }

/** Plans with the days (ISO, both included) whose work counts for each. */
export type PlanWindow = { planId: string; start: string; cutOff: string }

/**
 * What was done for each measure of these plans within their windows, by lineage (which belongs to one plan), in two
 * queries whatever the number of plans and measures. Work without a number of events counts as one event. Evidence is
 * counted alike for everybody, restricted pieces too: a citizen and the office must arrive at the same percent.
 */
export async function listFacts(
  tx: Transaction,
  windows: readonly PlanWindow[],
): Promise<Map<string, Facts>> {
  const counting = sql`
    unnest(${windows.map(({ planId }) => planId)}::uuid[], ${windows.map(({ start }) => start)}::date[],
      ${windows.map(({ cutOff }) => cutOff)}::date[]) as w (plan_id, first, last)
    join activity_measure am on am.plan_id = w.plan_id
    join activity a on a.id = am.activity_id and a.state = 'recorded' and a.happened_on between w.first and w.last`
  const { rows } = await sql<FactRow>`
    select am.lineage_id, array_agg(a.happened_on::text order by a.happened_on) as dates,
      coalesce(sum(a.spent), 0)::float8 as spent, count(*)::int as activities,
      coalesce(sum(e.kept), 0)::int as evidence,
      sum(coalesce(q.amount, 1))::float8 as events
    from ${counting}
    left join evidence_counts(${windows.map(({ planId }) => planId)}::uuid[]) e on e.activity_id = a.id
    left join activity_quantity q on q.activity_id = a.id and q.kind = 'events'
    group by am.lineage_id`.execute(tx)
  const counted = await sql<CountRow>`
    select am.lineage_id, q.kind, sum(q.amount)::float8 as amount
    from ${counting}
    join activity_quantity q on q.activity_id = a.id and q.kind <> 'events'
    group by am.lineage_id, q.kind`.execute(tx)
  const byLineage = Map.groupBy(counted.rows, (row) => row.lineage_id)
  return new Map(
    rows.map(({ lineage_id, dates, spent, activities, evidence, events }) => {
      const quantities: Partial<Record<QuantityKind, number>> = { events }
      for (const { kind, amount } of byLineage.get(lineage_id) ?? []) quantities[kind] = amount
      return [lineage_id, { dates, spent, activities, evidence, quantities }]
    }),
  )
}
