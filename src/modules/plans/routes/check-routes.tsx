import { Hono } from 'hono'
import { planDocumentSchema } from '../../../documents/plan-document.ts'
import { understand } from '../../../documents/understand/understand.ts'
import { scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { found } from '../../../platform/errors.ts'
import { type Env, type FormValues, signedIn, type WebContext } from '../../../web/env.ts'
import { type FieldErrors, parseForm } from '../../../web/form.ts'
import { renderPage } from '../../../web/frame.tsx'
import { editImport } from '../commands/edit-import.ts'
import { saveImport } from '../commands/save-import.ts'
import { understandAgain } from '../commands/understand-again.ts'
import type { Heading } from '../domain/document-edits.ts'
import { headingSchema, headingValues, revisionSchema, rolesFrom } from '../domain/forms.ts'
import { versionOf } from '../domain/version.ts'
import { CheckPage } from '../pages/check-page.tsx'
import { mayWritePlans } from '../policy.ts'
import { getImport, getImportSource, type PlanImport } from '../store/imports.ts'
import { findPlanOfImport } from '../store/plans.ts'
import { changedMeanwhile, errorsOf, hiddenOf, idOf, viewOf } from './request.ts'

/** The check page, its columns and its heading, and the save that makes a plan of it. */
export function checkRoutes(): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/plans/imports/:import', async (c) => {
    const { open, planId } = await load(c)
    // a link kept from before leads on to what became of the file
    if (planId !== null) return c.redirect(`/plans/${planId}`, 303)
    if (open.state === 'discarded') return c.redirect('/plans?done=discarded', 303)
    return checkPage(c)
  })

  routes.get('/plans/imports/:import/file', async (c) => {
    const { open } = await load(c)
    const content = found(await c.get('services').files.open(open.file.sha256))
    // never shown inside the site: a web page that somebody uploaded must not run here
    return c.body(content, 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(open.file.name)}`,
      'Cache-Control': 'no-store',
    })
  })

  routes.post('/plans/imports/:import/understand', async (c) => {
    const id = idOf(c, 'import')
    const revision = hiddenOf(c, 'revision', revisionSchema)
    const corrections = { roles: rolesFrom(c.get('form').values) }
    const again = understandAgain(c.get('services'), signedIn(c), id, { revision, corrections })
    if (await changedMeanwhile(again)) return checkPage(c, { changed: true })
    return c.redirect(`/plans/imports/${id}?done=understood`, 303)
  })

  routes.post('/plans/imports/:import/heading', async (c) => {
    const saved = await saveHeading(c)
    return 'refused' in saved
      ? saved.refused
      : c.redirect(`/plans/imports/${idOf(c, 'import')}?done=saved#save`, 303)
  })

  routes.post('/plans/imports/:import/save', async (c) => {
    const id = idOf(c, 'import')
    const { planId } = await load(c)
    // sent twice: the first time it became a plan
    if (planId !== null) return c.redirect(`/plans/${planId}?done=plan-saved`, 303)
    const heading = await saveHeading(c)
    if ('refused' in heading) return heading.refused
    const saved = await saveImport(c.get('services'), signedIn(c), id, { revision: heading.revision })
    if (!saved.ok) return checkPage(c, { errors: saved.errors })
    return c.redirect(`/plans/${saved.planId}?done=plan-saved`, 303)
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

async function load(c: WebContext): Promise<{ open: PlanImport; planId: string | null }> {
  const actor = signedIn(c)
  authorize(mayWritePlans(actor))
  const id = idOf(c, 'import')
  return c.get('services').database.read(scopeOf(actor), async (tx) => {
    const open = await getImport(tx, actor.organizationId, id)
    return { open, planId: await findPlanOfImport(tx, id) }
  })
}

/** Whether reading anew would give something else than what stands there: then it takes a person's changes back. */
async function isEdited(c: WebContext, open: PlanImport): Promise<boolean> {
  if (open.revision === 1) return false
  const scope = scopeOf(signedIn(c))
  const source = await c.get('services').database.read(scope, (tx) => getImportSource(tx, open.id))
  const anew = planDocumentSchema.parse(understand(source, open.corrections).document)
  return versionOf(anew) !== versionOf(open.document)
}

const notices: Record<string, 'understoodAgain' | 'saved'> = { understood: 'understoodAgain', saved: 'saved' }

type Shown = { values?: FormValues; errors?: FieldErrors; changed?: boolean }

async function checkPage(c: WebContext, { values, errors = {}, changed = false }: Shown = {}) {
  const { open } = await load(c)
  const view = viewOf(c)
  const done = notices[c.req.query('done') ?? '']
  return renderPage(
    c,
    {
      title: view.t('check'),
      current: '/plans',
      status: changed ? 409 : Object.keys(errors).length > 0 ? 422 : 200,
      ...(done && { notice: { kind: 'success', text: view.t(done) } }),
    },
    <CheckPage
      view={view}
      open={open}
      values={values ?? headingValues(open.document)}
      errors={errorsOf(c, errors)}
      changed={changed}
      edited={await isEdited(c, open)}
      ownName={signedIn(c).organizationName}
    />,
  )
}
