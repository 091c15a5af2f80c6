import type { Child } from 'hono/jsx'
import type { WebContext } from '../../web/env.ts'
import type { Measure, Plan } from './domain/plan.ts'
import type { ExtraColumn } from './pages/plan-table.tsx'

/**
 * What modules that build on plans show on a plan's pages, handed in by src/app.ts: plans know nothing of them, so
 * there is no circle.
 */
export type PlanExtensions = {
  /** Above the table of the plan page: progress, links to work and reports. */
  planSections?: (c: WebContext, plan: Plan) => Promise<Child>
  /** On the page of one measure, above its wordings. */
  measureSections?: (c: WebContext, plan: Plan, measure: Measure) => Promise<Child>
  /** Further columns of the plan's table; cells by lineage of the measure. */
  planColumns?: (c: WebContext, plan: Plan) => Promise<ExtraColumn[]>
}
