import { Hono } from 'hono'
import { scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { found } from '../../../platform/errors.ts'
import { type Env, signedIn, type WebContext } from '../../../web/env.ts'
import { renderPage } from '../../../web/frame.tsx'
import { listSubtree } from '../../organizations/index.ts'
import type { PlanExtensions } from '../extensions.ts'
import { listOpenImports } from '../imports/store/open-imports.ts'
import type { PlanTextKey } from '../messages/index.ts'
import { AmendmentPage } from '../pages/amendment-page.tsx'
import { MeasurePage } from '../pages/measure-page.tsx'
import { PlanPage } from '../pages/plan-page.tsx'
import { PlansPage } from '../pages/plans-page.tsx'
import { maySeePlans, mayWritePlans } from '../policy.ts'
import { listAmendments } from '../store/amendments.ts'
import { listWordings } from '../store/measures.ts'
import { listObjectives } from '../store/objectives.ts'
import { getPlan, listMethods, listPlans } from '../store/plans.ts'
import { findSourceFile } from '../store/source-file.ts'
import { amendmentFile, planFile } from './download.ts'
import { loadAmendment, loadPlan, offers } from './load-plan.ts'
import { idOf, viewOf } from './request.ts'
import { sourceFile } from './source-file.ts'

/** The body's plans, one plan, one measure, one amendment: what is only looked at. */
export function planPages(extensions: PlanExtensions): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/plans', plansPage)
  routes.get('/plans/:plan', (c) => planPage(c, extensions))
  routes.get('/plans/:plan/:file{plan\\.(?:docx|xlsx|pdf)}', planFile)
  routes.get('/plans/:plan/source', sourceFile)
  routes.get('/plans/:plan/measures/:measure', (c) => measurePage(c, extensions))
  routes.get('/plans/:plan/amendments/:amendment', amendmentPage)
  routes.get('/plans/:plan/amendments/:amendment/:file{amendment\\.(?:docx|pdf)}', amendmentFile)
  return routes
}

const notices: Record<string, PlanTextKey> = {
  'plan-saved': 'planSaved',
  approved: 'planApproved',
  amended: 'planAmended',
  removed: 'planRemoved',
  discarded: 'importDiscarded',
  'handed-over': 'handedOver',
  saved: 'saved',
}

/** What the redirect after a change says of it. */
function noticeOf(c: WebContext) {
  const key = notices[c.req.query('done') ?? '']
  return key ? { notice: { kind: 'success' as const, text: viewOf(c).t(key) } } : {}
}

async function plansPage(c: WebContext) {
  const actor = signedIn(c)
  authorize(maySeePlans(actor))
  const mayWrite = mayWritePlans(actor)
  const { plans, imports, above } = await c.get('services').database.read(scopeOf(actor), async (tx) => ({
    plans: await listPlans(tx, actor.organizationId),
    imports: mayWrite ? await listOpenImports(tx, actor.organizationId) : [],
    above: mayWrite && (await listSubtree(tx, actor.organizationId)).length > 1,
  }))
  const view = viewOf(c)
  return renderPage(
    c,
    { title: view.t('plans'), ...noticeOf(c) },
    <PlansPage
      view={view}
      plans={plans}
      imports={imports}
      mayWrite={mayWrite}
      above={above}
      ownName={actor.organizationName}
    />,
  )
}

async function planPage(c: WebContext, { planSections, planColumns }: PlanExtensions) {
  const whole = await loadPlan(c)
  const { plan } = whole
  const actor = signedIn(c)
  const { methods, source } = await c.get('services').database.read(scopeOf(actor), async (tx) => ({
    methods: await listMethods(tx),
    source: await findSourceFile(tx, { id: plan.id, organizationId: actor.organizationId }),
  }))
  const method = methods.find(({ code }) => code === plan.method)
  const view = viewOf(c)
  const may = {
    edit: offers(c, 'edit', plan),
    approve: offers(c, 'approve', plan),
    amend: offers(c, 'amend', plan),
  }
  return renderPage(
    c,
    { title: plan.title, current: '/plans', ...noticeOf(c) },
    <PlanPage
      {...whole}
      view={view}
      may={may}
      source={source?.name ?? null}
      methodName={(view.language === 'mn' ? method?.nameMn : method?.nameEn) ?? plan.method}
      extra={(await planColumns?.(c, plan)) ?? []}
      sections={await planSections?.(c, plan)}
    />,
  )
}

async function measurePage(c: WebContext, { measureSections }: PlanExtensions) {
  const actor = signedIn(c)
  authorize(maySeePlans(actor))
  const planId = idOf(c, 'plan')
  const loaded = await c.get('services').database.read(scopeOf(actor), async (tx) => ({
    plan: await getPlan(tx, planId),
    objectives: await listObjectives(tx, planId),
    wordings: await listWordings(tx, planId, idOf(c, 'measure')),
    amendments: await listAmendments(tx, planId),
  }))
  const { plan, objectives, wordings, amendments } = loaded
  const measure = found(wordings.at(-1))
  return renderPage(
    c,
    { title: measure.text, current: '/plans', ...noticeOf(c) },
    <MeasurePage
      view={viewOf(c)}
      plan={plan}
      objective={objectives.find(({ id }) => id === measure.objectiveId) ?? null}
      measure={measure}
      earlier={wordings.slice(0, -1).toReversed()}
      amendments={amendments}
      may={{ edit: offers(c, 'edit', plan), amend: offers(c, 'amend', plan) }}
      sections={await measureSections?.(c, plan, measure)}
    />,
  )
}

async function amendmentPage(c: WebContext) {
  const { plan, amendment, measures } = await loadAmendment(c)
  const view = viewOf(c)
  return renderPage(
    c,
    { title: view.t('amendmentNumber', { n: amendment.number }), current: '/plans', ...noticeOf(c) },
    <AmendmentPage
      view={view}
      plan={plan}
      amendment={amendment}
      measures={measures}
      mayAmend={offers(c, 'amend', plan)}
    />,
  )
}
