import { Hono } from 'hono'
import { readingErrorMessage } from '../../../documents/reading-messages.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { type Env, signedIn, type WebContext } from '../../../web/env.ts'
import { renderPage } from '../../../web/frame.tsx'
import { discardImport } from '../commands/discard-import.ts'
import { importPlanFile } from '../commands/import-plan.ts'
import { ImportPage } from '../pages/import-page.tsx'
import { mayWritePlans } from '../policy.ts'
import { checkRoutes } from './check-routes.tsx'
import { importEditRoutes } from './import-edit-routes.tsx'
import { idOf, viewOf } from './request.ts'

/** From a file to a draft: upload, check, correct, save. */
export function importRoutes(): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/plans/import', (c) => importPage(c, null))

  routes.post('/plans/import', async (c) => {
    const actor = signedIn(c)
    const [file] = c.get('form').files.file ?? []
    if (!file) return importPage(c, { name: null, text: viewOf(c).t('choose-file'), fileId: null })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const given = { name: file.name, bytes, mediaType: file.type }
    const imported = await importPlanFile(c.get('services'), actor, given)
    if (imported.ok) return c.redirect(`/plans/imports/${imported.importId}`, 303)
    const text = readingErrorMessage(imported.code, c.get('language'))
    return importPage(c, { name: file.name, text, fileId: imported.fileId })
  })

  routes.post('/plans/imports/:import/discard', async (c) => {
    await discardImport(c.get('services'), signedIn(c), idOf(c, 'import'))
    return c.redirect('/plans?done=discarded', 303)
  })

  routes.route('/', importEditRoutes())
  routes.route('/', checkRoutes())
  return routes
}

function importPage(
  c: WebContext,
  refusal: { name: string | null; text: string; fileId: string | null } | null,
) {
  authorize(mayWritePlans(signedIn(c)))
  const view = viewOf(c)
  const refused = refusal?.fileId ? { name: refusal.name ?? '', fileId: refusal.fileId } : null
  return renderPage(
    c,
    { title: view.t('importPlan'), current: '/plans', status: refusal ? 422 : 200 },
    <ImportPage
      view={view}
      limitMegabytes={Math.floor(c.get('services').config.uploadLimitBytes / 1_048_576)}
      error={refusal && { name: 'file', text: refusal.text }}
      refused={refused}
    />,
  )
}
