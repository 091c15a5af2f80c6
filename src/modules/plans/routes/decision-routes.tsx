import { Hono } from 'hono'
import { AppError } from '../../../platform/errors.ts'
import { type Env, type FormValues, signedIn, type WebContext } from '../../../web/env.ts'
import { type FieldErrors, parseForm } from '../../../web/form.ts'
import { renderPage } from '../../../web/frame.tsx'
import { approvePlan } from '../commands/approve-plan.ts'
import { decisionSchema } from '../domain/forms.ts'
import type { PlanTextKey } from '../messages/index.ts'
import { ApprovePage } from '../pages/decision-pages.tsx'
import { loadPlanFor } from './load-plan.ts'
import { errorsOf, idOf, viewOf } from './request.ts'

/** Approval by the head. */
export function decisionRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/plans/:plan/approve', (c) => approvePage(c))
  routes.post('/plans/:plan/approve', async (c) => {
    const { values } = c.get('form')
    const id = idOf(c, 'plan')
    const parsed = parseForm(decisionSchema, values)
    if (!parsed.ok) return approvePage(c, { values, errors: parsed.errors })
    if (parsed.value.approvedOn > c.get('services').clock.today()) {
      return approvePage(c, { values, errors: { approvedOn: 'in-the-future' } })
    }
    try {
      await approvePlan(c.get('services'), signedIn(c), id, parsed.value)
    } catch (error) {
      const refusal = error instanceof AppError ? refusals[error.reason ?? ''] : undefined
      if (refusal) return approvePage(c, { values, refusal })
      throw error
    }
    return c.redirect(`/plans/${id}?done=approved`, 303)
  })
  return routes
}

const refusals: Record<string, PlanTextKey> = {
  'year-has-plan': 'year-has-plan',
  'plan-without-measures': 'plan-without-measures',
}

type Shown = { values?: FormValues; errors?: FieldErrors; refusal?: PlanTextKey }

async function approvePage(c: WebContext, { values, errors, refusal }: Shown = {}) {
  const { plan, measures } = await loadPlanFor(c, 'approve')
  const actor = signedIn(c)
  const view = viewOf(c)
  const today = c.get('services').clock.today()
  const proposed = {
    approverPosition: plan.approverPosition ?? actor.position,
    approverName: plan.approverName ?? actor.name,
    // the date on the document is as a rule that of the approval
    approvedOn: plan.issuedDate !== null && plan.issuedDate <= today ? plan.issuedDate : today,
    approvalNumber: plan.issuedNumber ?? '',
  }
  return renderPage(
    c,
    { title: view.t('approvePlan'), current: '/plans', status: refusal ? 409 : errors ? 422 : 200 },
    <ApprovePage
      view={view}
      plan={plan}
      measures={measures.length}
      values={values ?? proposed}
      errors={errorsOf(c, errors ?? {})}
      refusal={refusal ? view.t(refusal, { year: plan.year }) : null}
    />,
  )
}
