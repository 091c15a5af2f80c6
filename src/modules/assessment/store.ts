import { sql } from 'kysely'
import type { Transaction } from '../../platform/db/index.ts'
import type { QuantityKind } from '../../platform/db/schema.ts'
import type { Facts } from './domain/proposal.ts'
import type { Method } from './domain/roll-up.ts'

export type NamedMethod = Method & { nameMn: string; nameEn: string; verified: boolean }

export async function getMethod(tx: Transaction, code: string): Promise<NamedMethod> {
  const row = await tx
    .selectFrom('assessment_method')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return {
    code: row.code,
    steps: row.steps.map(Number),
    rollUp: row.roll_up,
    rounding: row.rounding,
    digits: row.digits,
    nameMn: row.name_mn,
    nameEn: row.name_en,
    verified: row.verified,
  }
}

type FactRow = {
  lineage_id: string
  dates: string[]
  spent: number
  activities: number
  evidence: number
  events: number
}

/**
 * What was done for each measure of a plan from one day to another (ISO, both included), by lineage, in two queries
 * whatever the number of measures. Work without a number of events counts as one event.
 */
export async function listFacts(
  tx: Transaction,
  planId: string,
  window: { start: string; cutOff: string },
): Promise<Map<string, Facts>> {
  const { rows } = await sql<FactRow>`
    select am.lineage_id, array_agg(a.happened_on::text order by a.happened_on) as dates,
      coalesce(sum(a.spent), 0)::float8 as spent, count(*)::int as activities,
      coalesce(sum(e.n), 0)::int as evidence,
      sum(coalesce(q.amount, 1))::float8 as events
    from activity_measure am
    join activity a on a.id = am.activity_id and a.state = 'recorded'
    left join lateral (select count(*) as n from evidence e where e.activity_id = a.id and e.state = 'kept') e on true
    left join activity_quantity q on q.activity_id = a.id and q.kind = 'events'
    where am.plan_id = ${planId} and a.happened_on between ${window.start} and ${window.cutOff}
    group by am.lineage_id`.execute(tx)
  const counted = await tx
    .selectFrom('activity_measure as am')
    .innerJoin('activity as a', 'a.id', 'am.activity_id')
    .innerJoin('activity_quantity as q', 'q.activity_id', 'a.id')
    .select(['am.lineage_id', 'q.kind', ({ fn }) => fn.sum<number>('q.amount').as('amount')])
    .where('am.plan_id', '=', planId)
    .where('a.state', '=', 'recorded')
    .where('a.happened_on', '>=', window.start)
    .where('a.happened_on', '<=', window.cutOff)
    .where('q.kind', '<>', 'events')
    .groupBy(['am.lineage_id', 'q.kind'])
    .execute()
  const byLineage = Map.groupBy(counted, (row) => row.lineage_id)
  return new Map(
    rows.map(({ lineage_id, dates, spent, activities, evidence, events }) => {
      const quantities: Partial<Record<QuantityKind, number>> = { events }
      for (const { kind, amount } of byLineage.get(lineage_id) ?? []) quantities[kind] = Number(amount)
      return [lineage_id, { dates, spent, activities, evidence, quantities }]
    }),
  )
}
