import { Hono } from 'hono'
import { scopeOf } from '../../../../platform/auth/actor.ts'
import { type Env, type FormValues, signedIn, type WebContext } from '../../../../web/env.ts'
import { type FieldErrors, parseForm } from '../../../../web/form.ts'
import { renderPage } from '../../../../web/frame.tsx'
import { versionOf } from '../../domain/version.ts'
import type { PlanTextKey } from '../../messages/index.ts'
import { changedMeanwhile, errorsOf, hiddenOf, idOf, viewOf } from '../../routes/request.ts'
import { sendOriginal } from '../../routes/source-file.ts'
import { findPlanOfImport } from '../../store/plans.ts'
import { editImport } from '../commands/edit-import.ts'
import { saveImport } from '../commands/save-import.ts'
import { headingSchema, headingValues, revisionSchema } from '../domain/check-forms.ts'
import type { Heading } from '../domain/document-edits.ts'
import { measurePlaces } from '../domain/source-places.ts'
import { CheckPage } from '../pages/check-page.tsx'
import { findBatchOf } from '../store/batches.ts'
import { getGridPlaces } from '../store/import-source.ts'
import type { PlanImport } from '../store/imports.ts'
import { loadCheck, loadImport, otherPlans } from './load-import.ts'

/** The check page, its columns and its heading, and the save that makes a plan of it. */
export function checkRoutes(): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/plans/imports/:import', async (c) => {
    const { open, became } = await load(c)
    // a link kept from before leads on to what became of the file
    if (became !== null) return c.redirect(became, 303)
    if (open.state === 'discarded') return c.redirect('/plans?done=discarded', 303)
    return checkPage(c)
  })

  routes.get('/plans/imports/:import/file', async (c) => {
    const { open } = await load(c)
    return sendOriginal(c, open.file)
  })

  routes.post('/plans/imports/:import/heading', async (c) => {
    const saved = await saveHeading(c)
    return 'refused' in saved
      ? saved.refused
      : c.redirect(`/plans/imports/${idOf(c, 'import')}?done=saved#save`, 303)
  })

  routes.post('/plans/imports/:import/save', async (c) => {
    const id = idOf(c, 'import')
    const { open, became: before } = await load(c)
    const done = open.handedPlanId === null ? 'plan-saved' : 'handed-over'
    // sent twice: the first time it became a plan
    if (before !== null) return c.redirect(`${before}?done=${done}`, 303)
    const heading = await saveHeading(c)
    if ('refused' in heading) return heading.refused
    const saved = await saveImport(c.get('services'), signedIn(c), id, { revision: heading.revision })
    if (!saved.ok) return checkPage(c, { errors: saved.errors })
    const notice = saved.handedTo === null ? 'plan-saved' : 'handed-over'
    const others = await otherPlans(c, open)
    if (others !== null) return c.redirect(`${others}?done=${notice}`, 303)
    if (saved.handedTo === null) return c.redirect(`/plans/${saved.planId}?done=plan-saved`, 303)
    const { became } = await load(c)
    return c.redirect(`${became ?? '/plans'}?done=handed-over`, 303)
  })
  return routes
}

/** Keeps the heading as the form has it, where it says anything new. */
async function saveHeading(c: WebContext): Promise<{ revision: number } | { refused: Response }> {
  const { values } = c.get('form')
  const revision = hiddenOf(c, 'revision', revisionSchema)
  const parsed = parseForm(headingSchema, values)
  if (!parsed.ok) return { refused: await checkPage(c, { values, errors: parsed.errors }) }
  const { open } = await load(c)
  if (open.revision === revision && sameHeading(open.document, parsed.value)) return { revision }
  const edit = { kind: 'heading' as const, heading: parsed.value }
  const command = editImport(c.get('services'), signedIn(c), open.id, { revision, edit })
  if (await changedMeanwhile(command)) return { refused: await checkPage(c, { values, changed: true }) }
  return { revision: revision + 1 }
}

function sameHeading(document: Heading, heading: Heading): boolean {
  const plain = ({ title, organization, year, window, issued, approvedBy }: Heading) => {
    const { date, place, number } = issued
    return [
      title,
      organization,
      year,
      window?.start,
      window?.end,
      date,
      place,
      number,
      approvedBy?.position,
      approvedBy?.name,
    ]
  }
  return versionOf(plain(document)) === versionOf(plain(heading))
}

/** `became`: where that is what the file became; null while it is being checked. */
async function load(c: WebContext): Promise<{ open: PlanImport; became: string | null }> {
  const open = await loadImport(c)
  const { planId, batchId } = await c.get('services').database.read(scopeOf(signedIn(c)), async (tx) => ({
    planId: await findPlanOfImport(tx, open.id),
    batchId: await findBatchOf(tx, open.id),
  }))
  if (planId !== null) return { open, became: `/plans/${planId}` }
  // a draft of a body below is not for this reader's eyes any more
  const file = open.plans > 1 && open.readingId !== null ? `/plans/readings/${open.readingId}` : '/plans'
  const handed = batchId === null ? file : `/plans/batches/${batchId}`
  return { open, became: open.handedPlanId === null ? null : handed }
}

const notices: Record<string, PlanTextKey> = {
  understood: 'understoodAgain',
  forgotten: 'columnsForgotten',
  joined: 'plansJoined',
  saved: 'saved',
  merged: 'merged',
  split: 'wasSplit',
  stepped: 'stepped',
  'body-chosen': 'bodyChosen',
}

/** What was done, and what became of a person's corrections where the file was read anew. */
function noticeOf(c: WebContext) {
  const done = notices[c.req.query('done') ?? '']
  if (!done) return {}
  const { t } = viewOf(c)
  const [kept = 0, lost = 0] = ['kept', 'lost'].map((name) =>
    Number(/^\d{1,5}$/.exec(c.req.query(name) ?? '') ?? 0),
  )
  const counts = [kept > 0 && t('editsKept', { n: kept }), lost > 0 && t('editsLost', { n: lost })]
  const text = [t(done), ...counts].filter(Boolean).join(' ')
  return { notice: { kind: lost > 0 ? ('warning' as const) : ('success' as const), text } }
}

type Shown = { values?: FormValues; errors?: FieldErrors; changed?: boolean }

async function checkPage(c: WebContext, { values, errors = {}, changed = false }: Shown = {}) {
  const props = await loadCheck(c)
  const { open, view } = props
  const grids = await c
    .get('services')
    .database.read(scopeOf(signedIn(c)), (tx) => getGridPlaces(tx, open.id))
  return renderPage(
    c,
    {
      title: view.t('check'),
      current: '/plans',
      status: changed ? 409 : Object.keys(errors).length > 0 ? 422 : 200,
      ...noticeOf(c),
    },
    <CheckPage
      {...props}
      places={measurePlaces(open.tables, grids)}
      values={values ?? headingValues(open.document)}
      errors={errorsOf(c, errors)}
      changed={changed || c.req.query('changed') === 'yes'}
    />,
  )
}
