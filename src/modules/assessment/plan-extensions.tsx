import { scopeOf } from '../../platform/auth/actor.ts'
import { signedIn, type WebContext } from '../../web/env.ts'
import { ActivityList, activityTexts, listActivities, mayRecordActivities } from '../activities/index.ts'
import type { Plan, PlanExtensions } from '../plans/index.ts'
import { type AssessedPlan, assessPlan, windowUntil } from './assess-plan.ts'
import { assessmentTexts } from './messages/index.ts'
import { MeasureProgressCell, MeasureProgressSection, PlanProgressSection } from './pages/progress-views.tsx'

/** What the pages of an approved plan show of its progress: handed to the plans module by src/app.ts. */
export const planProgress: PlanExtensions = {
  async planSections(c, plan) {
    if (plan.state !== 'approved') return null
    const window = windowOf(c, plan)
    return (
      <PlanProgressSection assessed={await assessed(c, plan)} window={window} language={c.get('language')} />
    )
  },

  async planColumns(c, plan) {
    if (plan.state !== 'approved') return []
    const language = c.get('language')
    const { measures } = await assessed(c, plan)
    const cells = measures.map(
      (one) => [one.measure.lineageId, <MeasureProgressCell assessed={one} language={language} />] as const,
    )
    return [{ key: 'progress', header: assessmentTexts(language)('progress'), cells: new Map(cells) }]
  },

  async measureSections(c, plan, measure) {
    if (plan.state !== 'approved') return null
    const actor = signedIn(c)
    const language = c.get('language')
    const one = (await assessed(c, plan)).measures.find(
      (each) => each.measure.lineageId === measure.lineageId,
    )
    if (!one) return null
    const activities = await c
      .get('services')
      .database.read(scopeOf(actor), (tx) =>
        listActivities(tx, { organizationId: plan.organizationId, lineageId: measure.lineageId }),
      )
    return (
      <>
        <MeasureProgressSection assessed={one} language={language} mayRecord={mayRecordActivities(actor)} />
        {activities.length > 0 && <ActivityList t={activityTexts(language)} activities={activities} />}
      </>
    )
  },
}

const windowOf = (c: WebContext, plan: Plan) => windowUntil(plan, c.get('services').clock.today())

/** Once for each request: the section and the column of one page show the same figures. */
function assessed(c: WebContext, plan: Plan): Promise<AssessedPlan> {
  const known = byRequest.get(c.req.raw)
  if (known) return known
  const fresh = c
    .get('services')
    .database.read(scopeOf(signedIn(c)), (tx) => assessPlan(tx, plan, windowOf(c, plan)))
  byRequest.set(c.req.raw, fresh)
  return fresh
}
const byRequest = new WeakMap<Request, Promise<AssessedPlan>>()
