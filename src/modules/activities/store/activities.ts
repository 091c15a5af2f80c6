import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Transaction } from '../../../platform/db/index.ts'
import { type Activity, type ActivityKind, activityKinds } from '../domain.ts'

const isKind = (value: string): value is ActivityKind => activityKinds.some((kind) => kind === value)

/** The wording in force, or the last one of a measure that an amendment took out: work done for it stays work done. */
const lastWording = sql<string>`(
  select w.id from measure w left join amendment a on a.id = w.added_by_amendment
  where w.lineage_id = am.lineage_id
  order by w.retired_by_amendment is null desc, coalesce(a.number, 0) desc limit 1)`

/** Activities with their quantities, measures and number of evidence items, in one query. */
function selectActivities(tx: Transaction) {
  return tx.selectFrom('activity').select([
    'activity.id',
    'activity.kind',
    'activity.what',
    'activity.happened_on as happenedOn',
    'activity.ended_on as endedOn',
    'activity.place',
    'activity.spent',
    'activity.state',
    'activity.withdrawn_reason as withdrawnReason',
    'activity.recorded_at as recordedAt',
    (eb) =>
      eb
        .selectFrom('person')
        .select('person.name')
        .whereRef('person.id', '=', 'activity.recorded_by')
        .as('recordedBy'),
    (eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('activity_quantity as q')
          .select(['q.kind', 'q.amount'])
          .whereRef('q.activity_id', '=', 'activity.id')
          .orderBy('q.kind'),
      ).as('quantities'),
    (eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('activity_measure as am')
          .innerJoin('measure as m', (join) => join.on('m.id', '=', lastWording))
          .select(['am.lineage_id as lineageId', 'am.plan_id as planId', 'm.number', 'm.text'])
          .select(sql<boolean>`m.retired_by_amendment is not null`.as('retired'))
          .whereRef('am.activity_id', '=', 'activity.id')
          .orderBy('m.position'),
      ).as('measures'),
    (eb) =>
      eb
        .selectFrom('evidence as e')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .whereRef('e.activity_id', '=', 'activity.id')
        .where('e.state', '=', 'kept')
        .as('evidence'),
  ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectActivities>['execute']>>[number]

const toActivity = (row: Row): Activity => ({
  ...row,
  kind: isKind(row.kind) ? row.kind : 'other',
  evidence: Number(row.evidence ?? 0),
})

/** The body's own activity, or null also where another body's is public: reading is not changing. */
export async function findOwnActivity(
  tx: Transaction,
  organizationId: string,
  id: string,
): Promise<Activity | null> {
  const row = await selectActivities(tx)
    .where('activity.id', '=', id)
    .where('activity.organization_id', '=', organizationId)
    .executeTakeFirst()
  return row ? toActivity(row) : null
}

/** The same, held until the transaction ends: a correction and a withdrawal at once come one after the other. */
export async function lockOwnActivity(
  tx: Transaction,
  organizationId: string,
  id: string,
): Promise<Activity | null> {
  const row = await tx
    .selectFrom('activity')
    .select('id')
    .where('id', '=', id)
    .where('organization_id', '=', organizationId)
    .forUpdate()
    .executeTakeFirst()
  return row ? findOwnActivity(tx, organizationId, id) : null
}

export type ActivityFilter = {
  organizationId: string
  planId?: string | undefined
  lineageId?: string | undefined
  /** ISO dates, both included. */
  from?: string | undefined
  to?: string | undefined
  withdrawn?: boolean | undefined
  limit?: number | undefined
  offset?: number | undefined
}

/** The newest first; withdrawn ones only when asked for. */
export async function listActivities(tx: Transaction, filter: ActivityFilter): Promise<Activity[]> {
  let query = selectActivities(tx)
    .where('activity.organization_id', '=', filter.organizationId)
    .orderBy('activity.happened_on', 'desc')
    .orderBy('activity.recorded_at', 'desc')
    .limit(filter.limit ?? 1000)
    .offset(filter.offset ?? 0)
  if (!filter.withdrawn) query = query.where('activity.state', '=', 'recorded')
  if (filter.from !== undefined) query = query.where('activity.happened_on', '>=', filter.from)
  if (filter.to !== undefined) query = query.where('activity.happened_on', '<=', filter.to)
  const { planId, lineageId } = filter
  if (planId !== undefined || lineageId !== undefined) {
    query = query.where(({ exists, selectFrom }) => {
      let links = selectFrom('activity_measure as link')
        .select(sql`1`.as('one'))
        .whereRef('link.activity_id', '=', 'activity.id')
      if (planId !== undefined) links = links.where('link.plan_id', '=', planId)
      if (lineageId !== undefined) links = links.where('link.lineage_id', '=', lineageId)
      return exists(links)
    })
  }
  return (await query.execute()).map(toActivity)
}
