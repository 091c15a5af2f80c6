import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { scopeOf } from '../../../platform/auth/actor.ts'
import { AppError, found } from '../../../platform/errors.ts'
import { type Env, type FormValues, signedIn, type WebContext } from '../../../web/env.ts'
import { uuid } from '../../../web/fields.ts'
import { type FieldErrors, type Parsed, parseForm, textOf } from '../../../web/form.ts'
import { renderPage } from '../../../web/frame.tsx'
import { amendPlan, type PlanChange } from '../commands/amend-plan.ts'
import type { AmendmentDecision } from '../domain/amending.ts'
import { amendmentSchema } from '../domain/forms.ts'
import { parseMeasureForm, textValues, understoodValues } from '../domain/measure-form.ts'
import { AmendMeasurePage, AmendNewMeasurePage, AmendPage, RetireMeasurePage } from '../pages/amend-pages.tsx'
import type { WholePlan } from '../pages/plan-page.tsx'
import { listWordings } from '../store/measures.ts'
import { loadPlanFor } from './load-plan.ts'
import { errorsOf, hiddenOf, idOf, viewOf } from './request.ts'

const measurePath = '/plans/:plan/amend/measures/:measure'
const retirePath = `${measurePath}/retire`
const addPath = '/plans/:plan/amend/objectives/:objective/new'

/** Changes of an approved plan, each with its decision; changes by one decision are one amendment. */
export function amendRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/plans/:plan/amend', async (c) => {
    const whole = await loadPlanFor(c, 'amend')
    const view = viewOf(c)
    const page = <AmendPage {...whole} view={view} query={queryOf(c, whole)} />
    return renderPage(c, { title: view.t('amendPlan'), current: '/plans' }, page)
  })

  routes.get(measurePath, (c) => changePage(c))
  routes.post(measurePath, (c) => {
    const content = parseMeasureForm(c.get('form').values)
    const places = { lineageId: idOf(c, 'measure'), seen: hiddenOf(c, 'seen', uuid) }
    return amend(
      c,
      changePage,
      also(content, (value): PlanChange => ({ kind: 'change', ...places, content: value })),
    )
  })
  routes.get(addPath, (c) => addPage(c))
  routes.post(addPath, (c) => {
    const content = parseMeasureForm(c.get('form').values)
    const places = { id: hiddenOf(c, 'id', uuid), objectiveId: idOf(c, 'objective') }
    return amend(
      c,
      addPage,
      also(content, (value): PlanChange => ({ kind: 'add', ...places, content: value })),
    )
  })
  routes.get(retirePath, (c) => retirePage(c))
  routes.post(retirePath, (c) => {
    const places = { lineageId: idOf(c, 'measure'), seen: hiddenOf(c, 'seen', uuid) }
    return amend(c, retirePage, { ok: true, value: { kind: 'retire', ...places } })
  })
  return routes
}

type Shown = { values?: FormValues; errors?: FieldErrors; changed?: boolean }
type FormPage = (c: WebContext, shown: Shown) => Promise<Response>

const also = <T, U>(parsed: Parsed<T>, next: (value: T) => U): Parsed<U> =>
  parsed.ok ? { ok: true, value: next(parsed.value) } : parsed

async function amend(c: WebContext, page: FormPage, change: Parsed<PlanChange>): Promise<Response> {
  const { values } = c.get('form')
  const planId = idOf(c, 'plan')
  const decision = decisionOf(c)
  if (!change.ok || !decision.ok) {
    const errors = { ...(!change.ok && change.errors), ...(!decision.ok && decision.errors) }
    return page(c, { values, errors })
  }
  try {
    const input = { decision: decision.value, change: change.value }
    const amendmentId = await amendPlan(c.get('services'), signedIn(c), planId, input)
    return c.redirect(`/plans/${planId}/amendments/${amendmentId}?done=amended`, 303)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'changed-meanwhile') return page(c, { values, changed: true })
    if (error.reason === 'decision-differs')
      return page(c, { values, errors: { reason: 'decision-differs' } })
    if (error.reason === 'before-approval')
      return page(c, { values, errors: { approvedOn: 'before-approval' } })
    throw error
  }
}

