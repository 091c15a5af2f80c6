import { type Actor, hasRole, scopeOf } from '../../platform/auth/actor.ts'
import type { Transaction } from '../../platform/db/index.ts'
import { found } from '../../platform/errors.ts'
import type { Services } from '../../web/env.ts'
import { type Activity, listActivities } from '../activities/index.ts'
import { type AssessedPlan, assessPlan, windowUntil } from '../assessment/index.ts'
import { findOrganization } from '../organizations/index.ts'
import { findOpenImports, listPlans, mayWritePlans, type Plan } from '../plans/index.ts'
import { listReports } from '../reports/index.ts'
import { isRunning, type NextStep, named, nextSteps } from './domain/next-steps.ts'
import { runsOf } from './domain/runs.ts'
import { type Change, listLastChanges } from './store.ts'

export type HomeView = {
  year: number
  /** Of the body's public page. */
  slug: string
  /** This year's approved plan, or the newest of earlier years. */
  current: { plan: Plan; assessed: AssessedPlan; cutOff: string } | null
  hasDraft: boolean
  steps: NextStep[]
  lastActivities: Activity[]
  changes: (Change & { times: number })[]
}

const shownActivities = 5
const shownChanges = 8
/** A report of eighty entries edited one after another is one line out of eighty rows. */
const readChanges = 100
/** Enough to find what has no evidence; nobody reads more on a start page. */
const checkedActivities = 300

/** What a person of the body finds on the start page: eleven queries at most. */
export function loadHome(services: Services, actor: Actor): Promise<HomeView> {
  const today = services.clock.today()
  const year = Number(today.slice(0, 4))
  return services.database.read(scopeOf(actor), async (tx) => {
    const { slug } = found(await findOrganization(tx, actor.organizationId))
    const log = await listLastChanges(tx, actor.organizationId, readChanges)
    const changes = runsOf(log).slice(0, shownChanges)
    if (!hasRole(actor, 'specialist', 'head', 'reviewer'))
      return { year, slug, current: null, hasDraft: false, steps: [], lastActivities: [], changes }
    const plans = await listPlans(tx, actor.organizationId)
    const current = await assessCurrent(tx, plans, today)
    const filter = { organizationId: actor.organizationId, limit: checkedActivities }
    const activities = await listActivities(tx, filter)
    const reports = await listReports(tx, actor.organizationId)
    const openImports = mayWritePlans(actor)
      ? await findOpenImports(tx, actor.organizationId, named)
      : { all: 0, own: false, newest: [] }
    const draftPlans = plans.filter((plan) => plan.state === 'draft')
    const ofThisYear = current?.plan.year === year ? current : null
    return {
      year,
      slug,
      current,
      hasDraft: draftPlans.length > 0,
      steps: nextSteps({
        roles: actor.roles,
        year,
        today,
        approvedPlan: ofThisYear?.plan ?? null,
        draftPlans,
        openImports,
        reports,
        withoutWork: (ofThisYear?.assessed.measures ?? [])
          .filter(({ measure, facts }) => facts.activities === 0 && isRunning(measure, today))
          .map(({ measure }) => ({
            lineageId: measure.lineageId,
            name: `${measure.number ?? ''} ${measure.text}`.trim(),
          })),
        withoutEvidence: activities
          .filter(({ evidence, happenedOn }) => evidence === 0 && happenedOn >= `${year}-01-01`)
          .map(({ id, what }) => ({ id, name: what })),
      }),
      lastActivities: activities.slice(0, shownActivities),
      changes,
    }
  })
}

async function assessCurrent(
  tx: Transaction,
  plans: readonly Plan[],
  today: string,
): Promise<HomeView['current']> {
  const year = Number(today.slice(0, 4))
  const approved = plans.filter((plan) => plan.state === 'approved')
  const plan = approved.find((one) => one.year === year) ?? approved[0]
  if (!plan) return null
  const window = windowUntil(plan, today)
  return { plan, assessed: await assessPlan(tx, plan, window), cutOff: window.cutOff }
}
