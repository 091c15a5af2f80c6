import { citizenScope } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { assessPlans, type NamedMethod, type RolledUp, windowUntil } from '../../assessment/index.ts'
import { findOrganizationBySlug, type Organization } from '../../organizations/index.ts'
import {
  listLastChanges,
  listPublishedPlans,
  listPublishedReports,
  type PublishedPlan,
  type PublishedReport,
} from '../store.ts'

export type BodyPlan = {
  plan: PublishedPlan
  /** Until which day work counts. */
  cutOff: string
  total: RolledUp
  method: NamedMethod
  reports: PublishedReport[]
  lastChange: string | null
}

export type LoadedBody = { organization: Organization; plans: BodyPlan[] }

/**
 * @returns a body with its approved plans, the newest year first; 8 queries whatever their number
 * @throws AppError 'not-found'
 */
export function loadBody(services: Services, slug: string): Promise<LoadedBody> {
  const today = services.clock.today()
  return services.database.read(citizenScope, async (tx) => {
    const organization = found(await findOrganizationBySlug(tx, slug))
    const plans = await listPublishedPlans(tx, [organization.id])
    const planIds = plans.map(({ id }) => id)
    const windows = plans.map((plan) => ({ plan, window: windowUntil(plan, today) }))
    const assessed = await assessPlans(tx, windows)
    const reports = Map.groupBy(await listPublishedReports(tx, planIds), ({ planId }) => planId)
    const changes = await listLastChanges(tx, planIds)
    return {
      organization,
      plans: windows.map(({ plan, window }) => {
        const { total, method } = found(assessed.get(plan.id))
        return {
          plan,
          cutOff: window.cutOff,
          total,
          method,
          reports: reports.get(plan.id) ?? [],
          lastChange: changes.get(plan.id) ?? null,
        }
      }),
    }
  })
}
