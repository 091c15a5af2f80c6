import { citizenScope } from '../../../platform/db/index.ts'
import type { Services } from '../../../web/env.ts'
import { type Sheet, sheetOf } from '../../../web/sheet.ts'
import { assessPlans, type NamedMethod, type RolledUp, windowUntil } from '../../assessment/index.ts'
import { inTreeOrder, type Listed, listOrganizations } from '../../organizations/index.ts'
import { matching } from '../domain/tree.ts'
import { listLastChanges, listPublishedPlans, type PublishedPlan } from '../store.ts'

export type StartRow = Listed & {
  /** The newest approved plan; null where the body has published none. */
  published: {
    plan: PublishedPlan
    total: RolledUp
    method: NamedMethod
    lastChange: string | null
  } | null
}

/** Bodies on one page: enough to look around, little enough for a weak link. */
const pageSize = 30

/** The tree of bodies, or the bodies that a search finds, with their newest plans; 7 queries whatever their number. */
export function loadStart(
  services: Services,
  asked: { query: string; page: number },
): Promise<Sheet<StartRow>> {
  const today = services.clock.today()
  return services.database.read(citizenScope, async (tx) => {
    const tree = inTreeOrder(await listOrganizations(tx))
    const sheet = sheetOf(asked.query === '' ? tree : matching(tree, asked.query), asked.page, pageSize)
    const plans = await listPublishedPlans(
      tx,
      sheet.items.map(({ organization }) => organization.id),
    )
    const newest = new Map(plans.toReversed().map((plan) => [plan.organizationId, plan]))
    const shown = [...newest.values()]
    const assessed = await assessPlans(
      tx,
      shown.map((plan) => ({ plan, window: windowUntil(plan, today) })),
    )
    const changes = await listLastChanges(
      tx,
      shown.map(({ id }) => id),
    )
    const publishedOf = (organizationId: string): StartRow['published'] => {
      const plan = newest.get(organizationId)
      const known = plan && assessed.get(plan.id)
      if (!plan || !known) return null
      return { plan, total: known.total, method: known.method, lastChange: changes.get(plan.id) ?? null }
    }
    return {
      ...sheet,
      items: sheet.items.map((listed) => ({ ...listed, published: publishedOf(listed.organization.id) })),
    }
  })
}
