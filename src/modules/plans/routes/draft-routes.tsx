import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { AppError } from '../../../platform/errors.ts'
import { type Env, type FormValues, signedIn, type WebContext } from '../../../web/env.ts'
import { type FieldErrors, parseForm, textOf } from '../../../web/form.ts'
import { renderPage } from '../../../web/frame.tsx'
import { createPlan } from '../commands/create-plan.ts'
import { editPlanDetails } from '../commands/edit-plan-details.ts'
import { removePlan } from '../commands/remove-plan.ts'
import { moveMeasure, moveObjective } from '../commands/reorder-plan.ts'
import { detailsSchema, detailsValues, newPlanSchema } from '../domain/forms.ts'
import { detailsOf } from '../domain/plan.ts'
import { versionOf } from '../domain/version.ts'
import { NewPlanPage } from '../pages/draft-form-pages.tsx'
import { EditPlanPage } from '../pages/edit-plan-page.tsx'
import { mayWritePlans } from '../policy.ts'
import { listMethods } from '../store/plans.ts'
import { draftPartRoutes } from './draft-part-routes.tsx'
import { loadPlanFor } from './load-plan.ts'
import { changedMeanwhile, errorsOf, idOf, viewOf } from './request.ts'

/** Writing a draft: new, its details, the order of its parts, removing it. Parts have routes of their own. */
export function draftRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/plans/new', (c) => newPlanPage(c))
  routes.post('/plans/new', async (c) => {
    const { values } = c.get('form')
    const parsed = parseForm(newPlanSchema, values)
    if (!parsed.ok) return newPlanPage(c, { values, errors: parsed.errors })
    await createPlan(c.get('services'), signedIn(c), parsed.value)
    return c.redirect(`/plans/${parsed.value.id}/edit`, 303)
  })

  routes.get('/plans/:plan/edit', (c) => editPage(c))
  routes.post('/plans/:plan/edit', async (c) => {
    const { values } = c.get('form')
    const parsed = parseForm(detailsSchema, values)
    if (!parsed.ok) return editPage(c, { values, errors: parsed.errors })
    const { methods } = await loadMethods(c)
    if (!methods.some(({ code }) => code === parsed.value.method)) {
      return editPage(c, { values, errors: { method: 'not-known' } })
    }
    const change = { version: textOf(values, 'version'), details: detailsOf(parsed.value) }
    const command = editPlanDetails(c.get('services'), signedIn(c), idOf(c, 'plan'), change)
    if (await changedMeanwhile(command)) return editPage(c, { values, changed: true })
    return backToEdit(c)
  })

  routes.post('/plans/:plan/remove', async (c) => {
    await removePlan(c.get('services'), signedIn(c), idOf(c, 'plan'))
    return c.redirect('/plans?done=removed', 303)
  })
  routes.post('/plans/:plan/measures/:measure/move', async (c) => {
    const where = [idOf(c, 'plan'), idOf(c, 'measure'), directionOf(c)] as const
    await moveMeasure(c.get('services'), signedIn(c), ...where)
    return c.redirect(`/plans/${where[0]}/edit#measure-${where[1]}`, 303)
  })
  routes.post('/plans/:plan/objectives/:objective/move', async (c) => {
    await moveObjective(c.get('services'), signedIn(c), idOf(c, 'plan'), idOf(c, 'objective'), directionOf(c))
    return c.redirect(`/plans/${idOf(c, 'plan')}/edit#plan-table`, 303)
  })
  routes.route('/', draftPartRoutes())
  return routes
}

const backToEdit = (c: WebContext) => c.redirect(`/plans/${idOf(c, 'plan')}/edit?done=saved`, 303)

function directionOf(c: WebContext): 'up' | 'down' {
  const { direction } = c.get('form').values
  if (direction !== 'up' && direction !== 'down') throw new AppError('invalid-input', 'broken-form')
  return direction
}

async function loadMethods(c: WebContext) {
  return { methods: await c.get('services').database.read(scopeOf(signedIn(c)), listMethods) }
}

type Shown = { values?: FormValues; errors?: FieldErrors; changed?: boolean }

function newPlanPage(c: WebContext, { values, errors }: Shown = {}) {
  authorize(mayWritePlans(signedIn(c)))
  const view = viewOf(c)
  const id = values ? textOf(values, 'id') : randomUUID()
  return renderPage(
    c,
    { title: view.t('newPlan'), current: '/plans', status: errors ? 422 : 200 },
    <NewPlanPage view={view} values={values ?? {}} errors={errorsOf(c, errors ?? {})} id={id} />,
  )
}

async function editPage(c: WebContext, { values, errors, changed = false }: Shown = {}) {
  const whole = await loadPlanFor(c, 'edit')
  const { methods } = await loadMethods(c)
  const details = detailsOf(whole.plan)
  const view = viewOf(c)
  return renderPage(
    c,
    {
      title: view.t('editPlan'),
      current: '/plans',
      status: changed ? 409 : errors ? 422 : 200,
      ...(c.req.query('done') === 'saved' && { notice: { kind: 'success', text: view.t('saved') } }),
    },
    <EditPlanPage
      {...whole}
      view={view}
      methods={methods}
      values={values ?? detailsValues(details)}
      errors={errorsOf(c, errors ?? {})}
      version={errors && values ? textOf(values, 'version') : versionOf(details)}
      changed={changed}
    />,
  )
}
