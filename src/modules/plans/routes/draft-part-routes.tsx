import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { found } from '../../../platform/errors.ts'
import { type Env, type FormValues, signedIn, type WebContext } from '../../../web/env.ts'
import { uuid } from '../../../web/fields.ts'
import { type FieldErrors, parseForm, textOf } from '../../../web/form.ts'
import { renderPage } from '../../../web/frame.tsx'
import { removeMeasure } from '../commands/remove-measure.ts'
import { removeObjective } from '../commands/remove-objective.ts'
import { addMeasure, editMeasure } from '../commands/save-measure.ts'
import { addObjective, editObjective } from '../commands/save-objective.ts'
import { objectiveSchema } from '../domain/forms.ts'
import { measureTextsSchema, parseMeasureForm, textValues, understoodValues } from '../domain/measure-form.ts'
import { contentOf, objectiveTextsOf } from '../domain/plan.ts'
import { moneyUnitOf, understandMeasure } from '../domain/understanding.ts'
import { versionOf } from '../domain/version.ts'
import { DraftMeasurePage, DraftObjectivePage } from '../pages/draft-form-pages.tsx'
import { loadPlanFor } from './load-plan.ts'
import { changedMeanwhile, errorsOf, hiddenOf, idOf, viewOf } from './request.ts'

const newMeasurePath = '/plans/:plan/objectives/:objective/measures/new'
const measurePath = '/plans/:plan/measures/:measure/edit'
const objectivePath = '/plans/:plan/objectives/:objective'

/** The forms of a draft's measures and objectives. */
export function draftPartRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(newMeasurePath, (c) => measurePage(c))
  routes.post(newMeasurePath, saveMeasure)
  routes.get(measurePath, (c) => measurePage(c))
  routes.post(measurePath, saveMeasure)
  routes.post('/plans/:plan/measures/:measure/remove', async (c) => {
    await removeMeasure(c.get('services'), signedIn(c), idOf(c, 'plan'), idOf(c, 'measure'))
    return back(c)
  })

  routes.get('/plans/:plan/objectives/new', (c) => objectivePage(c, null))
  routes.post('/plans/:plan/objectives/new', (c) => saveObjective(c, null))
  routes.get(objectivePath, (c) => objectivePage(c, idOf(c, 'objective')))
  routes.post(objectivePath, (c) => saveObjective(c, idOf(c, 'objective')))
  routes.post(`${objectivePath}/remove`, async (c) => {
    await removeObjective(c.get('services'), signedIn(c), idOf(c, 'plan'), idOf(c, 'objective'))
    return back(c)
  })
  return routes
}

type Shown = { values?: FormValues; errors?: FieldErrors; changed?: boolean }

const statusOf = ({ errors, changed }: Shown) => (changed ? 409 : errors ? 422 : 200)
const back = (c: WebContext) => c.redirect(`/plans/${idOf(c, 'plan')}/edit?done=saved`, 303)

async function saveMeasure(c: WebContext) {
  const { values } = c.get('form')
  if (values.next === 'understand') return understandTexts(c, values)
  const parsed = parseMeasureForm(values)
  if (!parsed.ok) return measurePage(c, { values, errors: parsed.errors })
  const services = c.get('services')
  const [actor, planId] = [signedIn(c), idOf(c, 'plan')]
  const objectiveId = hiddenOf(c, 'objective', uuid)
  const content = parsed.value
  if (c.req.param('measure') === undefined) {
    await addMeasure(services, actor, planId, { id: hiddenOf(c, 'id', uuid), objectiveId, content })
    return back(c)
  }
  const change = { id: idOf(c, 'measure'), version: textOf(values, 'version'), objectiveId, content }
  if (await changedMeanwhile(editMeasure(services, actor, planId, change))) {
    return measurePage(c, { values, changed: true })
  }
  return back(c)
}

