import { sql } from 'kysely'
import { z } from 'zod'
import { type Layout, layoutSchema } from '../../../documents/layouts/layout.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import type { DemandedPaper, Demands, LayoutDemand } from '../domain/layout-demand.ts'

/**
 * The form that the nearest body above demands for a paper, as a column beside `organization`. Row policies show it to
 * the bodies below alone: whoever else reads the plan sees null.
 */
export const demandOf = (paper: DemandedPaper) =>
  sql<unknown>`(
    select jsonb_build_object(
      'organizationId', above.id, 'organizationName', above.name, 'title', demand.title, 'layout', demand.form)
    from layout_demand demand join organization above on above.id = demand.organization_id
    where demand.paper = ${paper} and organization.path <@ above.path and organization.id <> above.id
    order by nlevel(above.path) desc limit 1)`

/** A form that no version of the program understands any more is no demand. */
const demandSchema: z.ZodType<LayoutDemand | null> = z
  .object({
    organizationId: z.string(),
    organizationName: z.string(),
    title: z.string(),
    layout: layoutSchema,
  })
  .nullable()
  .catch(null)

export const demandsIn = (row: { planDemand: unknown; reportDemand: unknown }): Demands => ({
  plan: demandSchema.parse(row.planDemand),
  report: demandSchema.parse(row.reportDemand),
})

/** What is demanded of a body from above. */
export async function findDemandsOn(tx: Transaction, organizationId: string): Promise<Demands> {
  const row = await tx
    .selectFrom('organization')
    .select([demandOf('plan').as('planDemand'), demandOf('report').as('reportDemand')])
    .where('organization.id', '=', organizationId)
    .executeTakeFirst()
  return row ? demandsIn(row) : { plan: null, report: null }
}

export type OwnDemand = { paper: DemandedPaper; title: string }

/** What the body demands of those below it. */
export async function listDemandsBy(tx: Transaction, organizationId: string): Promise<OwnDemand[]> {
  return tx
    .selectFrom('layout_demand')
    .select(['paper', 'title'])
    .where('organization_id', '=', organizationId)
    .orderBy('paper')
    .execute()
}

export type NewDemand = { organizationId: string; paper: DemandedPaper; title: string; layout: Layout }

/** The demand for this paper from now on; another one of the same body ends. */
export async function setDemand(
  tx: Transaction,
  { organizationId, paper, title, layout }: NewDemand,
  by: { personId: string; at: Date },
): Promise<void> {
  const demand = {
    title,
    form: JSON.stringify(layout),
    demanded_by: by.personId,
    demanded_at: by.at,
  }
  await tx
    .insertInto('layout_demand')
    .values({ organization_id: organizationId, paper, ...demand })
    .onConflict((conflict) => conflict.columns(['organization_id', 'paper']).doUpdateSet(demand))
    .execute()
}

/** False where there was none. */
export async function deleteDemand(
  tx: Transaction,
  organizationId: string,
  paper: DemandedPaper,
): Promise<boolean> {
  const result = await tx
    .deleteFrom('layout_demand')
    .where('organization_id', '=', organizationId)
    .where('paper', '=', paper)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
