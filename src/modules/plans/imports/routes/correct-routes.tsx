import { Hono } from 'hono'
import { z } from 'zod'
import { scopeOf } from '../../../../platform/auth/actor.ts'
import { found } from '../../../../platform/errors.ts'
import { type Env, type FormValues, signedIn, type WebContext } from '../../../../web/env.ts'
import { type FieldErrors, textOf } from '../../../../web/form.ts'
import { renderPage } from '../../../../web/frame.tsx'
import { changedMeanwhile, errorsOf, hiddenOf, idOf, placeOf, viewOf } from '../../routes/request.ts'
import { editImport } from '../commands/edit-import.ts'
import { forgetColumns } from '../commands/forget-columns.ts'
import { goToStep } from '../commands/go-to-step.ts'
import { joinPlans } from '../commands/join-plans.ts'
import { type KeptCounts, understandAgain } from '../commands/understand-again.ts'
import { putBeside, sourceLinesOf } from '../domain/beside.ts'
import { revisionSchema, rolesFrom } from '../domain/check-forms.ts'
import {
  cutBefore,
  divisionFrom,
  piecesOf,
  proposedDivision,
  splitFields,
  splitTexts,
} from '../domain/splitting.ts'
import { BesidePage } from '../pages/beside-page.tsx'
import { type SplitChoice, SplitPage } from '../pages/split-page.tsx'
import { getImportSource } from '../store/import-source.ts'
import type { PlanImport } from '../store/imports.ts'
import { backTo, cameFrom, loadCheck, loadImport } from './load-import.ts'

const splitPath = '/plans/imports/:import/measures/:objective/:measure/split'

/** The file beside what was read, and corrections of more than one cell: columns, merged and split rows, undo. */
export function correctRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/plans/imports/:import/beside', (c) => besidePage(c))
  routes.post('/plans/imports/:import/understand', (c) => {
    const change = { ...revisionOf(c), corrections: { roles: rolesFrom(c.get('form').values) } }
    return readAnew(
      c,
      'understood',
      understandAgain(c.get('services'), signedIn(c), idOf(c, 'import'), change),
    )
  })
  routes.post('/plans/imports/:import/join', (c) => {
    const command = joinPlans(c.get('services'), signedIn(c), idOf(c, 'import'), revisionOf(c))
    return readAnew(c, 'joined', command)
  })
  routes.post('/plans/imports/:import/forget-columns', (c) => {
    return readAnew(
      c,
      'forgotten',
      forgetColumns(c.get('services'), signedIn(c), idOf(c, 'import'), revisionOf(c)),
    )
  })
  routes.post('/plans/imports/:import/step', (c) => {
    const step = hiddenOf(c, 'step', z.coerce.number().int().min(0))
    const command = goToStep(c.get('services'), signedIn(c), idOf(c, 'import'), { ...revisionOf(c), step })
    return after(c, command, backTo(c, null, 'stepped'))
  })
  routes.post('/plans/imports/:import/merge', merge)
  routes.get(splitPath, (c) => splitPage(c))
  routes.post(splitPath, split)
  return routes
}

const revisionOf = (c: WebContext) => ({ revision: hiddenOf(c, 'revision', revisionSchema) })

/** The page that follows says how many corrections stand in what was read anew, and how many do not. */
async function readAnew(
  c: WebContext,
  done: string,
  command: Promise<KeptCounts & { importId?: string }>,
): Promise<Response> {
  const here = idOf(c, 'import')
  if (await changedMeanwhile(command)) return c.redirect(`/plans/imports/${here}?changed=yes`, 303)
  const { kept, lost, importId = here } = await command
  const path = `/plans/imports/${importId}`
  const counts = kept + lost > 0 ? `&kept=${kept}&lost=${lost}` : ''
  return c.redirect(`${path}?done=${done}${counts}`, 303)
}

/** Where another person was faster, the view shows what stands there now. */
async function after(c: WebContext, command: Promise<void>, next: string): Promise<Response> {
  if (await changedMeanwhile(command)) return c.redirect(`${next.split(/[?#]/)[0]}?changed=yes`, 303)
  return c.redirect(next, 303)
}

