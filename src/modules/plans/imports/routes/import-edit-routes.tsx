import { Hono } from 'hono'
import { dayOf } from '../../../../platform/clock.ts'
import { found } from '../../../../platform/errors.ts'
import { type Env, type FormValues, signedIn, type WebContext } from '../../../../web/env.ts'
import { type FieldErrors, parseForm, textOf } from '../../../../web/form.ts'
import { renderPage } from '../../../../web/frame.tsx'
import { objectiveSchema } from '../../domain/forms.ts'
import { measureTextsSchema, textValues } from '../../domain/measure-form.ts'
import { moneyUnitOf, understandMeasure } from '../../domain/understanding.ts'
import { changedMeanwhile, errorsOf, hiddenOf, idOf, placeOf, viewOf } from '../../routes/request.ts'
import { editImport } from '../commands/edit-import.ts'
import { revisionSchema } from '../domain/check-forms.ts'
import type { DocumentEdit } from '../domain/document-edits.ts'
import { layoutOfTables } from '../domain/layout-of-tables.ts'
import { ImportMeasurePage } from '../pages/import-measure-page.tsx'
import { ImportObjectivePage } from '../pages/import-objective-page.tsx'
import { backTo, cameFrom, loadImport } from './load-import.ts'

const measurePath = '/plans/imports/:import/measures/:objective/:measure'
const newMeasurePath = '/plans/imports/:import/objectives/:objective/measures/new'
const objectivePath = '/plans/imports/:import/objectives/:objective'

/** Corrections of single measures and objectives of a file being checked; places are counted from 0. */
export function importEditRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(measurePath, (c) => measurePage(c, placeOf(c, 'measure')))
  routes.post(measurePath, (c) => saveMeasure(c, placeOf(c, 'measure')))
  routes.get(newMeasurePath, (c) => measurePage(c, null))
  routes.post(newMeasurePath, (c) => saveMeasure(c, null))
  routes.post(`${measurePath}/remove`, async (c) => {
    const place = { objective: placeOf(c, 'objective'), measure: placeOf(c, 'measure') }
    if (await edit(c, { kind: 'remove-measure', ...place }))
      return measurePage(c, place.measure, { changed: true })
    return back(c, 'saved')
  })

  routes.get('/plans/imports/:import/objectives/new', (c) => objectivePage(c, null))
  routes.post('/plans/imports/:import/objectives/new', (c) => saveObjective(c, null))
  routes.get(objectivePath, (c) => objectivePage(c, placeOf(c, 'objective')))
  routes.post(objectivePath, (c) => saveObjective(c, placeOf(c, 'objective')))
  routes.post(`${objectivePath}/remove`, async (c) => {
    const objective = placeOf(c, 'objective')
    if (await edit(c, { kind: 'remove-objective', objective }))
      return objectivePage(c, objective, { changed: true })
    return back(c, 'saved')
  })
  return routes
}

type Shown = { values?: FormValues; errors?: FieldErrors; changed?: boolean }

const statusOf = ({ errors, changed }: Shown) => (changed ? 409 : errors ? 422 : 200)

const back = (c: WebContext, done: string) => c.redirect(backTo(c, here(c), done), 303)

/** The place in the address, where the page that follows should begin. */
function here(c: WebContext): string | null {
  const objective = c.req.param('objective')
  if (objective === undefined) return null
  const measure = c.req.param('measure')
  return measure === undefined ? objective : `${objective}.${measure}`
}

/** True where another person was faster. */
async function edit(c: WebContext, change: DocumentEdit): Promise<boolean> {
  const revision = hiddenOf(c, 'revision', revisionSchema)
  const command = editImport(c.get('services'), signedIn(c), idOf(c, 'import'), { revision, edit: change })
  return changedMeanwhile(command)
}

async function saveMeasure(c: WebContext, measure: number | null) {
  const { values } = c.get('form')
  const objective = placeOf(c, 'objective')
  const parsed = parseForm(measureTextsSchema, values)
  if (!parsed.ok) return measurePage(c, measure, { values, errors: parsed.errors })
  const chosen = textOf(values, 'toObjective')
  const toObjective = /^\d{1,5}$/.test(chosen) ? Number(chosen) : objective
  const change = { kind: 'measure' as const, objective, measure, texts: parsed.value, toObjective }
  if (await edit(c, change)) return measurePage(c, measure, { values, changed: true })
  if (values.next !== 'measure' || measure === null) return back(c, 'saved')
  return nextMeasure(c, objective, measure + (toObjective === objective ? 1 : 0))
}

/** The measure at this place, or the first of the next objective that has one, or the list again. */
async function nextMeasure(c: WebContext, objective: number, measure: number) {
  const { objectives } = (await loadImport(c)).document
  const own = objectives[objective]?.measures[measure] ? objective : -1
  const later = objectives.findIndex(({ measures }, index) => index > objective && measures.length > 0)
  if (own < 0 && later < 0) return back(c, 'saved')
  const query = cameFrom(c) === 'beside' ? '?from=beside' : ''
  const place = own >= 0 ? `${own}/${measure}` : `${later}/0`
  return c.redirect(`/plans/imports/${idOf(c, 'import')}/measures/${place}${query}`, 303)
}

async function saveObjective(c: WebContext, objective: number | null) {
  const { values } = c.get('form')
  const parsed = parseForm(objectiveSchema, values)
  if (!parsed.ok) return objectivePage(c, objective, { values, errors: parsed.errors })
  const change = { kind: 'objective' as const, objective, texts: parsed.value }
  if (await edit(c, change)) return objectivePage(c, objective, { values, changed: true })
  return back(c, 'saved')
}

async function measurePage(c: WebContext, measure: number | null, shown: Shown = {}) {
  const open = await loadImport(c)
  const objective = placeOf(c, 'objective')
  // where a colleague took the row away meanwhile, the page still gives back what was written
  const place = shown.changed
    ? open.document.objectives[objective]
    : found(open.document.objectives[objective])
  const row = measure === null ? undefined : place?.measures[measure]
  const texts = measure === null || shown.changed ? row : found(row)
  const year = open.document.year ?? Number(dayOf(open.createdAt).slice(0, 4))
  const unit = moneyUnitOf(layoutOfTables(open.tables))
  const view = viewOf(c)
  return renderPage(
    c,
    { title: view.t('check'), current: '/plans', status: statusOf(shown) },
    <ImportMeasurePage
      view={view}
      open={open}
      objective={objective}
      measure={measure}
      values={shown.values ?? (texts ? textValues(texts) : {})}
      errors={errorsOf(c, shown.errors ?? {})}
      changed={shown.changed ?? false}
      from={cameFrom(c)}
      back={backTo(c, here(c))}
      now={texts ? { ...texts, ...understandMeasure(texts, year, unit) } : null}
    />,
  )
}

async function objectivePage(c: WebContext, objective: number | null, shown: Shown = {}) {
  const open = await loadImport(c)
  const row = objective === null ? undefined : open.document.objectives[objective]
  const texts = objective === null || shown.changed ? row : found(row)
  const view = viewOf(c)
  const values = texts && { number: texts.number ?? '', title: texts.title, principle: texts.principle ?? '' }
  return renderPage(
    c,
    { title: view.t('check'), current: '/plans', status: statusOf(shown) },
    <ImportObjectivePage
      view={view}
      open={open}
      objective={objective}
      values={shown.values ?? values ?? {}}
      errors={errorsOf(c, shown.errors ?? {})}
      changed={shown.changed ?? false}
      from={cameFrom(c)}
      back={backTo(c, here(c))}
    />,
  )
}
