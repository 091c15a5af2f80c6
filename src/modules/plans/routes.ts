import { Hono } from 'hono'
import type { Env } from '../../web/env.ts'
import type { PlanExtensions } from './extensions.ts'
import { importRoutes } from './imports/routes/import-routes.tsx'
import { amendRoutes } from './routes/amend-routes.tsx'
import { decisionRoutes } from './routes/decision-routes.tsx'
import { draftRoutes } from './routes/draft-routes.tsx'
import { planPages } from './routes/plan-routes.tsx'

/** All addresses under /plans. Those with fixed words come first: the rest reads a plan's id in that place. */
export function planRoutes(extensions: PlanExtensions = {}): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', importRoutes())
  routes.route('/', draftRoutes())
  routes.route('/', decisionRoutes())
  routes.route('/', amendRoutes())
  routes.route('/', planPages(extensions))
  return routes
}