/** "2": an objective into the one above; "2.1": a measure. */
async function merge(c: WebContext): Promise<Response> {
  const at = hiddenOf(c, 'at', z.string().regex(/^\d{1,5}(?:\.\d{1,5})?$/))
  const [objective = 0, measure] = at.split('.').map(Number)
  const edit =
    measure === undefined
      ? { kind: 'merge-objective' as const, objective }
      : { kind: 'merge-measure' as const, objective, measure }
  const command = editImport(c.get('services'), signedIn(c), idOf(c, 'import'), { ...revisionOf(c), edit })
  const place = measure === undefined ? String(objective - 1) : `${objective}.${measure - 1}`
  return after(c, command, backTo(c, place, 'merged'))
}

async function split(c: WebContext): Promise<Response> {
  const { values } = c.get('form')
  const open = await loadImport(c)
  const choices = await choicesOf(c, open)
  const words = textOf(values, 'words').trim()
  const texts = found(measureOf(c, open))
  const cut = words === '' ? null : cutBefore(texts.text, words)
  if (words !== '' && cut === null) return splitPage(c, { values, errors: { words: 'words-not-found' } })
  const choiceOf = (field: string) => choices.find((choice) => choice.field === field)
  const parts = splitTexts(
    texts,
    (field) => (field === 'text' && cut ? cut : (choiceOf(field)?.pieces ?? [])),
    (field) =>
      field === 'text' && cut
        ? 1
        : divisionFrom(textOf(values, `split.${field}`), choiceOf(field)?.proposed ?? 'above'),
  )
  if (!parts) return splitPage(c, { values, errors: { 'split.text': 'split-nothing' } })
  const objective = placeOf(c, 'objective')
  const measure = placeOf(c, 'measure')
  const edit = { kind: 'split-measure' as const, objective, measure, parts }
  const command = editImport(c.get('services'), signedIn(c), open.id, { ...revisionOf(c), edit })
  if (await changedMeanwhile(command)) return splitPage(c, { values, changed: true })
  return c.redirect(backTo(c, `${objective}.${measure}`, 'split'), 303)
}

const measureOf = (c: WebContext, open: PlanImport) =>
  open.document.objectives[placeOf(c, 'objective')]?.measures[placeOf(c, 'measure')]

/** Of each field that has something: where it may be divided. */
async function choicesOf(c: WebContext, open: PlanImport): Promise<SplitChoice[]> {
  const texts = found(measureOf(c, open))
  const source = await sourceOf(c, open)
  const place = { objective: placeOf(c, 'objective'), measure: placeOf(c, 'measure') }
  return splitFields.flatMap((field) => {
    const lines = sourceLinesOf(source, open.tables, place, field === 'text' ? 'measure' : field)
    const pieces = piecesOf(texts, field, lines)
    return pieces.length > 0 ? [{ field, pieces, proposed: proposedDivision(field, pieces) }] : []
  })
}

const sourceOf = (c: WebContext, open: PlanImport) =>
  c.get('services').database.read(scopeOf(signedIn(c)), (tx) => getImportSource(tx, open.id))

type Shown = { values?: FormValues; errors?: FieldErrors; changed?: boolean }

async function splitPage(c: WebContext, { values = {}, errors, changed = false }: Shown = {}) {
  const open = await loadImport(c)
  const { number, text } = found(measureOf(c, open))
  const objective = placeOf(c, 'objective')
  const measure = placeOf(c, 'measure')
  const view = viewOf(c)
  return renderPage(
    c,
    { title: view.t('split'), current: '/plans', status: changed ? 409 : errors ? 422 : 200 },
    <SplitPage
      view={view}
      open={open}
      objective={objective}
      measure={measure}
      name={number ?? text.slice(0, 60)}
      choices={await choicesOf(c, open)}
      values={values}
      errors={errorsOf(c, errors ?? {})}
      changed={changed}
      back={backTo(c, `${objective}.${measure}`)}
      from={cameFrom(c)}
    />,
  )
}

const notices: Record<string, 'merged' | 'wasSplit' | 'stepped' | 'saved'> = {
  merged: 'merged',
  split: 'wasSplit',
  stepped: 'stepped',
  saved: 'saved',
}

async function besidePage(c: WebContext) {
  const props = await loadCheck(c)
  const { open, view } = props
  if (open.state !== 'checking') return c.redirect(`/plans/imports/${open.id}`, 303)
  const source = await sourceOf(c, open)
  const done = notices[c.req.query('done') ?? '']
  return renderPage(
    c,
    {
      title: view.t('check'),
      current: '/plans',
      ...(done && { notice: { kind: 'success', text: view.t(done) } }),
    },
    <BesidePage
      {...props}
      beside={putBeside(source, open.tables, open.document)}
      changed={c.req.query('changed') === 'yes'}
    />,
  )
}
