import { Hono } from 'hono'
import { scopeOf } from '../../../../platform/auth/actor.ts'
import { authorize } from '../../../../platform/auth/authorize.ts'
import { type Env, signedIn, type WebContext } from '../../../../web/env.ts'
import { uuid } from '../../../../web/fields.ts'
import { renderPage } from '../../../../web/frame.tsx'
import { listSubtree } from '../../../organizations/index.ts'
import { mayWritePlans } from '../../policy.ts'
import { errorsOf, idOf, viewOf } from '../../routes/request.ts'
import { chooseBody } from '../commands/choose-body.ts'
import { importMany } from '../commands/import-many.ts'
import { readAll } from '../commands/read-received.ts'
import { mostFiles } from '../domain/many-files.ts'
import { recogniseBody } from '../domain/recognise-body.ts'
import { BatchPage } from '../pages/batch-page.tsx'
import { ChooseBodyPage } from '../pages/choose-body-page.tsx'
import { ManyFilesPage } from '../pages/many-files-page.tsx'
import { getBatch, listBatches, listFilePlans } from '../store/batches.ts'
import { loadImport } from './load-import.ts'

/** Many files at once, into the tree of bodies: upload, what became of them, whose plan each is. */
export function manyRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/plans/import-many', (c) => manyPage(c, null))
  routes.post('/plans/import-many', async (c) => {
    const { files: chosen = [], folder = [] } = c.get('form').files
    const files = await Promise.all(
      [...chosen, ...folder].map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
        mediaType: file.type,
      })),
    )
    const imported = await importMany(c.get('services'), signedIn(c), files)
    if (!imported.ok) return manyPage(c, viewOf(c).t(imported.code, { most: mostFiles }))
    return c.redirect(`/plans/batches/${imported.batchId}`, 303)
  })
  routes.get('/plans/batches/:batch', batchPage)
  routes.get('/plans/imports/:import/body', (c) => bodyPage(c, false))
  routes.post('/plans/imports/:import/body', async (c) => {
    const body = uuid.safeParse(c.get('form').values.body)
    if (!body.success) return bodyPage(c, true)
    await chooseBody(c.get('services'), signedIn(c), idOf(c, 'import'), body.data)
    return c.redirect(`/plans/imports/${idOf(c, 'import')}?done=body-chosen`, 303)
  })
  return routes
}

async function manyPage(c: WebContext, error: string | null) {
  const actor = signedIn(c)
  authorize(mayWritePlans(actor))
  const { database, config } = c.get('services')
  const batches = await database.read(scopeOf(actor), (tx) => listBatches(tx, actor.organizationId))
  const view = viewOf(c)
  return renderPage(
    c,
    { title: view.t('importMany'), current: '/plans', status: error === null ? 200 : 422 },
    <ManyFilesPage
      view={view}
      limitMegabytes={Math.floor(config.uploadLimitBytes / 1_048_576)}
      error={error === null ? null : { name: 'files', text: error }}
      batches={batches}
    />,
  )
}

async function batchPage(c: WebContext) {
  const actor = signedIn(c)
  authorize(mayWritePlans(actor))
  const services = c.get('services')
  const id = idOf(c, 'batch')
  const { batch, files } = await services.database.read(scopeOf(actor), async (tx) => ({
    batch: await getBatch(tx, actor.organizationId, id),
    files: await listFilePlans(tx, { batchId: id }),
  }))
  const waiting = files.filter(({ state }) => state === 'waiting')
  if (waiting.length > 0) {
    const { organizationId, personId: createdBy } = actor
    // goes on with what is being read, and with what the program had left when it stopped
    void readAll(
      services,
      waiting.slice(0, 1).map((file) => ({ id: file.id, createdBy, organizationId })),
    )
  }
  const view = viewOf(c)
  const done = c.req.query('done') === 'handed-over'
  return renderPage(
    c,
    {
      title: view.t('batch'),
      current: '/plans',
      ...(done && { notice: { kind: 'success' as const, text: view.t('handedOver') } }),
    },
    <BatchPage view={view} batch={batch} files={files} />,
  )
}

async function bodyPage(c: WebContext, refused: boolean) {
  const actor = signedIn(c)
  const open = await loadImport(c)
  const bodies = await c
    .get('services')
    .database.read(scopeOf(actor), (tx) => listSubtree(tx, actor.organizationId))
  const { organization, title } = open.document
  // the name of a file says nothing about one of its plans
  const fileName = open.plans > 1 ? '' : open.file.name
  const { candidates } = recogniseBody({ organization, title, fileName }, bodies)
  const view = viewOf(c)
  return renderPage(
    c,
    { title: view.t('chooseBody'), current: '/plans', status: refused ? 422 : 200 },
    <ChooseBodyPage
      view={view}
      open={open}
      bodies={[
        ...candidates.flatMap((id) => bodies.filter((body) => body.id === id)),
        ...bodies.filter(({ id }) => !candidates.includes(id)),
      ]}
      errors={errorsOf(c, refused ? { body: 'choose-body' } : {})}
    />,
  )
}