function decisionOf(c: WebContext): Parsed<AmendmentDecision> {
  const parsed = parseForm(amendmentSchema, c.get('form').values)
  if (parsed.ok && parsed.value.approvedOn > c.get('services').clock.today()) {
    return { ok: false, errors: { approvedOn: 'in-the-future' } }
  }
  return parsed
}

/** A further change by a decision that is recorded already: its form comes filled in. */
function chosenDecision(c: WebContext, { amendments }: WholePlan) {
  return amendments.find(({ id }) => id === c.req.query('decision')) ?? null
}

const queryOf = (c: WebContext, whole: WholePlan): string => {
  const chosen = chosenDecision(c, whole)
  return chosen ? `?decision=${chosen.id}` : ''
}

function decisionValues(c: WebContext, whole: WholePlan): FormValues {
  const chosen = chosenDecision(c, whole)
  const { plan } = whole
  const actor = signedIn(c)
  return {
    reason: chosen?.reason ?? '',
    approverPosition: chosen?.approverPosition ?? plan.approverPosition ?? actor.position,
    approverName: chosen?.approverName ?? plan.approverName ?? actor.name,
    approvedOn: chosen?.approvedOn ?? c.get('services').clock.today(),
    approvalNumber: chosen?.approvalNumber ?? '',
  }
}

const pageOf = (c: WebContext, { errors, changed }: Shown) => ({
  title: viewOf(c).t('amendPlan'),
  current: '/plans',
  status: changed ? (409 as const) : errors ? (422 as const) : (200 as const),
})

function formProps(c: WebContext, whole: WholePlan, shown: Shown) {
  return {
    view: viewOf(c),
    plan: whole.plan,
    errors: errorsOf(c, shown.errors ?? {}),
    changed: shown.changed ?? false,
  }
}

const measureOf = (c: WebContext, { measures }: WholePlan) =>
  found(measures.find(({ lineageId }) => lineageId === idOf(c, 'measure')))

/** What the person saw; after a colleague's change the next sending is meant for what is in force now. */
const seenIn = ({ values, changed }: Shown, now: string) =>
  values && !changed ? textOf(values, 'seen') : now

async function changePage(c: WebContext, shown: Shown = {}) {
  const whole = await loadPlanFor(c, 'amend')
  const there = whole.measures.find(({ lineageId }) => lineageId === idOf(c, 'measure'))
  if (!there && shown.changed) return addPage(c, shown, await lastObjective(c))
  const measure = found(there)
  const fresh = { ...textValues(measure), ...understoodValues(measure), ...decisionValues(c, whole) }
  return renderPage(
    c,
    pageOf(c, shown),
    <AmendMeasurePage
      {...formProps(c, whole, shown)}
      values={shown.values ?? fresh}
      measure={measure}
      query={queryOf(c, whole)}
      hidden={{ seen: seenIn(shown, measure.id) }}
    />,
  )
}

/** Where a measure stood that was taken out meanwhile: what was written of it can be added there again. */
async function lastObjective(c: WebContext): Promise<string> {
  const [planId, lineageId] = [idOf(c, 'plan'), idOf(c, 'measure')]
  const scope = scopeOf(signedIn(c))
  const wordings = await c.get('services').database.read(scope, (tx) => listWordings(tx, planId, lineageId))
  return found(wordings.at(-1)).objectiveId
}

async function addPage(c: WebContext, shown: Shown = {}, under: string = idOf(c, 'objective')) {
  const whole = await loadPlanFor(c, 'amend')
  const objective = found(whole.objectives.find(({ id }) => id === under))
  const id = (shown.values && textOf(shown.values, 'id')) || randomUUID()
  return renderPage(
    c,
    pageOf(c, shown),
    <AmendNewMeasurePage
      {...formProps(c, whole, shown)}
      values={shown.values ?? { recurrence: 'once', ...decisionValues(c, whole) }}
      objective={objective}
      hidden={{ id }}
    />,
  )
}

async function retirePage(c: WebContext, shown: Shown = {}) {
  const whole = await loadPlanFor(c, 'amend')
  const measure = measureOf(c, whole)
  return renderPage(
    c,
    pageOf(c, shown),
    <RetireMeasurePage
      {...formProps(c, whole, shown)}
      values={shown.values ?? decisionValues(c, whole)}
      measure={measure}
      hidden={{ seen: seenIn(shown, measure.id) }}
    />,
  )
}
