import { sql } from 'kysely'
import { type Layout, layoutSchema } from '../../../documents/layouts/layout.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import type { Decision, Method, Objective, ObjectiveTexts, Plan, PlanDetails } from '../domain/plan.ts'

const columns = [
  'plan.id',
  'plan.organization_id as organizationId',
  'organization.name as organizationName',
  'plan.year',
  'plan.title',
  'plan.state',
  'plan.method',
  'plan.layout',
  'plan.report_layout as reportLayout',
  'plan.window_start as windowStart',
  'plan.window_end as windowEnd',
  'plan.issued_date as issuedDate',
  'plan.issued_place as issuedPlace',
  'plan.issued_number as issuedNumber',
  'plan.approver_position as approverPosition',
  'plan.approver_name as approverName',
  'plan.approved_on as approvedOn',
  'plan.approval_number as approvalNumber',
  'plan.amended',
  'plan.handed_by as handedBy',
] as const

function selectPlans(tx: Transaction) {
  return tx
    .selectFrom('plan')
    .innerJoin('organization', 'organization.id', 'plan.organization_id')
    .select(columns)
}

const keptLayout = layoutSchema.nullable().catch(null)

const withLayout = <Row extends { layout: unknown; reportLayout: unknown }>(
  row: Row,
): Omit<Row, 'layout' | 'reportLayout'> & { layout: Layout | null; reportLayout: Layout | null } => ({
  ...row,
  layout: keptLayout.parse(row.layout),
  reportLayout: keptLayout.parse(row.reportLayout),
})

/** Newest year first, the approved plan of a year before its drafts. Drafts are the body's own only. */
export async function listPlans(tx: Transaction, organizationId: string): Promise<Plan[]> {
  const rows = await selectPlans(tx)
    .where('plan.organization_id', '=', organizationId)
    .orderBy('plan.year', 'desc')
    .orderBy('plan.state', 'asc')
    .orderBy('plan.created_at', 'asc')
    .execute()
  return rows.map(withLayout)
}

export async function findPlan(tx: Transaction, id: string): Promise<Plan | null> {
  const row = await selectPlans(tx).where('plan.id', '=', id).executeTakeFirst()
  return row ? withLayout(row) : null
}

export async function getPlan(tx: Transaction, id: string): Promise<Plan> {
  return found(await findPlan(tx, id))
}

/** The body's own plan, locked until the transaction ends: its state decides what may follow. */
export async function lockPlan(tx: Transaction, organizationId: string, id: string): Promise<Plan> {
  const row = await selectPlans(tx)
    .where('plan.id', '=', id)
    .where('plan.organization_id', '=', organizationId)
    .forUpdate('plan')
    .executeTakeFirst()
  return withLayout(found(row))
}

export async function findApprovedPlan(
  tx: Transaction,
  organizationId: string,
  year: number,
): Promise<Plan | null> {
  const row = await selectPlans(tx)
    .where('plan.organization_id', '=', organizationId)
    .where('plan.year', '=', year)
    .where('plan.state', '=', 'approved')
    .executeTakeFirst()
  return row ? withLayout(row) : null
}

/** The plan that an import became, if it did. */
export async function findPlanOfImport(tx: Transaction, importId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('plan')
    .select('id')
    .where('plan_import_id', '=', importId)
    .executeTakeFirst()
  return row?.id ?? null
}

export type NewPlan = Omit<PlanDetails, 'method'> & {
  id: string
  organizationId: string
  layout: Layout | null
  reportLayout?: Layout | null
  importId: string | null
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

const objectiveColumns = ['id', 'plan_id as planId', 'position', 'number', 'title', 'principle'] as const

export async function listObjectives(tx: Transaction, planId: string): Promise<Objective[]> {
  return tx
    .selectFrom('objective')
    .select(objectiveColumns)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
}

export async function insertObjectives(
  tx: Transaction,
  organizationId: string,
  objectives: readonly Objective[],
): Promise<void> {
  if (objectives.length === 0) return
  const rows = objectives.map(({ planId, ...rest }) => ({
    ...rest,
    plan_id: planId,
    organization_id: organizationId,
  }))
  await tx.insertInto('objective').values(rows).execute()
}

export async function updateObjective(tx: Transaction, id: string, texts: ObjectiveTexts): Promise<void> {
  await tx.updateTable('objective').set(texts).where('id', '=', id).execute()
}

export async function deleteObjective(tx: Transaction, id: string): Promise<void> {
  await tx.deleteFrom('objective').where('id', '=', id).execute()
}

/** The order as given: the first id gets position 0. */
export async function orderObjectives(tx: Transaction, ids: readonly string[]): Promise<void> {
  await sql`
    update objective set position = wanted.place - 1
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
    where objective.id = wanted.id`.execute(tx)
}

export async function listMethods(tx: Transaction): Promise<Method[]> {
  return tx
    .selectFrom('assessment_method')
    .select(['code', 'name_mn as nameMn', 'name_en as nameEn', 'verified'])
    .orderBy('code')
    .execute()
}