/** The same form with dates, money and counts read from the texts in it; nothing is saved. */
async function understandTexts(c: WebContext, values: FormValues) {
  const parsed = parseForm(measureTextsSchema, values)
  if (!parsed.ok) return measurePage(c, { values, errors: parsed.errors })
  const { plan } = await loadPlanFor(c, 'edit')
  const understood = understandMeasure(parsed.value, plan.year, moneyUnitOf(plan.layout))
  const kept = Object.entries(values).filter(([name]) => !name.startsWith('indicator.'))
  return measurePage(c, { values: { ...Object.fromEntries(kept), ...understoodValues(understood) } })
}

async function measurePage(c: WebContext, shown: Shown = {}) {
  const whole = await loadPlanFor(c, 'edit')
  const { values } = shown
  const adding = c.req.param('measure') === undefined
  const there = adding ? undefined : whole.measures.find(({ lineageId }) => lineageId === idOf(c, 'measure'))
  // what a colleague took away meanwhile can be added again with what was written
  const measure = adding || shown.changed ? (there ?? null) : found(there)
  const chosen = textOf(values ?? {}, 'objective')
  const objectiveId = measure?.objectiveId ?? (adding ? idOf(c, 'objective') : chosen)
  const objective = found(whole.objectives.find(({ id }) => id === objectiveId))
  const view = viewOf(c)
  // after a colleague's change the next sending is meant for what stands there now
  const version =
    values && !shown.changed ? textOf(values, 'version') : measure ? versionOf(contentOf(measure)) : ''
  const id = (values && textOf(values, 'id')) || randomUUID()
  return renderPage(
    c,
    { title: view.t('editPlan'), current: '/plans', status: statusOf(shown) },
    <DraftMeasurePage
      view={view}
      plan={whole.plan}
      objectives={whole.objectives}
      objective={objective}
      measure={measure}
      values={
        values ??
        (measure ? { ...textValues(measure), ...understoodValues(measure) } : { recurrence: 'once' })
      }
      errors={errorsOf(c, shown.errors ?? {})}
      changed={shown.changed ?? false}
      hidden={measure ? { version } : { id }}
    />,
  )
}

async function saveObjective(c: WebContext, id: string | null) {
  const { values } = c.get('form')
  const parsed = parseForm(objectiveSchema, values)
  if (!parsed.ok) return objectivePage(c, id, { values, errors: parsed.errors })
  const services = c.get('services')
  const [actor, planId, texts] = [signedIn(c), idOf(c, 'plan'), objectiveTextsOf(parsed.value)]
  if (id === null) await addObjective(services, actor, planId, { id: hiddenOf(c, 'id', uuid), texts })
  else {
    const change = { id, version: textOf(values, 'version'), texts }
    if (await changedMeanwhile(editObjective(services, actor, planId, change))) {
      return objectivePage(c, id, { values, changed: true })
    }
  }
  return back(c)
}

async function objectivePage(c: WebContext, id: string | null, shown: Shown = {}) {
  const whole = await loadPlanFor(c, 'edit')
  const objective = id === null ? null : found(whole.objectives.find((each) => each.id === id))
  const now = objective && {
    number: objective.number ?? '',
    title: objective.title,
    principle: objective.principle ?? '',
  }
  const { values } = shown
  const version = objective ? versionOf(objectiveTextsOf(objective)) : ''
  const view = viewOf(c)
  return renderPage(
    c,
    { title: view.t('editPlan'), current: '/plans', status: statusOf(shown) },
    <DraftObjectivePage
      view={view}
      plan={whole.plan}
      objective={objective}
      measures={whole.measures.filter(({ objectiveId }) => objectiveId === id).length}
      values={values ?? now ?? {}}
      errors={errorsOf(c, shown.errors ?? {})}
      changed={shown.changed ?? false}
      hidden={
        objective
          ? { version: values && !shown.changed ? textOf(values, 'version') : version }
          : { id: values ? textOf(values, 'id') : randomUUID() }
      }
    />,
  )
}
