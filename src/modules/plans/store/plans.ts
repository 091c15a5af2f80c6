import { layoutSchema } from '../../../documents/layouts/layout.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import { layoutsInForce } from '../domain/layouts-in-force.ts'
import type { Method, Plan } from '../domain/plan.ts'
import { demandOf, demandsIn } from './layout-demands.ts'

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
    .select([demandOf('plan').as('planDemand'), demandOf('report').as('reportDemand')])
}

const keptLayout = layoutSchema.nullable().catch(null)

type Row = Omit<Plan, 'layout' | 'reportLayout' | 'demands' | 'otherUnit'> & Record<LayoutColumn, unknown>
type LayoutColumn = 'layout' | 'reportLayout' | 'planDemand' | 'reportDemand'

function withLayouts({ layout, reportLayout, planDemand, reportDemand, ...row }: Row): Plan {
  const own = {
    state: row.state,
    layout: keptLayout.parse(layout),
    reportLayout: keptLayout.parse(reportLayout),
  }
  return { ...row, ...layoutsInForce(own, demandsIn({ planDemand, reportDemand })) }
}

/** Newest year first, the approved plan of a year before its drafts. Drafts are the body's own only. */
export async function listPlans(tx: Transaction, organizationId: string): Promise<Plan[]> {
  const rows = await selectPlans(tx)
    .where('plan.organization_id', '=', organizationId)
    .orderBy('plan.year', 'desc')
    .orderBy('plan.state', 'asc')
    .orderBy('plan.created_at', 'asc')
    .execute()
  return rows.map(withLayouts)
}

export async function findPlan(tx: Transaction, id: string): Promise<Plan | null> {
  const row = await selectPlans(tx).where('plan.id', '=', id).executeTakeFirst()
  return row ? withLayouts(row) : null
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
  return withLayouts(found(row))
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
  return row ? withLayouts(row) : null
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

export async function listMethods(tx: Transaction): Promise<Method[]> {
  return tx
    .selectFrom('assessment_method')
    .select(['code', 'name_mn as nameMn', 'name_en as nameEn', 'verified'])
    .orderBy('code')
    .execute()
}
