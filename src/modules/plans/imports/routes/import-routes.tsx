import { Hono } from 'hono'
import { scopeOf } from '../../../../platform/auth/actor.ts'
import { authorize } from '../../../../platform/auth/authorize.ts'
import { type Env, signedIn, type WebContext } from '../../../../web/env.ts'
import { renderPage } from '../../../../web/frame.tsx'
import type { PlanTextKey } from '../../messages/index.ts'
import { mayWritePlans } from '../../policy.ts'
import { idOf, viewOf } from '../../routes/request.ts'
import { discardImport } from '../commands/discard-import.ts'
import { receivePlanFile } from '../commands/import-plan.ts'
import { type Outcome, readAll, readReceived } from '../commands/read-received.ts'
import { ImportPage } from '../pages/import-page.tsx'
import { PlansOfFilePage } from '../pages/plans-of-file-page.tsx'
import { ReadingPage } from '../pages/reading-page.tsx'
import { refusalText } from '../pages/refusal.ts'
import { listFilePlans } from '../store/batches.ts'
import { getReading, type Reading } from '../store/readings.ts'
import { checkRoutes } from './check-routes.tsx'
import { correctRoutes } from './correct-routes.tsx'
import { importEditRoutes } from './import-edit-routes.tsx'
import { loadImport, otherPlans } from './load-import.ts'
import { manyRoutes } from './many-routes.tsx'
import { withinPatience } from './waiting.ts'

/** From a file to a draft: upload, check, correct, save. */
export function importRoutes(): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/plans/import', (c) => importPage(c, null))

  routes.post('/plans/import', async (c) => {
    const [file] = c.get('form').files.file ?? []
    if (!file) return importPage(c, { text: viewOf(c).t('choose-file'), refused: null })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const given = { name: file.name, bytes, mediaType: file.type }
    const id = await receivePlanFile(c.get('services'), signedIn(c), given)
    const outcome = await withinPatience(c, readReceived(c.get('services'), signedIn(c), id))
    if (!outcome || (outcome.ok && outcome.plans > 1)) return c.redirect(`/plans/readings/${id}`, 303)
    return shown(c, file.name, outcome)
  })

  routes.get('/plans/readings/:reading', readingPage)

  routes.post('/plans/imports/:import/discard', async (c) => {
    await discardImport(c.get('services'), signedIn(c), idOf(c, 'import'))
    const others = await otherPlans(c, await loadImport(c))
    return c.redirect(`${others ?? '/plans'}?done=discarded`, 303)
  })

  routes.route('/', manyRoutes())
  routes.route('/', correctRoutes())
  routes.route('/', importEditRoutes())
  routes.route('/', checkRoutes())
  return routes
}

/**
 * The page of a file that takes long: comes anew by itself until there is something to check. Of a file that holds
 * several plans it is the list of them, for as long as somebody asks.
 */
async function readingPage(c: WebContext) {
  const actor = signedIn(c)
  authorize(mayWritePlans(actor))
  const { database, clock } = c.get('services')
  const id = idOf(c, 'reading')
  const reading = await database.read(scopeOf(actor), (tx) => getReading(tx, actor.organizationId, id))
  const { name, importId, plans, code, fileId, createdAt } = reading
  if (plans > 1) return plansOfFile(c, reading)
  if (importId !== null) return shown(c, name, { ok: true, importId, plans })
  if (code !== null) return shown(c, name, { ok: false, code, fileId })
  // also where the program was started anew since the file came
  void readAll(c.get('services'), [reading])
  const seconds = Math.max(0, Math.round((clock.now().getTime() - createdAt.getTime()) / 1000))
  const view = viewOf(c)
  return renderPage(
    c,
    { title: view.t('reading'), current: '/plans' },
    <ReadingPage view={view} name={name} seconds={seconds} here={`/plans/readings/${id}`} />,
  )
}

const notices: Record<string, PlanTextKey> = {
  'plan-saved': 'planSaved',
  'handed-over': 'handedOver',
  discarded: 'planOfFileDiscarded',
}

async function plansOfFile(c: WebContext, { id, name, batchId }: Reading) {
  const { database } = c.get('services')
  const files = await database.read(scopeOf(signedIn(c)), (tx) => listFilePlans(tx, { readingId: id }))
  const view = viewOf(c)
  const done = notices[c.req.query('done') ?? '']
  return renderPage(
    c,
    {
      title: view.t('plansOfFile'),
      current: '/plans',
      ...(done && { notice: { kind: 'success', text: view.t(done) } }),
    },
    <PlansOfFilePage view={view} name={name} batchId={batchId} files={files} />,
  )
}

function shown(c: WebContext, name: string, outcome: Outcome) {
  if (outcome.ok) return c.redirect(`/plans/imports/${outcome.importId}`, 303)
  const { code, fileId } = outcome
  return importPage(c, {
    text: refusalText(code, viewOf(c)),
    refused: fileId === null ? null : { name, fileId, code },
  })
}

function importPage(
  c: WebContext,
  refusal: { text: string; refused: Parameters<typeof ImportPage>[0]['refused'] } | null,
) {
  authorize(mayWritePlans(signedIn(c)))
  const view = viewOf(c)
  return renderPage(
    c,
    { title: view.t('importPlan'), current: '/plans', status: refusal ? 422 : 200 },
    <ImportPage
      view={view}
      limitMegabytes={Math.floor(c.get('services').config.uploadLimitBytes / 1_048_576)}
      error={refusal && { name: 'file', text: refusal.text }}
      refused={refusal?.refused ?? null}
    />,
  )
}
